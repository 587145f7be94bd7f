/** One course: its funnel by year, and its sessions. */
import {
  type TrainingCourseDetailQuery,
  useTrainingCourseDetailQuery,
} from '@hitozukuri/hooks/tanstack';
import { Trend } from '../chart/trend.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { numberIn, ofCount, ofRate, shown } from '../figure/figure.ts';
import { count, gapsIn, percent } from '../figure/shown-figure.tsx';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { begun } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

type Course = NonNullable<TrainingCourseDetailQuery['trainingCourse']>;

export function CoursePage({ code }: { readonly code: string }) {
  const { words } = useReader();
  const asked = useTrainingCourseDetailQuery({ variables: { code, fiscalYears: begun } });
  const course = asked.data?.data.trainingCourse;
  return (
    <Page title={course?.nameJa ?? words.development.course} lead={course?.code}>
      <ShowAsked of={asked}>
        {(data, retrieved) =>
          data.trainingCourse ? (
            <CourseSheet course={data.trainingCourse} retrieved={retrieved} />
          ) : (
            <Empty says={words.development.none} />
          )
        }
      </ShowAsked>
    </Page>
  );
}

function CourseSheet({
  course,
  retrieved,
}: {
  readonly course: Course;
  readonly retrieved: number;
}) {
  const { words, year, number, percent: share, called, title, date } = useReader();
  const funnels = course.funnels ?? [];
  const last = funnels.at(-1);
  const rate = last && numberIn(ofRate(last.completionRate));
  const finding = last
    ? rate === undefined
      ? words.figure.notShown(year(last.fiscalYear.year))
      : words.development.funnel(year(last.fiscalYear.year), share(rate))
    : words.states.empty;
  return (
    <>
      <div className="card">
        <dl className="facts">
          <dt>{words.development.category}</dt>
          <dd>{called('CourseCategory', course.category)}</dd>
          <dt>{words.development.mode}</dt>
          <dd>
            {called('DeliveryMode', course.deliveryMode)}・
            {words.development.days(number(course.days, course.days % 1 ? 1 : 0))}
          </dd>
          <dt>{words.development.serves}</dt>
          <dd>{(course.servedClauses ?? []).map((clause) => title(clause)).join('、') || '―'}</dd>
        </dl>
      </div>
      <Exhibit
        finding={finding}
        unit={words.figure.enrollments}
        kinds={funnels.map(({ datasetKind }) => datasetKind)}
        source={course.source}
        retrieved={retrieved}
        gaps={gapsIn(funnels.flatMap((each) => [ofCount(each.accepted), ofCount(each.completed)]))}
        tableOpen
        table={
          <DataTable
            caption={course.nameJa}
            rows={funnels}
            rowKey={({ fiscalYear }) => String(fiscalYear.year)}
            columns={[
              {
                key: 'year',
                head: words.figure.year,
                cell: (row) => year(row.fiscalYear.year),
                rowHead: true,
              },
              {
                key: 'sessions',
                head: words.measures.sessions,
                cell: (row) => shown(row.sessions),
                unit: count,
              },
              {
                key: 'capacity',
                head: words.measures.capacity,
                cell: (row) => shown(row.capacity),
                unit: count,
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
                key: 'absent',
                head: words.measures.absent,
                cell: (row) => ofCount(row.absent),
                unit: count,
              },
              {
                key: 'completed',
                head: words.measures.completed,
                cell: (row) => ofCount(row.completed),
                unit: count,
              },
              {
                key: 'completion',
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
              points: funnels.map((row) => ({
                year: row.fiscalYear.year,
                figure: ofCount(row.accepted),
              })),
            },
            {
              key: 'completed',
              label: words.measures.completed,
              points: funnels.map((row) => ({
                year: row.fiscalYear.year,
                figure: ofCount(row.completed),
              })),
            },
          ]}
        />
      </Exhibit>
      <section className="card">
        <h2>{words.development.sessions}</h2>
        <DataTable
          caption={words.development.sessions}
          rows={course.sessions.nodes}
          rowKey={({ code }) => code}
          columns={[
            { key: 'year', head: words.figure.year, cell: (row) => year(row.fiscalYear.year) },
            {
              key: 'round',
              head: words.development.round,
              cell: (row) => words.council.round(number(row.round)),
              rowHead: true,
            },
            {
              key: 'dates',
              head: words.development.dates,
              cell: (row) =>
                row.startsOn === row.endsOn
                  ? date(row.startsOn)
                  : `${date(row.startsOn)}～${date(row.endsOn)}`,
            },
            {
              key: 'mode',
              head: words.development.mode,
              cell: (row) => called('DeliveryMode', row.deliveryMode),
            },
            {
              key: 'status',
              head: words.development.status,
              cell: (row) => called('SessionStatus', row.status),
            },
            {
              key: 'capacity',
              head: words.measures.capacity,
              cell: (row) => shown(row.funnel?.capacity ?? 0),
              unit: count,
            },
            {
              key: 'accepted',
              head: words.measures.accepted,
              cell: (row) => ofCount(row.funnel?.accepted),
              unit: count,
            },
            {
              key: 'completed',
              head: words.measures.completed,
              cell: (row) => ofCount(row.funnel?.completed),
              unit: count,
            },
            {
              key: 'fill',
              head: words.measures.fillRate,
              cell: (row) => ofRate(row.funnel?.fillRate),
              unit: percent,
            },
          ]}
        />
      </section>
    </>
  );
}
