/** Courses by fill rate: the fullest and the emptiest, and all of them in the table. */
import type { DevelopmentOverviewQuery } from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { Bars } from '../chart/bars.tsx';
import { type Column, DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { type Figure, numberIn, ofCount, ofRate, shown } from '../figure/figure.ts';
import { count, gapsIn, percent } from '../figure/shown-figure.tsx';
import { Empty } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';

type Course = DevelopmentOverviewQuery['trainingCourses']['nodes'][number];

interface Ranked {
  readonly course: Course;
  readonly sessions: Figure;
  readonly capacity: Figure;
  readonly wanted: Figure;
  readonly accepted: Figure;
  readonly completed: Figure;
  readonly fillRate: Figure;
  readonly completionRate: Figure;
  readonly kind: string;
}

function rank(course: Course): readonly Ranked[] {
  const [funnel] = course.funnels ?? [];
  if (!funnel) return [];
  const wanted = [ofCount(funnel.nominated), ofCount(funnel.applied)].find(
    (each) => each.state !== 'shown' || each.value > 0,
  );
  return [
    {
      course,
      sessions: shown(funnel.sessions),
      capacity: shown(funnel.capacity),
      wanted: wanted ?? shown(0),
      accepted: ofCount(funnel.accepted),
      completed: ofCount(funnel.completed),
      fillRate: ofRate(funnel.fillRate),
      completionRate: ofRate(funnel.completionRate),
      kind: funnel.datasetKind,
    },
  ];
}

const most = 6;

export interface CourseRankingProps {
  readonly courses: readonly Course[];
  readonly latest: number;
  readonly retrieved: number;
}

export function CourseRanking({ courses, latest, retrieved }: CourseRankingProps) {
  const { words, year, number, called } = useReader();
  const ranked = courses
    .flatMap(rank)
    .sort((a, b) => (numberIn(b.fillRate) ?? -1) - (numberIn(a.fillRate) ?? -1));
  if (ranked.length === 0) return <Empty />;
  const over = ranked.filter(
    (each) => (numberIn(each.wanted) ?? 0) > (numberIn(each.capacity) ?? 0),
  );
  const under = ranked.filter((each) => (numberIn(each.fillRate) ?? 1) < 0.5);
  const known = ranked.filter((each) => each.fillRate.state === 'shown');
  const bars = known.length > 2 * most ? [...known.slice(0, most), ...known.slice(-most)] : known;
  const columns: readonly Column<Ranked>[] = [
    {
      key: 'course',
      head: words.development.course,
      cell: (each) => <CourseLink course={each.course} />,
      rowHead: true,
    },
    {
      key: 'category',
      head: words.development.category,
      cell: (each) => called('CourseCategory', each.course.category),
    },
    { key: 'sessions', head: words.measures.sessions, cell: (each) => each.sessions, unit: count },
    { key: 'capacity', head: words.measures.capacity, cell: (each) => each.capacity, unit: count },
    {
      key: 'wanted',
      head: `${words.measures.nominated}・${words.measures.applied}`,
      cell: (each) => each.wanted,
      unit: count,
    },
    { key: 'accepted', head: words.measures.accepted, cell: (each) => each.accepted, unit: count },
    {
      key: 'completed',
      head: words.measures.completed,
      cell: (each) => each.completed,
      unit: count,
    },
    { key: 'fill', head: words.measures.fillRate, cell: (each) => each.fillRate, unit: percent },
    {
      key: 'completion',
      head: words.measures.completionRate,
      cell: (each) => each.completionRate,
      unit: percent,
    },
  ];
  return (
    <Exhibit
      finding={words.development.ranking(number(over.length), number(under.length), year(latest))}
      unit={`${words.figure.percent}（${words.measures.fillRate}）`}
      kinds={ranked.map(({ kind }) => kind)}
      retrieved={retrieved}
      gaps={gapsIn(
        ranked.flatMap((each) => [each.accepted, each.completed, each.fillRate, each.wanted]),
      )}
      table={
        <DataTable
          caption={words.development.course}
          columns={columns}
          rows={ranked}
          rowKey={({ course }) => course.code}
        />
      }
    >
      <Bars
        unit={percent}
        mark={1}
        bars={bars.map((each) => ({
          key: each.course.code,
          label: <CourseLink course={each.course} />,
          figure: each.fillRate,
          tone: (numberIn(each.fillRate) ?? 1) < 0.5 ? 'two' : 'one',
        }))}
      />
    </Exhibit>
  );
}

function CourseLink({ course }: { readonly course: Course }) {
  return <Link href={`/development/${encodeURIComponent(course.code)}`}>{course.nameJa}</Link>;
}
