import { Bars } from '../chart/bars.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn, ofCount, ofRate, shown } from '../figure/figure.ts';
import { count, decimal, gapsIn } from '../figure/shown-figure.tsx';
import { useReader } from '../words/reader.tsx';
import { Missing, type SectionProps } from './section.tsx';

export function ExamsSection({ profile, retrieved }: SectionProps) {
  const { words, year, number } = useReader();
  const rows = profile.examFunnels;
  if (!rows) return <Missing field="examFunnels" title={words.organizations.recruitment} />;
  const last = rows.at(-1);
  if (!last) return null;
  const applicants = numberIn(ofCount(last.applicants));
  const ratio = numberIn(ofRate(last.competitionRatio));
  const stages = [
    { key: 'applicants', label: words.measures.applicants, figure: ofCount(last.applicants) },
    {
      key: 'examinees',
      label: words.measures.firstStageExaminees,
      figure: ofCount(last.firstStageExaminees),
    },
    {
      key: 'firstPassed',
      label: words.measures.firstStagePassed,
      figure: ofCount(last.firstStagePassed),
    },
    {
      key: 'second',
      label: words.measures.secondStageExaminees,
      figure: ofCount(last.secondStageExaminees),
    },
    { key: 'passed', label: words.measures.finalPassed, figure: ofCount(last.finalPassed) },
    { key: 'hired', label: words.measures.hired, figure: ofCount(last.hired) },
  ];
  return (
    <Exhibit
      finding={
        applicants === undefined || ratio === undefined
          ? words.figure.notShown(year(last.fiscalYear.year))
          : words.organizations.examFinding(
              year(last.fiscalYear.year),
              number(applicants),
              number(ratio, 1),
            )
      }
      unit={words.figure.people}
      kinds={rows.map(({ datasetKind }) => datasetKind)}
      retrieved={retrieved}
      gaps={gapsIn([
        ...stages.map(({ figure }) => figure),
        ...rows.flatMap((row) => [ofCount(row.hired), ofCount(row.declined)]),
      ])}
      tableOpen
      table={
        <DataTable
          caption={words.organizations.recruitment}
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
              key: 'exams',
              head: words.measures.exams,
              cell: (row) => shown(row.exams),
              unit: count,
            },
            {
              key: 'applicants',
              head: words.measures.applicants,
              cell: (row) => ofCount(row.applicants),
              unit: count,
            },
            {
              key: 'examinees',
              head: words.measures.firstStageExaminees,
              cell: (row) => ofCount(row.firstStageExaminees),
              unit: count,
            },
            {
              key: 'passed',
              head: words.measures.finalPassed,
              cell: (row) => ofCount(row.finalPassed),
              unit: count,
            },
            {
              key: 'hired',
              head: words.measures.hired,
              cell: (row) => ofCount(row.hired),
              unit: count,
            },
            {
              key: 'declined',
              head: words.measures.declined,
              cell: (row) => ofCount(row.declined),
              unit: count,
            },
            {
              key: 'ratio',
              head: words.measures.competitionRatio,
              cell: (row) => ofRate(row.competitionRatio),
              unit: decimal,
            },
          ]}
        />
      }
    >
      <Bars bars={stages} />
    </Exhibit>
  );
}
