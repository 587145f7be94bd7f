import { rowsByKey } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';
import { headcountsOfSteps } from '../training-funnel/training-steps.queries.js';
import type { IntakeSums } from './training-intake.js';

export interface OrganizationYears {
  readonly organizationCode: string;
  readonly from: number;
  readonly to: number;
}

/** Intake of each organisation per fiscal year, from the rollup: one statement for any organisations and ranges. */
export const intakeByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    read<OrganizationYears & IntakeSums>(
      context,
      sql`select asked."organizationCode", asked."from", asked."to", sums.fiscal_year as "fiscalYear",
          ${headcountsOfSteps()}, sums.dataset_kind as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int)
        join development.intake_rollup sums
          on sums.organization_code = asked."organizationCode"
          and sums.fiscal_year between asked."from" and asked."to"
        order by 4`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);

export interface OrganizationYear {
  readonly organizationCode: string;
  readonly fiscalYear: number;
}

/** The clauses served by the courses that an organisation's staff took in a year. */
export const clausesByOrganizationYear = rowsByKey(
  (context, keys: readonly OrganizationYear[]) =>
    read<OrganizationYear & { readonly clauseCode: string }>(
      context,
      sql`select asked."organizationCode", asked."fiscalYear", reach.clause_code as "clauseCode"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "fiscalYear" int)
        join development.clause_rollup reach
          on reach.organization_code = asked."organizationCode"
          and reach.fiscal_year = asked."fiscalYear"
        order by 3`,
    ),
  ({ organizationCode, fiscalYear }) => ({ organizationCode, fiscalYear }),
);
