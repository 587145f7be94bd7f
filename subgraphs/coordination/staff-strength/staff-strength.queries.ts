import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, askedColumns, type Row, read, sql, tableOf } from '../../shared/rows.js';
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
