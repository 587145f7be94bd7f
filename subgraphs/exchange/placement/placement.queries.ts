import { headcount } from '../../shared/disclosure/headcount.js';
import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { OrganizationYears } from '../member-organization/organization-years.js';
import type { PlacementKind } from './placement.enums.js';
import type { PlacementSides, PlacementTotal } from './placement-figures.js';

export interface PlacementTotalsKey extends Years {
  /** Only the kinds that serve this clause; null for all. */
  readonly clauseCode: string | null;
  readonly kind: PlacementKind | null;
}

/** Placements per fiscal year and kind. */
export const placementTotals = rowsByKey(
  (context, keys: readonly PlacementTotalsKey[]) =>
    read<
      Omit<PlacementTotalsKey, 'kind'> & {
        readonly askedKind: PlacementKind | null;
      } & PlacementTotal
    >(
      context,
      sql`with total as (
          select fiscal_year, kind, ${headcount(sql`1`, sql`record_key`)} as people,
            ${anySynthetic(sql`dataset_kind`)} as dataset_kind
          from exchange.placement group by 1, 2
        )
        select asked."clauseCode", asked."kind" as "askedKind", asked."from", asked."to",
          total.fiscal_year as "fiscalYear", total.kind, total.people,
          total.dataset_kind as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("clauseCode" text, "kind" text, "from" int, "to" int)
        join total on total.fiscal_year between asked."from" and asked."to"
          and (asked."kind" is null or total.kind = asked."kind")
          and (asked."clauseCode" is null or exists (
            select from exchange.placement_clause link where link.kind = total.kind
              and link.clause_code = asked."clauseCode" and link.by = 'PLACEMENT'))
        order by total.fiscal_year, total.kind`,
    ),
  ({ clauseCode, askedKind, from, to }) => ({ clauseCode, kind: askedKind, from, to }),
);

/** Placements of each organisation per fiscal year and kind, as home and as host: one statement for any organisations and ranges. */
export const placementsByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    read<OrganizationYears & PlacementSides>(
      context,
      sql`with asked as (
          select * from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
            as key("organizationCode" text, "from" int, "to" int)
        ), side as (
          select asked.*, true as home, placement.* from asked
          join exchange.placement on home_organization_code = "organizationCode"
            and fiscal_year between "from" and "to"
          union all
          select asked.*, false, placement.* from asked
          join exchange.placement on host_organization_code = "organizationCode"
            and fiscal_year between "from" and "to"
        )
        select "organizationCode", "from", "to", fiscal_year as "fiscalYear", kind,
          ${headcount(sql`home::int`, sql`record_key`)} as sent,
          ${headcount(sql`(not home)::int`, sql`record_key`)} as received,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from side group by 1, 2, 3, 4, 5 order by 4, 5`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);

interface CompanyYears extends Years {
  readonly companyCode: string;
}

/** Placements at or from each company per fiscal year and kind. */
export const placementsByCompanyYears = rowsByKey(
  (context, keys: readonly CompanyYears[]) =>
    read<CompanyYears & PlacementTotal>(
      context,
      sql`select asked."companyCode", asked."from", asked."to", placement.fiscal_year as "fiscalYear",
          placement.kind, ${headcount(sql`1`, sql`placement.record_key`)} as people, ${anySynthetic(sql`placement.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("companyCode" text, "from" int, "to" int)
        join exchange.placement placement on placement.company_code = asked."companyCode"
          and placement.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4, 5 order by 4, 5`,
    ),
  ({ companyCode, from, to }) => ({ companyCode, from, to }),
);
