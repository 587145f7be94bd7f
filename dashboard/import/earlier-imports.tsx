/** The files taken in so far, newest first. */
import { useImportBatchListQuery } from '@hitozukuri/hooks/tanstack';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { DataTable } from '../figure/data-table.tsx';
import { ofNumber } from '../figure/figure.ts';
import { count } from '../figure/shown-figure.tsx';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import type { OfferedForm } from './form-step.tsx';
import { MoreButton } from './more-button.tsx';
import { isBusy, StatusTag } from './status.tsx';

export interface EarlierImportsProps {
  readonly ownOnly: boolean;
  readonly forms: readonly OfferedForm[];
}

export function EarlierImports({ ownOnly, forms }: EarlierImportsProps) {
  const { words, name, title, instant } = useReader();
  const [first, setFirst] = useState(20);
  const asked = useImportBatchListQuery({
    variables: { first },
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.data.importBatches?.nodes.some(({ status }) => isBusy(status)) ? 2_000 : false,
  });
  const formCalled = (form: string | null | undefined) => {
    const known = forms.find((each) => each.name === form);
    return known ? title(known) : (form ?? '');
  };
  return (
    <section className="card">
      <h2>{words.import.earlier}</h2>
      {ownOnly && <p className="hint">{words.import.own}</p>}
      <ShowAsked of={asked}>
        {({ importBatches }) =>
          !importBatches || importBatches.nodes.length === 0 ? (
            <Empty says={words.import.earlierEmpty} />
          ) : (
            <>
              <DataTable
                caption={words.import.earlier}
                rows={importBatches.nodes}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'file',
                    head: words.import.file,
                    rowHead: true,
                    cell: (row) => <Link href={`/import/${row.code}`}>{row.fileName}</Link>,
                  },
                  {
                    key: 'status',
                    head: words.import.status,
                    cell: (row) => <StatusTag status={row.status} />,
                  },
                  { key: 'form', head: words.import.form, cell: (row) => formCalled(row.form) },
                  {
                    key: 'sender',
                    head: words.import.sender,
                    cell: ({ sender }) => (sender ? name(sender) : words.account.roles.SECRETARIAT),
                  },
                  {
                    key: 'received',
                    head: words.import.received,
                    cell: (row) => instant(row.receivedAt),
                  },
                  ...(['added', 'changed', 'errors'] as const).map((key) => ({
                    key,
                    head: words.import[key],
                    cell: (row: (typeof importBatches.nodes)[number]) => ofNumber(row[key]),
                    unit: count,
                  })),
                ]}
              />
              <MoreButton
                shown={importBatches.nodes.length}
                all={importBatches.totalCount ?? importBatches.nodes.length}
                more={() => setFirst(first + 100)}
              />
            </>
          )
        }
      </ShowAsked>
    </section>
  );
}
