import { Trend } from '../chart/trend.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn, ofCount, ofRate } from '../figure/figure.ts';
import { count, gapsIn, percent } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import { Missing, type SectionProps } from './section.tsx';

export function TrainingSection({ profile, retrieved }: SectionProps) {
  const { words, year, number, percent: share } = useReader();
  const rows = profile.trainingIntakes;
  if (!rows) return <Missing field="trainingIntakes" title={words.organizations.training} />;
  const last = rows.at(-1);
  if (!last) return null;
  const accepted = numberIn(ofCount(last.accepted));
  const rate = numberIn(ofRate(last.completionRate));
  const finding =
    accepted === undefined || rate === undefined
      ? words.figure.notShown(year(last.fiscalYear.year))
      : words.organizations.trainingFinding(
          year(last.fiscalYear.year),
          number(accepted),
          share(rate),
        );
  return (
    <Exhibit
      finding={finding}
      unit={words.figure.enrollments}
      kinds={rows.map(({ datasetKind }) => datasetKind)}
      retrieved={retrieved}
      gaps={gapsIn(
        rows.flatMap((row) => [
          ofCount(row.nominated),
          ofCount(row.applied),
          ofCount(row.accepted),
          ofCount(row.completed),
        ]),
      )}
      tableOpen
      table={
        <DataTable
          caption={words.organizations.training}
          rows={rows}
          rowKey={({ fiscalYear }) => String(fiscalYear.year)}
          columns={[
            {
              key: 'year',
              head: words.figure.year,
              cell: (row) => year(row.fiscalYear.year),
              rowHead: true,
            },
            {
              key: 'nominated',
              head: words.measures.nominated,
              cell: (row) => ofCount(row.nominated),
              unit: count,
            },
            {
              key: 'applied',
              head: words.measures.applied,
              cell: (row) => ofCount(row.applied),
              unit: count,
            },
            {
              key: 'accepted',
              head: words.measures.accepted,
              cell: (row) => ofCount(row.accepted),
              unit: count,
            },
            {
              key: 'completed',
              head: words.measures.completed,
              cell: (row) => ofCount(row.completed),
              unit: count,
            },
            {
              key: 'rate',
              head: words.measures.completionRate,
              cell: (row) => ofRate(row.completionRate),
              unit: percent,
            },
          ]}
        />
      }
    >
      <Trend
        says={finding}
        series={[
          {
            key: 'accepted',
            label: words.measures.accepted,
            points: rows.map((row) => ({
              year: row.fiscalYear.year,
              figure: ofCount(row.accepted),
            })),
          },
          {
            key: 'completed',
            label: words.measures.completed,
            points: rows.map((row) => ({
              year: row.fiscalYear.year,
              figure: ofCount(row.completed),
            })),
          },
        ]}
      />
    </Exhibit>
  );
}
