/** 人材開発: the funnel, the trend, and the courses ranked by how full they are. */
import {
  type DevelopmentOverviewQuery,
  useDevelopmentOverviewQuery,
} from '@hitozukuri/hooks/tanstack';
import { Bars } from '../chart/bars.tsx';
import { Trend } from '../chart/trend.tsx';
import { changeOf } from '../figure/change.ts';
import { type Column, DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { type Figure, numberIn, ofCount, ofNumber, ofRate } from '../figure/figure.ts';
import { count, gapsIn, percent } from '../figure/shown-figure.tsx';
import { useAddressed } from '../frame/address.ts';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { Choice } from '../frame/choice.tsx';
import { begun, begunYears, currentYear, lastWholeYear } from '../frame/fiscal-years.ts';
import { useWhyMissing, type WhyMissing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';
import { CourseRanking } from './course-ranking.tsx';

export function DevelopmentPage() {
  const { words, year } = useReader();
  const [chosen, choose] = useAddressed('year', String(lastWholeYear));
  const latest = Number(chosen);
  const asked = useDevelopmentOverviewQuery({
    variables: { fiscalYears: begun, latest: { from: latest } },
  });
  return (
    <Page
      title={words.development.title}
      lead={words.development.lead}
      choices={
        <Choice
          label={words.figure.year}
          value={chosen}
          options={begunYears.map((each) => ({ value: String(each), label: year(each) }))}
          choose={choose}
        />
      }
    >
      <ShowAsked of={asked}>
        {(data, retrieved) => <Development data={data} latest={latest} retrieved={retrieved} />}
      </ShowAsked>
    </Page>
  );
}

interface DevelopmentProps {
  readonly data: DevelopmentOverviewQuery;
  readonly latest: number;
  readonly retrieved: number;
}

interface YearRow {
  readonly year: number;
  readonly places: Figure;
  readonly nominated: Figure;
  readonly enrollments: Figure;
  readonly completed: Figure;
  readonly completionRate: Figure;
  readonly fillRate: Figure;
  readonly kind: string | null | undefined;
}

function yearsOf({ statistics }: DevelopmentOverviewQuery, why: WhyMissing): readonly YearRow[] {
  return statistics.nodes.map(({ fiscalYear, development }) => {
    const otherwise = development ? 'absent' : why('development');
    return {
      year: fiscalYear?.year ?? 0,
      places: ofNumber(development?.places, otherwise),
      nominated: ofCount(development?.nominated, otherwise),
      enrollments: ofCount(development?.enrollments, otherwise),
      completed: ofCount(development?.completed, otherwise),
      completionRate: ofRate(development?.completionRate, otherwise),
      fillRate: ofRate(development?.fillRate, otherwise),
      kind: development?.datasetKind,
    };
  });
}

function Development({ data, latest, retrieved }: DevelopmentProps) {
  const reader = useReader();
  const { words, year, number, percent: share } = reader;
  const rows = yearsOf(data, useWhyMissing());
  const now = rows.find((row) => row.year === latest);
  const before = rows.find((row) => row.year === latest - 1);
  if (!now) return <Empty />;
  const rate = numberIn(now.completionRate);
  const enrollments = numberIn(now.enrollments);
  const columns: readonly Column<YearRow>[] = [
    { key: 'year', head: words.figure.year, cell: (row) => year(row.year), rowHead: true },
    { key: 'places', head: words.measures.places, cell: (row) => row.places, unit: count },
    { key: 'nominated', head: words.measures.nominated, cell: (row) => row.nominated, unit: count },
    {
      key: 'enrollments',
      head: words.measures.enrollments,
      cell: (row) => row.enrollments,
      unit: count,
    },
    { key: 'completed', head: words.measures.completed, cell: (row) => row.completed, unit: count },
    {
      key: 'completion',
      head: words.measures.completionRate,
      cell: (row) => row.completionRate,
      unit: percent,
    },
    { key: 'fill', head: words.measures.fillRate, cell: (row) => row.fillRate, unit: percent },
  ];
  const table = (
    <DataTable
      caption={words.development.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.year)}
    />
  );
  const stages = [
    { key: 'places', label: words.measures.places, figure: now.places },
    {
      key: 'enrollments',
      label: words.measures.enrollments,
      figure: now.enrollments,
      detail: detail(words.measures.fillRate, now.fillRate),
    },
    {
      key: 'completed',
      label: words.measures.completed,
      figure: now.completed,
      detail: detail(words.measures.completionRate, now.completionRate),
    },
  ];
  function detail(label: string, figure: Figure) {
    const value = numberIn(figure);
    return value === undefined ? undefined : `${label} ${share(value)}`;
  }
  const kinds = rows.map(({ kind }) => kind);
  const trend =
    enrollments === undefined
      ? words.figure.notShown(year(latest))
      : words.development.trend(
          year(latest),
          number(enrollments),
          changeOf(reader, before?.enrollments, now.enrollments),
        );
  return (
    <>
      <div className="pair">
        <Exhibit
          finding={
            rate === undefined
              ? words.figure.notShown(year(latest))
              : words.development.funnel(year(latest), share(rate))
          }
          unit={words.figure.enrollments}
          kinds={kinds}
          retrieved={retrieved}
          gaps={gapsIn(stages.map(({ figure }) => figure))}
          table={table}
        >
          <Bars bars={stages} />
        </Exhibit>
        <Exhibit
          finding={latest === currentYear ? `${trend} ` : trend}
          unit={words.figure.enrollments}
          kinds={kinds}
          retrieved={retrieved}
          gaps={gapsIn(rows.flatMap((row) => [row.enrollments, row.completed]))}
          table={table}
        >
          <Trend
            says={trend}
            series={[
              {
                key: 'enrollments',
                label: words.measures.enrollments,
                points: rows.map((row) => ({ year: row.year, figure: row.enrollments })),
              },
              {
                key: 'completed',
                label: words.measures.completed,
                points: rows.map((row) => ({ year: row.year, figure: row.completed })),
              },
            ]}
          />
        </Exhibit>
      </div>
      <CourseRanking courses={data.trainingCourses.nodes} latest={latest} retrieved={retrieved} />
    </>
  );
}
