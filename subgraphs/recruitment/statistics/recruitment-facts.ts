/** What recruitment counts, and the dimensions that its records tell. */
import { raw, type Sql, sql } from '../../shared/rows.js';
import { type Fact, type Measure, peopleOver } from '../../shared/statistics/fact.js';

/** A stage's number, or nobody where it was not held; null where it is hidden or not known. */
const reached = (stage: string, column: string): Sql =>
  sql`coalesce(exam.${raw(column)}, case when exam.absences ->> ${raw(`'${stage}'`)} = 'NOT_HELD' then 0 end)`;

const applicants = reached('applicants', 'applicants');
const examinees = reached('firstStageExaminees', 'first_stage_examinees');
const passed = reached('finalPassed', 'final_passed');

const ofExam = (people: Sql): Measure => peopleOver(people, sql`exam.record_key`);

/** The first of two stages, over the examinations in which both are known. */
const together = (stage: Sql, other: Sql): Measure =>
  ofExam(sql`case when ${other} is not null then ${stage} end`);

/** A published result stands as it is; the small numbers of the others are hidden. */
export const exams: Fact = {
  from: sql`recruitment.recruitment_exam exam`,
  columns: {
    year: sql`exam.fiscal_year`,
    organization: sql`exam.organization_code`,
    jobFamily: sql`exam.job_family`,
  },
  kind: sql`exam.dataset_kind`,
  source: sql`exam.source_id`,
  internal: sql`(exam.disclosure <> 'PUBLISHED')`,
  measures: {
    exams: { sum: sql`count(*)` },
    incompleteExams: {
      sum: sql`count(*) filter (where ${applicants} is null or ${examinees} is null or ${passed} is null)`,
    },
    applicants: ofExam(sql`exam.applicants`),
    firstStageExaminees: ofExam(sql`exam.first_stage_examinees`),
    finalPassed: ofExam(sql`exam.final_passed`),
    hired: ofExam(sql`exam.hired`),
    declined: ofExam(sql`exam.declined`),
    competitionExaminees: together(examinees, passed),
    competitionPassed: together(passed, examinees),
    showUpExaminees: together(examinees, applicants),
    showUpApplicants: together(applicants, examinees),
    declineDeclined: together(sql`exam.declined`, passed),
    declinePassed: together(passed, sql`exam.declined`),
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
  source: sql`vacancy.source_id`,
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
  source: sql`briefing.source_id`,
  measures: {
    jointBriefings: { sum: sql`count(*)` },
    briefingVisitors: peopleOver(sql`briefing.visitors`, sql`briefing.record_key`),
  },
};
