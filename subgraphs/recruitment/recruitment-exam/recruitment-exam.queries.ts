import { headcount } from '../../shared/disclosure/headcount.js';
import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, join, raw, read, type Sql, sql } from '../../shared/rows.js';
import type { JobFamily } from '../../shared/vocabulary/job-family.js';
import type { FunnelSums, Pair } from './exam-funnel.js';
import { type Stage, stages } from './exam-stage.js';

export interface OrganizationExams {
  readonly organizationCode: string;
  readonly from: number;
  readonly to: number;
  /** Null for all. */
  readonly jobFamily: JobFamily | null;
}

const columns: Readonly<Record<Stage, string>> = {
  applicants: 'applicants',
  firstStageExaminees: 'first_stage_examinees',
  firstStagePassed: 'first_stage_passed',
  secondStageExaminees: 'second_stage_examinees',
  finalPassed: 'final_passed',
  hired: 'hired',
  declined: 'declined',
};

/** A stage's name in SQL, so that the statement carries no parameter for it. */
const literal = (stage: Stage): Sql => raw(`'${stage}'`);

/** A stage's number, or nobody where it was not held; null where it is hidden or not known. */
const reached = (stage: Stage): Sql =>
  sql`coalesce(exam.${raw(columns[stage])}, case when exam.absences ->> ${literal(stage)} = 'NOT_HELD' then 0 end)`;

/** Both of two stages, over the examinations in which both are known. */
const together = (one: Stage, other: Stage): Sql =>
  sql`case when ${reached(one)} is not null and ${reached(other)} is not null then ${reached(one)} end`;

const counted: Readonly<Record<Stage | Pair, Sql>> = {
  ...(Object.fromEntries(
    stages.map((stage) => [stage, sql`exam.${raw(columns[stage])}`]),
  ) as Record<Stage, Sql>),
  competitionExaminees: together('firstStageExaminees', 'finalPassed'),
  competitionPassed: together('finalPassed', 'firstStageExaminees'),
  showUpExaminees: together('firstStageExaminees', 'applicants'),
  showUpApplicants: together('applicants', 'firstStageExaminees'),
};
const sums = Object.entries(counted);

/**
 * Examinations of each organisation per fiscal year, stage by stage: one statement
 * for any organisations, ranges and job families.
 */
export const examFunnelsByOrganization = rowsByKey(
  (context, keys: readonly OrganizationExams[]) =>
    read<OrganizationExams & FunnelSums>(
      context,
      sql`select asked."organizationCode", asked."from", asked."to", asked."jobFamily",
          exam.fiscal_year as "fiscalYear", count(*)::int as exams,
          ${join(sums.map(([name, people]) => sql`sum(${people})::int as ${raw(`"${name}"`)}`))},
          json_build_object(${join(sums.map(([name, people]) => sql`${raw(`'${name}'`)}, ${headcount(sql`case when exam.disclosure <> 'PUBLISHED' then ${people} end`, sql`exam.record_key`)}`))}) as internal,
          array_remove(array[${join(stages.map((stage) => sql`case when bool_or(${reached(stage)} is null) then ${literal(stage)} end`))}], null) as incomplete,
          ${anySynthetic(sql`exam.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int, "jobFamily" text)
        join recruitment.recruitment_exam exam
          on exam.organization_code = asked."organizationCode"
          and exam.fiscal_year between asked."from" and asked."to"
          and (asked."jobFamily" is null or exam.job_family = asked."jobFamily")
        group by 1, 2, 3, 4, 5 order by 5`,
    ),
  ({ organizationCode, from, to, jobFamily }) => ({ organizationCode, from, to, jobFamily }),
);
