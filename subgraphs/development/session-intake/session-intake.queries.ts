import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { IntakeSums } from './training-intake.js';

export interface OrganizationYears {
  readonly organizationCode: string;
  readonly from: number;
  readonly to: number;
}

/** Intake of each organisation per fiscal year, summed by the database: one statement for any organisations and ranges. */
export const intakeByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    read<OrganizationYears & IntakeSums>(
      context,
      sql`select asked."organizationCode", asked."from", asked."to", intake.fiscal_year as "fiscalYear",
          count(distinct intake.session_code)::int as sessions,
          sum(intake.nominated)::int as nominated, sum(intake.applied)::int as applied,
          sum(intake.accepted)::int as accepted, sum(intake.absent)::int as absent,
          sum(intake.completed)::int as completed, ${anySynthetic(sql`intake.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int)
        join development.session_intake intake
          on intake.organization_code = asked."organizationCode"
          and intake.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
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
      sql`select distinct asked."organizationCode", asked."fiscalYear", link.clause_code as "clauseCode"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "fiscalYear" int)
        join development.session_intake intake
          on intake.organization_code = asked."organizationCode"
          and intake.fiscal_year = asked."fiscalYear" and intake.accepted > 0
        join development.training_session session on session.code = intake.session_code
        join development.course_clause link on link.course_code = session.course_code
        order by 3`,
    ),
  ({ organizationCode, fiscalYear }) => ({ organizationCode, fiscalYear }),
);
