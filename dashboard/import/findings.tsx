/** What is wrong with a file, or worth a look, by row: what came, what was wanted, how to mend it. */
import {
  type ImportFindingsQueryVariables,
  useImportFindingsQuery,
} from '@hitozukuri/hooks/tanstack';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { DataTable } from '../figure/data-table.tsx';
import { ShowAsked } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import { MoreButton, mostRows } from './more-button.tsx';

export interface FindingsProps {
  readonly code: string;
  readonly severity: ImportFindingsQueryVariables['severity'];
  readonly all: number;
}

export function Findings({ code, severity, all }: FindingsProps) {
  const { words, number, settings } = useReader();
  const [first, setFirst] = useState(100);
  const asked = useImportFindingsQuery({
    variables: { id: code, severity, first },
    placeholderData: keepPreviousData,
  });
  const japanese = settings.language === 'ja';
  const say = words.import;
  const heading = `${severity === 'ERROR' ? say.errors : say.warnings}（${say.count(number(all))}）`;
  return (
    <section className={`card findings findings-${severity}`}>
      <h2>{heading}</h2>
      <ShowAsked of={asked}>
        {({ importBatch }) => {
          const found = importBatch?.findings.nodes ?? [];
          const sheets = found.some(({ sheet }) => sheet);
          return (
            <>
              <DataTable
                caption={heading}
                rows={found.map((finding, at) => ({ ...finding, at }))}
                rowKey={({ at }) => String(at)}
                columns={[
                  {
                    key: 'line',
                    head: say.line,
                    rowHead: true,
                    cell: ({ line, sheet }) =>
                      [sheets && sheet, line ? number(line) : say.fileItself]
                        .filter(Boolean)
                        .join(' '),
                  },
                  { key: 'column', head: say.column, cell: (row) => row.columnName ?? '' },
                  {
                    key: 'came',
                    head: say.came,
                    cell: ({ came }) => (came ? <span className="came">{came}</span> : ''),
                  },
                  {
                    key: 'wanted',
                    head: say.wanted,
                    cell: (row) => (japanese ? row.wantedJa : row.wantedEn),
                  },
                  {
                    key: 'mend',
                    head: say.mend,
                    cell: (row) => (japanese ? row.mendJa : row.mendEn),
                  },
                ]}
              />
              <MoreButton
                shown={found.length}
                all={all}
                more={() => setFirst(Math.min(first * 3, mostRows))}
                rest={say.rest(number(mostRows))}
              />
            </>
          );
        }}
      </ShowAsked>
    </section>
  );
}
