import { headcount } from '../../shared/disclosure/headcount.js';
import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, raw, read, type Sql, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { ClauseSums } from './clause-recruitment.js';

export interface ClauseYears extends Years {
  readonly clauseCode: string;
}

/** The people of the activities of a kind, null while none of them was counted. */
function knownPeople(kind: 'briefing' | 'lecture'): Sql {
  const people = sql`case activity.kind when ${raw(`'${kind}'`)} then activity.people end`;
  return sql`case when count(${people}) > 0 then ${headcount(people, sql`activity.record_key`)} end`;
}

/** Activity of all four kinds for each clause per fiscal year: one statement for any clauses and ranges. */
export const recruitmentByClause = rowsByKey(
  (context, keys: readonly ClauseYears[]) =>
    read<ClauseYears & ClauseSums>(
      context,
      sql`select asked."clauseCode", asked."from", asked."to", activity.fiscal_year as "fiscalYear",
          count(*) filter (where activity.kind = 'briefing')::int as "jointBriefings",
          ${knownPeople('briefing')} as "briefingVisitors",
          count(*) filter (where activity.kind = 'lecture')::int as "outreachLectures",
          ${knownPeople('lecture')} as "lectureAudience",
          count(*) filter (where activity.kind = 'message')::int as "recruitmentMessages",
          count(*) filter (where activity.kind = 'support')::int as "specialistSupports",
          ${anySynthetic(sql`activity.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("clauseCode" text, "from" int, "to" int)
        join (
          select 'briefing' as kind, clause_codes, fiscal_year, visitors as people, record_key, dataset_kind
            from recruitment.joint_briefing
          union all
          select 'lecture', clause_codes, fiscal_year, audience, record_key, dataset_kind
            from recruitment.outreach_lecture
          union all
          select 'message', clause_codes, fiscal_year, null, null, dataset_kind
            from recruitment.recruitment_message
          union all
          select 'support', clause_codes, fiscal_year, null, null, dataset_kind
            from recruitment.specialist_support
        ) activity
          on asked."clauseCode" = any(activity.clause_codes)
          and activity.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
    ),
  ({ clauseCode, from, to }) => ({ clauseCode, from, to }),
);
