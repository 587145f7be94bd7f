import { DataTable } from '../figure/data-table.tsx';
import { useReader } from '../words/reader.tsx';
import type { Profile } from './profile.ts';

export function NeedsSection({ profile }: { readonly profile: Profile }) {
  const { words, year, called } = useReader();
  const nodes = profile.needsItems?.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <section className="card">
      <h2>{words.organizations.needs}</h2>
      <DataTable
        caption={words.organizations.needs}
        rows={nodes}
        rowKey={({ code }) => code}
        columns={[
          { key: 'year', head: words.figure.year, cell: (row) => year(row.fiscalYear.year) },
          {
            key: 'text',
            head: words.organizations.needs,
            cell: (row) => row.textJa,
            rowHead: true,
          },
          {
            key: 'theme',
            head: words.development.category,
            cell: (row) => called('NeedsTheme', row.theme),
          },
          {
            key: 'status',
            head: words.development.status,
            cell: (row) => called('NeedsStatus', row.status),
          },
        ]}
      />
      {nodes.some(({ datasetKind }) => datasetKind === 'SYNTHETIC') && (
        <p className="exhibit-note">{words.figure.syntheticNote}</p>
      )}
    </section>
  );
}
