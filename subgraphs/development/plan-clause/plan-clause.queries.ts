import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { headcountsOfSteps, sumOfSteps } from '../training-funnel/training-steps.queries.js';
import type { ClauseTrainingSums } from './clause-training.js';

interface ClauseYears extends Years {
  readonly clauseCode: string;
}

/**
 * What training did for each clause per fiscal year, from the rollups: one statement
 * for any clauses and ranges. Summed by course first: to count different courses among
 * sessions would sort them all.
 */
export const trainingByClauseYears = rowsByKey(
  (context, keys: readonly ClauseYears[]) =>
    read<ClauseYears & ClauseTrainingSums>(
      context,
      sql`with asked as (
          select "clauseCode" as clause, "from" as first, "to" as last
          from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key("clauseCode" text, "from" int, "to" int)
        ), course as (
          select clause, first, last, session.fiscal_year, session.course_code, count(*) as sessions,
            ${sumOfSteps(['accepted', 'completed'])},
            ${anySynthetic(sql`greatest(session.dataset_kind, sums.dataset_kind)`)} as dataset_kind
          from asked join development.course_clause link on link.clause_code = clause
          join development.training_session session on session.course_code = link.course_code
            and session.status = 'HELD' and session.fiscal_year between first and last
          left join development.session_rollup sums on sums.session_code = session.code
          group by 1, 2, 3, 4, 5
        ), training as (
          select clause, first, last, fiscal_year, count(*)::int as courses, sum(sessions)::int as sessions,
            ${sumOfSteps(['accepted', 'completed'])}, ${anySynthetic(sql`dataset_kind`)} as dataset_kind
          from course group by 1, 2, 3, 4
        ), reach as (
          select clause, first, last, fiscal_year, count(*)::int as organizations
          from asked join development.clause_rollup on clause_code = clause
            and fiscal_year between first and last
          group by 1, 2, 3, 4
        ), support as (
          select clause, first, last, fiscal_year, count(*)::int as supports,
            ${anySynthetic(sql`dataset_kind`)} as support_kind
          from asked join development.member_training_support on clause_code = clause
            and fiscal_year between first and last
          group by 1, 2, 3, 4
        )
        select clause as "clauseCode", first as "from", last as "to", fiscal_year as "fiscalYear",
          coalesce(courses, 0) as courses, coalesce(sessions, 0) as sessions,
          coalesce(organizations, 0) as organizations, ${headcountsOfSteps(['accepted', 'completed'])},
          coalesce(supports, 0) as supports, greatest(dataset_kind, support_kind) as "datasetKind"
        from training
        full join support using (clause, first, last, fiscal_year)
        left join reach using (clause, first, last, fiscal_year)
        order by fiscal_year`,
    ),
  ({ clauseCode, from, to }) => ({ clauseCode, from, to }),
);
