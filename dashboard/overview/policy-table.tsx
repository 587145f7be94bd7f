import { type Column, DataTable } from '../figure/data-table.tsx';
import { count } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import type { Policy, PolicyYear } from './policies.ts';
import { useWhatServed } from './policy-matrix.tsx';

interface Row {
  readonly policy: Policy;
  readonly of: PolicyYear;
}

/** A row for each policy and fiscal year. */
export function PolicyTable({ policies }: { readonly policies: readonly Policy[] }) {
  const { words, year, title } = useReader();
  const rows = policies.flatMap((policy) => policy.years.map((of) => ({ policy, of })));
  const columns: readonly Column<Row>[] = [
    {
      key: 'policy',
      head: words.overview.policy,
      cell: ({ policy }) => title(policy),
      rowHead: true,
    },
    { key: 'year', head: words.figure.year, cell: ({ of }) => year(of.year) },
    { key: 'people', head: words.overview.peopleOf, cell: ({ of }) => of.people, unit: count },
    { key: 'what', head: words.measures.sessions, cell: ({ of }) => <WhatServed of={of} /> },
    {
      key: 'kind',
      head: `${words.figure.real}・${words.figure.synthetic}`,
      cell: ({ of }) =>
        of.kind === 'SYNTHETIC' ? words.figure.synthetic : of.kind ? words.figure.real : '',
    },
  ];
  return (
    <DataTable
      caption={words.overview.matrix}
      columns={columns}
      rows={rows}
      rowKey={({ policy, of }) => `${policy.code} ${of.year}`}
    />
  );
}

function WhatServed({ of }: { readonly of: PolicyYear }) {
  return <>{useWhatServed(of).join('・')}</>;
}
