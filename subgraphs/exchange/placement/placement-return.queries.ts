import { type Headcount, headcount } from '../../shared/disclosure/headcount.js';
import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { OrganizationYears } from '../member-organization/organization-years.js';
import type { ReturnTotal } from './placement-return-figures.js';

export interface ReturnTotalsKey extends Years {
  /** Only returns from placements of the kinds that serve this clause so; null for all. */
  readonly clauseCode: string | null;
}

/** Returns per fiscal year and use. */
export const returnTotals = rowsByKey(
  (context, keys: readonly ReturnTotalsKey[]) =>
    read<ReturnTotalsKey & ReturnTotal>(
      context,
      sql`select asked."clauseCode", asked."from", asked."to", back.fiscal_year as "fiscalYear",
          back.used_for as "usedFor", ${headcount(sql`1`, sql`back.record_key`)} as people,
          ${anySynthetic(sql`back.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("clauseCode" text, "from" int, "to" int)
        join exchange.placement_return back on back.fiscal_year between asked."from" and asked."to"
        join exchange.placement placement on placement.code = back.placement_code
        where asked."clauseCode" is null or exists (
          select from exchange.placement_clause link where link.kind = placement.kind
            and link.clause_code = asked."clauseCode" and link.by = 'RETURN')
        group by 1, 2, 3, 4, 5 order by 4, 5`,
    ),
  ({ clauseCode, from, to }) => ({ clauseCode, from, to }),
);

/** Returns of each organisation's people per fiscal year and use. */
export const returnsByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    read<OrganizationYears & ReturnTotal>(
      context,
      sql`select asked."organizationCode", asked."from", asked."to", back.fiscal_year as "fiscalYear",
          back.used_for as "usedFor", ${headcount(sql`1`, sql`back.record_key`)} as people,
          ${anySynthetic(sql`back.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int)
        join exchange.placement_return back on back.organization_code = asked."organizationCode"
          and back.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4, 5 order by 4, 5`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);

interface Speakers {
  readonly sessionCode: string;
  readonly people: Headcount;
  readonly datasetKind: string;
}

/** How many taught on at each training session what they had learned on a placement. */
export const speakersBySession = rowByKey(
  (context, codes: readonly string[]) =>
    read<Speakers>(
      context,
      sql`select training_session_code as "sessionCode", ${headcount(sql`1`, sql`record_key`)} as people,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from exchange.placement_return where training_session_code = any(${codes}) group by 1`,
    ),
  ({ sessionCode }) => sessionCode,
);
