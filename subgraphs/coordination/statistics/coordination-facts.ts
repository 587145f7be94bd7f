/** What coordination counts, and the dimensions that its records tell. */
import { raw, sql } from '../../shared/rows.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import type { Fact } from '../../shared/statistics/fact.js';
import { smallestShown } from '../../shared/vocabulary/count.js';

/**
 * Staff by organisation, year and job family, with the families that
 * `StaffStrength.headcount` hides: the cube must not tell what is hidden there.
 */
export const staff: Fact = {
  from: sql`(
    select strength.*, headcount between 1 and ${raw(String(smallestShown - 1))}
      or (headcount > 0
        and count(*) filter (where headcount between 1 and ${raw(String(smallestShown - 1))}) over whole = 1
        and row_number() over (whole order by headcount = 0, headcount, code
          rows between unbounded preceding and unbounded following) = 2) as hidden
    from coordination.staff_strength strength
    window whole as (partition by organization_code, fiscal_year)) strength`,
  columns: {
    year: sql`strength.fiscal_year`,
    organization: sql`strength.organization_code`,
    jobFamily: sql`strength.job_family`,
  },
  kind: sql`strength.dataset_kind`,
  measures: { staff: { sum: sql`sum(strength.headcount)`, people: true } },
  shownElsewhere: { by: sql`strength.code`, hidden: sql`bool_or(strength.hidden)` },
  heedless: [StatisticsDimension.PLAN_CLAUSE, StatisticsDimension.DELIVERY_MODE],
  needs: [StatisticsDimension.FISCAL_YEAR],
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
  measures: { researchSurveys: { sum: sql`count(*)` } },
};
