/** What writing a file changes: how many records of each kind, and field by field what was and what comes. */
import {
  type ImportRecordsQueryVariables,
  useImportRecordsQuery,
} from '@hitozukuri/hooks/tanstack';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import type { Batch } from './batch.ts';
import { MoreButton, mostRows } from './more-button.tsx';
import { RecordTable } from './record-table.tsx';

type RecordChange = ImportRecordsQueryVariables['change'];

const listed = [
  ['CHANGED', 'changed'],
  ['ADDED', 'added'],
  ['REMOVED', 'removed'],
] as const;

export function Difference({ batch }: { readonly batch: Batch }) {
  const { words, number } = useReader();
  const say = words.import;
  return (
    <section className="card" aria-label={say.difference}>
      <h2>{say.difference}</h2>
      <dl className="key-figures">
        {(['added', 'changed', 'unchanged', 'removed'] as const).map((key) => (
          <div key={key}>
            <dt>{say[key]}</dt>
            <dd>
              <strong>{number(batch[key])}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {listed.map(
        ([change, key]) =>
          batch[key] > 0 && (
            <Records
              key={change}
              code={batch.code}
              change={change}
              label={say[key]}
              open={change === 'CHANGED' || batch.changed === 0}
            />
          ),
      )}
    </section>
  );
}

interface RecordsProps {
  readonly code: string;
  readonly change: RecordChange;
  readonly label: string;
  readonly open: boolean;
}

function Records({ code, change, label, open }: RecordsProps) {
  const { words } = useReader();
  const [first, setFirst] = useState(50);
  const asked = useImportRecordsQuery({
    variables: { id: code, change, first },
    placeholderData: keepPreviousData,
  });
  return (
    <details className="exhibit-table" open={open}>
      <summary>{label}</summary>
      <ShowAsked of={asked}>
        {({ importBatch }) => {
          const records = importBatch?.records.nodes ?? [];
          const all = importBatch?.records.totalCount ?? records.length;
          if (records.length === 0) return <Empty says={words.import.personal} />;
          return (
            <>
              <RecordTable records={records} label={label} />
              <MoreButton
                shown={records.length}
                all={all}
                more={() => setFirst(Math.min(first * 4, mostRows))}
              />
            </>
          );
        }}
      </ShowAsked>
    </details>
  );
}
