/** One job family's exams: years, organisations, from application to final pass. */
import { JobFamilyExams, useJobFamilyExamsPages } from '@hitozukuri/hooks/tanstack';
import { Link } from 'wouter';
import { ExportButtons } from '../export/export-buttons.tsx';
import { DataTable } from '../figure/data-table.tsx';
import { ofCount, ofRate } from '../figure/figure.ts';
import { count, decimal, GapLegend, gapsIn } from '../figure/shown-figure.tsx';
import { Empty, Failure, Loading } from '../frame/asked.tsx';
import { plan } from '../frame/fiscal-years.ts';
import { Page } from '../frame/page.tsx';
import { useReader } from '../words/reader.tsx';

type JobFamily = Parameters<typeof useJobFamilyExamsPages>[0]['variables']['jobFamily'];

export function ExamsPage({ code }: { readonly code: string }) {
  const { words, called, year, name, number } = useReader();
  // years before the plan hold さいたま市's published results
  const fiscalYears = { from: 2022, to: plan.to };
  const variables = { jobFamily: code as JobFamily, fiscalYears };
  const asked = useJobFamilyExamsPages({ variables });
  const exams = asked.nodes;
  const total = asked.data?.pages[0]?.data.recruitmentExams.totalCount ?? exams.length;
  return (
    <Page title={called('JobFamily', code)} lead={words.recruitment.exams}>
      {asked.isPending && <Loading />}
      {asked.isError && <Failure failure={asked.error} retry={asked.refetch} />}
      {asked.isSuccess && exams.length === 0 && <Empty />}
      {exams.length > 0 && (
        <section className="card">
          <GapLegend
            gaps={gapsIn(
              exams.flatMap((exam) => [
                ofCount(exam.applicants),
                ofCount(exam.finalPassed),
                ofCount(exam.firstStagePassed),
              ]),
            )}
          />
          <DataTable
            caption={words.recruitment.exams}
            rows={exams}
            rowKey={(exam) => exam.code}
            columns={[
              {
                key: 'year',
                head: words.figure.year,
                short: true,
                cell: (row) => year(row.fiscalYear.year),
              },
              {
                key: 'organization',
                head: words.recruitment.organization,
                rowHead: true,
                short: true,
                cell: ({ organization }) =>
                  organization ? (
                    <Link href={`/organizations/${organization.code}`}>{name(organization)}</Link>
                  ) : (
                    '…'
                  ),
              },
              {
                key: 'category',
                head: words.recruitment.categoryName,
                cell: (row) => row.category,
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
                key: 'firstPassed',
                head: words.measures.firstStagePassed,
                cell: (row) => ofCount(row.firstStagePassed),
                unit: count,
              },
              {
                key: 'passed',
                head: words.measures.finalPassed,
                cell: (row) => ofCount(row.finalPassed),
                unit: count,
              },
              {
                key: 'ratio',
                head: words.measures.competitionRatio,
                cell: (row) => ofRate(row.competitionRatio),
                unit: decimal,
              },
              {
                key: 'kind',
                head: words.figure.source,
                short: true,
                cell: (row) =>
                  row.datasetKind === 'SYNTHETIC'
                    ? words.figure.synthetic
                    : words.recruitment.printed,
              },
            ]}
          />
          <p className="exhibit-note">
            <span>{words.recruitment.shown(number(exams.length), number(total))}</span>
          </p>
          <ExportButtons text={JobFamilyExams.text} variables={variables} />
          {asked.hasNextPage && (
            <button
              type="button"
              className="button no-print"
              disabled={asked.isFetchingNextPage}
              onClick={() => asked.fetchNextPage()}
            >
              {words.recruitment.more}
            </button>
          )}
        </section>
      )}
    </Page>
  );
}
