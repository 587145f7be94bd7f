/** Synthetic recruitment of five fiscal years: about 300,000 applications at scale 1, and what surrounds them. */
import { type DataLoad, type LoadedTable, syntheticToday } from '../../shared/data-load.js';
import { sql } from '../../shared/rows.js';
import { Disclosure } from '../../shared/vocabulary/disclosure.js';
import { DatasetKind, syntheticSource } from '../../shared/vocabulary/provenance.js';
import { inventBriefings, inventLectures } from './briefings.js';
import { inventExams } from './exams.js';
import { inventMessages, inventSupport } from './messages-and-support.js';
import { vacanciesAfter } from './vacancies.js';
import { inventAnswers } from './visitor-answers.js';

const mark = { source_id: syntheticSource, dataset_kind: DatasetKind.SYNTHETIC } as const;

export const loadSyntheticData: DataLoad = async (options) => {
  const { scale, random, organizations, execute } = options;
  await execute(sql`insert into source (id, title_ja, title_en, as_of, dataset_kind)
    values (${syntheticSource}, '合成データ（実在の団体の実績ではない）', 'Synthetic data; says nothing about a real organisation', ${syntheticToday}, 'SYNTHETIC')
    on conflict (id) do nothing`);
  const real = await execute<{ key: string }>(
    sql`select distinct organization_code || '-' || fiscal_year as key
      from recruitment_exam where dataset_kind = 'REAL'`,
  );
  const realKeys = new Set(real.map(({ key }) => key));
  const exams = inventExams(random('exams'), organizations, scale, (code, fiscalYear) =>
    realKeys.has(`${code}-${fiscalYear}`),
  );
  const briefings = inventBriefings(random('briefings'), organizations, scale);

  /** One table, its rows as values by column. */
  const load = async (
    table: string,
    rows: readonly Readonly<Record<string, unknown>>[],
  ): Promise<LoadedTable> => {
    const columns = Object.keys(rows[0] ?? {});
    const values = rows.map((row) => columns.map((column) => row[column]));
    return { table, rows: rows.length === 0 ? 0 : await options.copy(table, columns, values) };
  };

  return [
    await load(
      'recruitment_exam',
      exams.map((each) => ({
        code: each.code,
        organization_code: each.organizationCode,
        fiscal_year: each.fiscalYear,
        round: each.round,
        category: each.profile.category,
        exam_group: each.examGroup,
        job_family: each.profile.jobFamily,
        exam_kind: each.profile.kind,
        planned_hires: each.plannedHires,
        planned_hires_approximate: each.plannedHiresApproximate,
        planned_hires_printed: each.plannedHiresPrinted,
        applicants: each.applicants,
        first_stage_examinees: each.firstStageExaminees,
        first_stage_passed: each.firstStagePassed,
        second_stage_examinees: each.secondStageExaminees,
        final_passed: each.finalPassed,
        hired: each.hired,
        declined: each.declined,
        absences: each.absences,
        printed_competition_ratio: each.printedCompetitionRatio,
        disclosure: Disclosure.PUBLISHED,
        ...mark,
      })),
    ),
    await load(
      'vacancy',
      vacanciesAfter(exams).map((each) => ({
        code: each.code,
        organization_code: each.organizationCode,
        fiscal_year: each.fiscalYear,
        job_family: each.jobFamily,
        openings: each.openings,
        unfilled: each.unfilled,
        ...mark,
      })),
    ),
    await load(
      'joint_briefing',
      briefings.map((each) => ({
        code: each.code,
        kind: each.kind,
        name_ja: each.nameJa,
        job_family: each.jobFamily,
        fiscal_year: each.fiscalYear,
        held_on: each.heldOn,
        delivery_mode: each.deliveryMode,
        venue: each.venue,
        visitors: each.visitors,
        clause_codes: each.clauseCodes,
        ...mark,
      })),
    ),
    await load(
      'booth_result',
      briefings.flatMap(({ code, fiscalYear, booths }) =>
        booths.map((each) => ({
          code: `${code}-${each.organizationCode}`,
          briefing_code: code,
          organization_code: each.organizationCode,
          fiscal_year: fiscalYear,
          visitors: each.visitors,
          contacts: each.contacts,
          later_applicants: each.laterApplicants,
          ...mark,
        })),
      ),
    ),
    await load(
      'visitor_answer',
      inventAnswers(random('visitor answers'), briefings).map((each) => ({
        briefing_code: each.briefingCode,
        anxiety: each.anxiety,
        answers: each.answers,
        dataset_kind: DatasetKind.SYNTHETIC,
      })),
    ),
    await load(
      'outreach_lecture',
      inventLectures(random('lectures'), organizations, scale).map((each) => ({
        code: each.code,
        university: each.university,
        faculty: each.faculty,
        fiscal_year: each.fiscalYear,
        held_on: each.heldOn,
        delivery_mode: each.deliveryMode,
        audience: each.audience,
        organization_code: each.organizationCode,
        clause_codes: each.clauseCodes,
        ...mark,
      })),
    ),
    await load(
      'recruitment_message',
      inventMessages(random('messages'), organizations, scale).map((each) => ({
        code: each.code,
        title_ja: each.titleJa,
        channel: each.channel,
        fiscal_year: each.fiscalYear,
        published_on: each.publishedOn,
        organization_code: each.organizationCode,
        reach: each.reach,
        clause_codes: each.clauseCodes,
        ...mark,
      })),
    ),
    await load(
      'specialist_support',
      inventSupport(random('support'), organizations, scale).map((each) => ({
        code: each.code,
        measure_ja: each.measureJa,
        job_family: each.jobFamily,
        fiscal_year: each.fiscalYear,
        network_code: each.networkCode,
        organization_codes: each.organizationCodes,
        result_ja: each.resultJa,
        clause_codes: each.clauseCodes,
        ...mark,
      })),
    ),
  ];
};
