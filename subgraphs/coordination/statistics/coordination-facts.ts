/** What coordination counts, and the dimensions that its records tell. */
import { sql } from '../../shared/rows.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import { type Fact, peopleOver } from '../../shared/statistics/fact.js';

const ofStaff = {
  columns: { year: sql`strength.fiscal_year`, organization: sql`strength.organization_code` },
  kind: sql`strength.dataset_kind`,
  source: sql`strength.source_id`,
  measures: { staff: peopleOver(sql`strength.headcount`, sql`strength.record_key`) },
  heedless: [StatisticsDimension.PLAN_CLAUSE, StatisticsDimension.DELIVERY_MODE],
  needs: [StatisticsDimension.FISCAL_YEAR],
} as const;

/** Staff by organisation and year, which members publish; and by job family, which is internal. */
export const staff: Fact = {
  ...ofStaff,
  from: sql`coordination.staff_strength strength`,
  internal: false,
  finer: {
    ...ofStaff,
    from: sql`coordination.staff_strength strength`,
    columns: { ...ofStaff.columns, jobFamily: sql`strength.job_family` },
  },
};

export const needs: Fact = {
  from: sql`coordination.needs_item need`,
  clauseJoin: sql``,
  columns: {
    year: sql`need.fiscal_year`,
    organization: sql`need.organization_code`,
    clause: sql`need.clause_code`,
  },
  kind: sql`need.dataset_kind`,
  source: sql`need.source_id`,
  measures: {
    needs: { sum: sql`count(*)` },
    needsAnswered: { sum: sql`count(*) filter (where need.status = 'ANSWERED')` },
  },
};

export const researchSurveys: Fact = {
  from: sql`coordination.research_survey survey`,
  clauseJoin: sql``,
  columns: { year: sql`survey.fiscal_year`, clause: sql`survey.clause_code` },
  kind: sql`survey.dataset_kind`,
  source: sql`survey.source_id`,
  measures: { researchSurveys: { sum: sql`count(*)` } },
};
