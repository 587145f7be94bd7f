/** What recruitment counts, and the dimensions that its records tell. */
import { raw, type Sql, sql } from '../../shared/rows.js';
import type { Fact } from '../../shared/statistics/fact.js';

/** A stage's number, or nobody where it was not held; null where it is hidden or not known. */
const reached = (stage: string, column: string): Sql =>
  sql`coalesce(exam.${raw(column)}, case when exam.absences ->> ${raw(`'${stage}'`)} = 'NOT_HELD' then 0 end)`;

const applicants = reached('applicants', 'applicants');
const examinees = reached('firstStageExaminees', 'first_stage_examinees');
const passed = reached('finalPassed', 'final_passed');

/** Both of two stages, over the examinations in which both are known. */
const together = (stage: Sql, other: Sql): Sql =>
  sql`sum(${stage}) filter (where ${stage} is not null and ${other} is not null)`;

/** A published result stands as it is; the small numbers of the others are hidden. */
export const exams: Fact = {
  from: sql`recruitment.recruitment_exam exam`,
  columns: {
    year: sql`exam.fiscal_year`,
    organization: sql`exam.organization_code`,
    jobFamily: sql`exam.job_family`,
  },
  kind: sql`exam.dataset_kind`,
  internal: sql`(exam.disclosure <> 'PUBLISHED')`,
  measures: {
    exams: { sum: sql`count(*)` },
    incompleteExams: {
      sum: sql`count(*) filter (where ${applicants} is null or ${examinees} is null or ${passed} is null)`,
    },
    applicants: { sum: sql`sum(exam.applicants)`, people: true },
    firstStageExaminees: { sum: sql`sum(exam.first_stage_examinees)`, people: true },
    finalPassed: { sum: sql`sum(exam.final_passed)`, people: true },
    hired: { sum: sql`sum(exam.hired)`, people: true },
    declined: { sum: sql`sum(exam.declined)`, people: true },
    competitionExaminees: { sum: together(examinees, passed), people: true },
    competitionPassed: { sum: together(passed, examinees), people: true },
    showUpExaminees: { sum: together(examinees, applicants), people: true },
    showUpApplicants: { sum: together(applicants, examinees), people: true },
  },
};

export const vacancies: Fact = {
  from: sql`recruitment.vacancy vacancy`,
  columns: {
    year: sql`vacancy.fiscal_year`,
    organization: sql`vacancy.organization_code`,
    jobFamily: sql`vacancy.job_family`,
  },
  kind: sql`vacancy.dataset_kind`,
  measures: {
    openings: { sum: sql`sum(vacancy.openings)` },
    unfilled: { sum: sql`sum(vacancy.unfilled)` },
  },
};

export const jointBriefings: Fact = {
  from: sql`recruitment.joint_briefing briefing`,
  clauseJoin: sql`cross join lateral unnest(briefing.clause_codes) link(clause_code)`,
  columns: {
    year: sql`briefing.fiscal_year`,
    clause: sql`link.clause_code`,
    deliveryMode: sql`briefing.delivery_mode`,
  },
  kind: sql`briefing.dataset_kind`,
  measures: {
    jointBriefings: { sum: sql`count(*)` },
    briefingVisitors: { sum: sql`sum(briefing.visitors)`, people: true },
  },
};
