import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { ClauseSums } from './clause-recruitment.js';

export interface ClauseYears extends Years {
  readonly clauseCode: string;
}

/** Activity of all four kinds for each clause per fiscal year: one statement for any clauses and ranges. */
export const recruitmentByClause = rowsByKey(
  (context, keys: readonly ClauseYears[]) =>
    read<ClauseYears & ClauseSums>(
      context,
      sql`select asked."clauseCode", asked."from", asked."to", activity.fiscal_year as "fiscalYear",
          count(*) filter (where activity.kind = 'briefing')::int as "jointBriefings",
          sum(activity.people) filter (where activity.kind = 'briefing')::int as "briefingVisitors",
          count(*) filter (where activity.kind = 'lecture')::int as "outreachLectures",
          sum(activity.people) filter (where activity.kind = 'lecture')::int as "lectureAudience",
          count(*) filter (where activity.kind = 'message')::int as "recruitmentMessages",
          count(*) filter (where activity.kind = 'support')::int as "specialistSupports",
          ${anySynthetic(sql`activity.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("clauseCode" text, "from" int, "to" int)
        join (
          select 'briefing' as kind, clause_codes, fiscal_year, visitors as people, dataset_kind
            from recruitment.joint_briefing
          union all
          select 'lecture', clause_codes, fiscal_year, audience, dataset_kind
            from recruitment.outreach_lecture
          union all
          select 'message', clause_codes, fiscal_year, null, dataset_kind
            from recruitment.recruitment_message
          union all
          select 'support', clause_codes, fiscal_year, null, dataset_kind
            from recruitment.specialist_support
        ) activity
          on asked."clauseCode" = any(activity.clause_codes)
          and activity.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
    ),
  ({ clauseCode, from, to }) => ({ clauseCode, from, to }),
);
