import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, readSums, sql } from '../../shared/rows.js';
import type { OrganizationYears } from './session-intake.queries.js';
import type { SharedSessionSums } from './shared-sessions.js';

/** Joint sessions that each organisation shared, per fiscal year: one statement for any organisations and ranges. */
export const sharedSessionsByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    readSums<OrganizationYears & SharedSessionSums>(
      context,
      sql`with seen as (
          select asked."organizationCode" as organization, asked."from" as first, asked."to" as last,
            session.fiscal_year, session.code, other.organization_code as other,
            greatest(mine.dataset_kind, other.dataset_kind) as dataset_kind
          from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
            as asked("organizationCode" text, "from" int, "to" int)
          join development.session_intake mine on mine.organization_code = asked."organizationCode"
            and mine.fiscal_year between asked."from" and asked."to" and mine.accepted > 0
          join development.training_session session on session.code = mine.session_code
            and session.status = 'HELD'
          join development.training_course course on course.code = session.course_code
            and course.audience = 'JOINT'
          left join development.session_intake other on other.session_code = session.code
            and other.organization_code <> mine.organization_code and other.accepted > 0
        ), session as (
          select organization, first, last, fiscal_year, code, count(other)::int as others,
            ${anySynthetic(sql`dataset_kind`)} as dataset_kind
          from seen group by 1, 2, 3, 4, 5
        ), met as (
          select organization, first, last, fiscal_year, count(distinct other)::int as organizations
          from seen group by 1, 2, 3, 4
        )
        select organization as "organizationCode", first as "from", last as "to",
          fiscal_year as "fiscalYear", count(*)::int as sessions, organizations as "organizationsMet",
          avg(others)::float as mean, max(others) as most, ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from session join met using (organization, first, last, fiscal_year)
        group by 1, 2, 3, 4, organizations order by 4`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);
