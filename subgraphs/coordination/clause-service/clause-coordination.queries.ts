import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, readSums, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { ClauseCoordinationSums } from './clause-coordination.js';

interface ClauseYears extends Years {
  readonly clauseCode: string;
}

/** Records about each clause per fiscal year: one statement for any clauses and ranges. */
export const coordinationByClauseYears = rowsByKey(
  (context, keys: readonly ClauseYears[]) =>
    readSums<ClauseYears & ClauseCoordinationSums>(
      context,
      sql`select asked."clauseCode", asked."from", asked."to", record.fiscal_year as "fiscalYear",
          count(*) filter (where kind = 'item')::int as "agendaItems",
          count(*) filter (where kind = 'item' and done)::int as "agreedItems",
          count(*) filter (where kind = 'need')::int as needs,
          count(*) filter (where kind = 'need' and done)::int as "needsAnswered",
          count(*) filter (where kind = 'survey')::int as "researchSurveys",
          count(*) filter (where kind = 'reflection')::int as reflections,
          count(*) filter (where kind = 'policy')::int as policies,
          ${anySynthetic(sql`record.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("clauseCode" text, "from" int, "to" int)
        join (
          select 'item' as kind, link.clause_code, item.fiscal_year, item.outcome = 'AGREED' as done,
              item.dataset_kind
            from coordination.agenda_item item
            join coordination.agenda_clause link on link.agenda_item_code = item.code
          union all
          select 'need', clause_code, fiscal_year, status = 'ANSWERED', dataset_kind
            from coordination.needs_item
          union all
          select 'survey', clause_code, fiscal_year, null, dataset_kind
            from coordination.research_survey
          union all
          select 'reflection', survey.clause_code, reflection.fiscal_year, null, survey.dataset_kind
            from coordination.research_reflection reflection
            join coordination.research_survey survey on survey.code = reflection.research_survey_code
          union all
          select 'policy', clause_code,
              extract(year from adopted_on - interval '3 months')::int, null, dataset_kind
            from coordination.hr_development_policy
        ) record on record.clause_code = asked."clauseCode"
          and record.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
    ),
  ({ clauseCode, from, to }) => ({ clauseCode, from, to }),
);
