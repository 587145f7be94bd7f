import { headcountFrom, keyOver } from '../../shared/disclosure/headcount.js';
import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, readSums, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { ClauseSums } from './clause-exchange.js';

export interface ClauseYears extends Years {
  readonly clauseCode: string;
}

/** What exchange did for each clause per fiscal year: one statement for any clauses and ranges. */
export const exchangeByClauseYears = rowsByKey(
  (context, keys: readonly ClauseYears[]) =>
    readSums<ClauseYears & ClauseSums>(
      context,
      sql`with asked as (
          select "clauseCode" as clause, "from" as first, "to" as last
          from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as key("clauseCode" text, "from" int, "to" int)
        ), opportunity as (
          select clause, first, last, opportunity.* from asked
          join exchange.opportunity_clause link on link.clause_code = clause
          join exchange.exchange_opportunity opportunity on opportunity.code = link.opportunity_code
            and opportunity.fiscal_year between first and last
        ), meeting as (
          select clause, first, last, meeting.* from asked
          join exchange.network_clause link on link.clause_code = clause
          join exchange.network_meeting meeting on meeting.network_code = link.network_code
            and meeting.status = 'HELD' and meeting.fiscal_year between first and last
        ), fact as (
          select clause, first, last, fiscal_year, count(*)::int as opportunities,
            sum(work_groups)::int as work_groups, sum(mixed_work_groups)::int as mixed_work_groups,
            0 as participants, 0::bigint as participants_key, 0 as study_groups, 0 as meetings,
            0 as attendance, 0::bigint as attendance_key, ${anySynthetic(sql`dataset_kind`)} as dataset_kind
          from opportunity group by 1, 2, 3, 4
          union all
          select clause, first, last, fiscal_year, 0, null, null, sum(participants)::int,
            ${keyOver(sql`participants`, sql`record_key`)}, 0, 0, 0, 0, null
          from opportunity join exchange.opportunity_participation on opportunity_code = code
          group by 1, 2, 3, 4
          union all
          select clause, first, last, study_group.fiscal_year, 0, null, null, 0, 0, count(*)::int, 0, 0, 0,
            ${anySynthetic(sql`study_group.dataset_kind`)}
          from asked join exchange.study_group_clause link on link.clause_code = clause
          join exchange.study_group study_group on study_group.code = link.study_group_code
            and study_group.fiscal_year between first and last
          group by 1, 2, 3, 4
          union all
          select clause, first, last, fiscal_year, 0, null, null, 0, 0, 0, count(*)::int, 0, 0,
            ${anySynthetic(sql`dataset_kind`)}
          from meeting group by 1, 2, 3, 4
          union all
          select clause, first, last, meeting.fiscal_year, 0, null, null, 0, 0, 0, 0, sum(staff)::int,
            ${keyOver(sql`staff`, sql`record_key`)}, null
          from meeting join exchange.network_attendance on meeting_code = code
          group by 1, 2, 3, 4
        )
        select clause as "clauseCode", first as "from", last as "to", fiscal_year as "fiscalYear",
          sum(opportunities)::int as opportunities, sum(work_groups)::int as "workGroups",
          sum(mixed_work_groups)::int as "mixedWorkGroups", ${headcountFrom(sql`sum(participants)`, sql`bit_xor(participants_key)`)} as participants,
          sum(study_groups)::int as "studyGroups",
          sum(meetings)::int as "networkMeetings",
          ${headcountFrom(sql`sum(attendance)`, sql`bit_xor(attendance_key)`)} as attendance,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from fact group by 1, 2, 3, 4 order by 4`,
    ),
  ({ clauseCode, from, to }) => ({ clauseCode, from, to }),
);
