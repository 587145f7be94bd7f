import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, askedColumns, type Row, read, sql, tableOf } from '../../shared/rows.js';
import { smallestShown } from '../../shared/vocabulary/count.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { StaffStrength } from './staff-strength.entity.js';
import type { StaffStrengthSum } from './staff-strength-total.js';

export interface OrganizationYears extends Years {
  readonly organization: string;
}

/** Staff of each organisation per fiscal year, oldest first: one statement for any organisations and ranges. */
export const staffByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    read<OrganizationYears & StaffStrengthSum>(
      context,
      sql`select asked.organization, asked."from", asked."to", strength.fiscal_year as "fiscalYear",
          sum(strength.headcount)::int as headcount,
          ${anySynthetic(sql`strength.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked(organization varchar, "from" int, "to" int)
        join coordination.staff_strength strength
          on strength.organization_code = asked.organization
          and strength.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
    ),
  ({ organization, from, to }) => ({ organization, from, to }),
);

export interface OrganizationYear {
  readonly organization: string;
  readonly year: number;
}

/** The job families of an organisation's staff in one fiscal year; not by number, which would tell of hidden ones. */
export const staffByOrganizationYear = rowsByKey(
  (context, keys: readonly OrganizationYear[]) =>
    read<Row<StaffStrength> & OrganizationYear>(
      context,
      sql`select ${askedColumns(context, StaffStrength)}, row.fiscal_year as year
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as asked(organization varchar, year int)
        join ${tableOf(context, StaffStrength)} row
          on row.organization_code = asked.organization and row.fiscal_year = asked.year
        order by row.code`,
    ),
  ({ organization, year }) => ({ organization, year }),
);

/**
 * Which job families of an organisation's year are hidden: those of 1 to 4 people,
 * and, when that is only one, the next smallest too, or the total would tell it.
 */
export const hiddenStaffByOrganizationYear = rowsByKey(
  (context, keys: readonly OrganizationYear[]) =>
    read<OrganizationYear & { readonly code: string }>(
      context,
      sql`select organization, year, code from (
          select asked.organization, asked.year, strength.code, strength.headcount,
            count(*) filter (where strength.headcount < ${smallestShown}) over whole as smalls,
            row_number() over (whole order by strength.headcount, strength.code) as place
          from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
            as asked(organization varchar, year int)
          join coordination.staff_strength strength
            on strength.organization_code = asked.organization
            and strength.fiscal_year = asked.year and strength.headcount > 0
          window whole as (partition by asked.organization, asked.year)
        ) family
        where headcount < ${smallestShown} or (smalls = 1 and place = 2)`,
    ),
  ({ organization, year }) => ({ organization, year }),
);
