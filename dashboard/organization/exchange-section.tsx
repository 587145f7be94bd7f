import { Bars } from '../chart/bars.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { ofCount, sum } from '../figure/figure.ts';
import { count, gapsIn } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import { Missing, type SectionProps } from './section.tsx';

export function ExchangeSection({ profile, retrieved }: SectionProps) {
  const { words, year, called } = useReader();
  const rows = profile.placements;
  if (!rows) return <Missing field="placements" title={words.organizations.exchange} />;
  if (rows.length === 0) return null;
  const last = Math.max(...rows.map(({ fiscalYear }) => fiscalYear.year));
  const now = rows.filter(({ fiscalYear }) => fiscalYear.year === last);
  const home = sum(now.map(({ asHome }) => ofCount(asHome)));
  const host = sum(now.map(({ asHost }) => ofCount(asHost)));
  return (
    <Exhibit
      finding={`${words.organizations.exchange}（${year(last)}）`}
      unit={words.figure.people}
      kinds={rows.map(({ datasetKind }) => datasetKind)}
      retrieved={retrieved}
      gaps={gapsIn([
        home,
        host,
        ...rows.flatMap((row) => [ofCount(row.asHome), ofCount(row.asHost)]),
      ])}
      tableOpen
      table={
        <DataTable
          caption={words.organizations.exchange}
          rows={rows}
          rowKey={(row) => `${row.fiscalYear.year} ${row.kind}`}
          columns={[
            { key: 'year', head: words.figure.year, cell: (row) => year(row.fiscalYear.year) },
            {
              key: 'kind',
              head: words.development.category,
              cell: (row) => called('PlacementKind', row.kind),
              rowHead: true,
            },
            {
              key: 'home',
              head: words.organizations.home,
              cell: (row) => ofCount(row.asHome),
              unit: count,
            },
            {
              key: 'host',
              head: words.organizations.host,
              cell: (row) => ofCount(row.asHost),
              unit: count,
            },
          ]}
        />
      }
    >
      <Bars
        bars={[
          { key: 'home', label: words.organizations.home, figure: home },
          { key: 'host', label: words.organizations.host, figure: host, tone: 'two' },
        ]}
      />
    </Exhibit>
  );
}
