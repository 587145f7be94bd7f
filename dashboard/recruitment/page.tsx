/** 人材確保: the funnel, the trend, and job families ranked by competition. */
import {
  type RecruitmentOverviewQuery,
  useRecruitmentOverviewQuery,
} from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { Bars } from '../chart/bars.tsx';
import { Trend } from '../chart/trend.tsx';
import { changeOf } from '../figure/change.ts';
import { type Column, DataTable } from '../figure/data-table.tsx';
import { Exhibit } from '../figure/exhibit.tsx';
import { type Figure, numberIn, ofCount, ofNumber, ofRate } from '../figure/figure.ts';
import { count, decimal, gapsIn, percent } from '../figure/shown-figure.tsx';
import { useAddressed } from '../frame/address.ts';
import { Empty, ShowAsked } from '../frame/asked.tsx';
import { Choice } from '../frame/choice.tsx';
import { begun, begunYears, lastWholeYear } from '../frame/fiscal-years.ts';
import { useWhyMissing, type WhyMissing } from '../frame/missing.tsx';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

export function RecruitmentPage() {
  const { words, year } = useReader();
  const [chosen, choose] = useAddressed('year', String(lastWholeYear));
  const latest = Number(chosen);
  const asked = useRecruitmentOverviewQuery({
    variables: { fiscalYears: begun, latest: { from: latest } },
  });
  return (
    <Page
      title={words.recruitment.title}
      lead={words.recruitment.lead}
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
        {(data, retrieved) => <Recruitment data={data} latest={latest} retrieved={retrieved} />}
      </ShowAsked>
    </Page>
  );
}

type Statistics = RecruitmentOverviewQuery['years']['nodes'][number]['recruitment'];

interface Funnel {
  readonly exams: Figure;
  readonly openings: Figure;
  readonly unfilled: Figure;
  readonly applicants: Figure;
  readonly examinees: Figure;
  readonly passed: Figure;
  readonly hired: Figure;
  readonly declined: Figure;
  readonly ratio: Figure;
  readonly showUp: Figure;
  readonly kind: string | null | undefined;
}

function funnelOf(statistics: Statistics, why: WhyMissing): Funnel {
  const otherwise = statistics ? 'absent' : why('recruitment');
  return {
    exams: ofNumber(statistics?.exams, otherwise),
    openings: ofNumber(statistics?.openings, otherwise),
    unfilled: ofNumber(statistics?.unfilled, otherwise),
    applicants: ofCount(statistics?.applicants, otherwise),
    examinees: ofCount(statistics?.firstStageExaminees, otherwise),
    passed: ofCount(statistics?.finalPassed, otherwise),
    hired: ofCount(statistics?.hired, otherwise),
    declined: ofCount(statistics?.declined, otherwise),
    ratio: ofRate(statistics?.competitionRatio, otherwise),
    showUp: ofRate(statistics?.showUpRate, otherwise),
    kind: statistics?.datasetKind,
  };
}

interface RecruitmentProps {
  readonly data: RecruitmentOverviewQuery;
  readonly latest: number;
  readonly retrieved: number;
}

function useFunnelColumns<Row>(of: (row: Row) => Funnel): readonly Column<Row>[] {
  const { measures } = useReader().words;
  return [
    { key: 'exams', head: measures.exams, cell: (row) => of(row).exams, unit: count },
    {
      key: 'applicants',
      head: measures.applicants,
      cell: (row) => of(row).applicants,
      unit: count,
    },
    {
      key: 'examinees',
      head: measures.firstStageExaminees,
      cell: (row) => of(row).examinees,
      unit: count,
    },
    { key: 'passed', head: measures.finalPassed, cell: (row) => of(row).passed, unit: count },
    { key: 'hired', head: measures.hired, cell: (row) => of(row).hired, unit: count },
    { key: 'declined', head: measures.declined, cell: (row) => of(row).declined, unit: count },
    { key: 'ratio', head: measures.competitionRatio, cell: (row) => of(row).ratio, unit: decimal },
    { key: 'showUp', head: measures.showUpRate, cell: (row) => of(row).showUp, unit: percent },
    { key: 'unfilled', head: measures.unfilled, cell: (row) => of(row).unfilled, unit: count },
  ];
}

function Recruitment({ data, latest, retrieved }: RecruitmentProps) {
  const reader = useReader();
  const { words, year, number } = reader;
  const why = useWhyMissing();
  const rows = data.years.nodes.map(({ fiscalYear, recruitment }) => ({
    year: fiscalYear?.year ?? 0,
    funnel: funnelOf(recruitment, why),
  }));
  const columns = useFunnelColumns<(typeof rows)[number]>(({ funnel }) => funnel);
  const now = rows.find((row) => row.year === latest)?.funnel;
  const before = rows.find((row) => row.year === latest - 1)?.funnel;
  if (!now) return <Empty />;
  const ratio = numberIn(now.ratio);
  const applicants = numberIn(now.applicants);
  const table = (
    <DataTable
      caption={words.recruitment.title}
      rows={rows}
      rowKey={(row) => String(row.year)}
      columns={[
        { key: 'year', head: words.figure.year, cell: (row) => year(row.year), rowHead: true },
        ...columns,
      ]}
    />
  );
  const stages = [
    { key: 'applicants', label: words.measures.applicants, figure: now.applicants },
    { key: 'examinees', label: words.measures.firstStageExaminees, figure: now.examinees },
    { key: 'passed', label: words.measures.finalPassed, figure: now.passed },
    { key: 'hired', label: words.measures.hired, figure: now.hired },
  ];
  const trend =
    applicants === undefined
      ? words.figure.notShown(year(latest))
      : words.recruitment.trend(
          year(latest),
          number(applicants),
          changeOf(reader, before?.applicants, now.applicants),
        );
  const kinds = rows.map(({ funnel }) => funnel.kind);
  return (
    <>
      <div className="pair">
        <Exhibit
          finding={
            ratio === undefined
              ? words.figure.notShown(year(latest))
              : words.recruitment.funnel(year(latest), number(ratio, 1))
          }
          unit={words.figure.people}
          kinds={kinds}
          retrieved={retrieved}
          gaps={gapsIn(stages.map(({ figure }) => figure))}
          table={table}
        >
          <Bars bars={stages} />
        </Exhibit>
        <Exhibit
          finding={trend}
          unit={words.figure.people}
          kinds={kinds}
          retrieved={retrieved}
          gaps={gapsIn(rows.flatMap(({ funnel }) => [funnel.applicants, funnel.passed]))}
          table={table}
        >
          <Trend
            says={trend}
            series={[
              {
                key: 'applicants',
                label: words.measures.applicants,
                points: rows.map((row) => ({ year: row.year, figure: row.funnel.applicants })),
              },
              {
                key: 'examinees',
                label: words.measures.firstStageExaminees,
                points: rows.map((row) => ({ year: row.year, figure: row.funnel.examinees })),
              },
              {
                key: 'passed',
                label: words.measures.finalPassed,
                points: rows.map((row) => ({ year: row.year, figure: row.funnel.passed })),
              },
            ]}
          />
        </Exhibit>
      </div>
      <Families data={data} latest={latest} retrieved={retrieved} />
    </>
  );
}

function Families({ data, latest, retrieved }: RecruitmentProps) {
  const { words, year, number, called } = useReader();
  const why = useWhyMissing();
  const rows = data.families.nodes
    .map(({ jobFamily, recruitment }) => ({
      family: jobFamily ?? '',
      funnel: funnelOf(recruitment, why),
    }))
    .filter(({ funnel }) => (numberIn(funnel.exams) ?? 1) > 0)
    .sort((a, b) => (numberIn(a.funnel.ratio) ?? 99) - (numberIn(b.funnel.ratio) ?? 99));
  const columns = useFunnelColumns<(typeof rows)[number]>(({ funnel }) => funnel);
  const [first] = rows;
  if (!first) return <Empty />;
  const value = numberIn(first.funnel.ratio);
  const link = (family: string) => (
    <Link href={`/recruitment/${family}`}>{called('JobFamily', family)}</Link>
  );
  return (
    <Exhibit
      finding={
        value === undefined
          ? words.figure.notShown(year(latest))
          : words.recruitment.ranking(
              year(latest),
              called('JobFamily', first.family),
              number(value, 1),
            )
      }
      unit={`${words.figure.ratio}（${words.measures.competitionRatio}）`}
      kinds={rows.map(({ funnel }) => funnel.kind)}
      retrieved={retrieved}
      gaps={gapsIn(rows.flatMap(({ funnel }) => [funnel.ratio, funnel.hired, funnel.declined]))}
      table={
        <DataTable
          caption={words.recruitment.family}
          rows={rows}
          rowKey={({ family }) => family}
          columns={[
            {
              key: 'family',
              head: words.recruitment.family,
              cell: ({ family }) => link(family),
              rowHead: true,
            },
            ...columns,
          ]}
        />
      }
    >
      <Bars
        unit={decimal}
        mark={1}
        bars={rows.map(({ family, funnel }) => ({
          key: family,
          label: link(family),
          figure: funnel.ratio,
        }))}
      />
    </Exhibit>
  );
}
