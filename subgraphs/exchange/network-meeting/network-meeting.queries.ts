import { isHiddenAmong, sumOfParts } from '../../shared/hidden-total.js';
import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, readSums, sql } from '../../shared/rows.js';
import type { OrganizationYears } from '../member-organization/organization-years.js';
import type { AttendanceSums } from './attendance.js';

interface AttendanceRow {
  readonly meetingCode: string;
  readonly organizationCode: string;
  readonly staff: number;
  readonly datasetKind: string;
}

/** Which organisations came to each meeting, by code. */
export const attendancesByMeeting = rowsByKey(
  (context, codes: readonly string[]) =>
    read<AttendanceRow>(
      context,
      sql`select meeting_code as "meetingCode", organization_code as "organizationCode", staff,
          dataset_kind as "datasetKind"
        from exchange.network_attendance where meeting_code = any(${codes}) order by 1, 2`,
    ),
  ({ meetingCode }) => meetingCode,
);

interface MeetingSums {
  readonly meetingCode: string;
  readonly people: number;
  readonly tellsItsParts: boolean;
  readonly datasetKind: string;
}

/** Everybody who came to each meeting, and whether that must be hidden since a year's sum over each clause is shown. */
export const attendanceByMeeting = rowByKey(
  (context, codes: readonly string[]) =>
    readSums<MeetingSums>(
      context,
      sql`with meeting as (
          select link.clause_code, meeting.fiscal_year, meeting.code, ${sumOfParts(sql`part.staff`)},
            ${anySynthetic(sql`part.dataset_kind`)} as dataset_kind
          from exchange.network_meeting meeting
          join exchange.network_attendance part on part.meeting_code = meeting.code
          left join exchange.network_clause link on link.network_code = meeting.network_code
          where meeting.fiscal_year in (
            select fiscal_year from exchange.network_meeting where code = any(${codes}))
          group by 1, 2, 3
        ), told as (
          select code, people, ${isHiddenAmong(sql`clause_code, fiscal_year`, sql`code`)} as tells, dataset_kind
          from meeting
        )
        select code as "meetingCode", max(people) as people, bool_or(tells) as "tellsItsParts",
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from told where code = any(${codes}) group by 1`,
    ),
  ({ meetingCode }) => meetingCode,
);

/**
 * Attendance of each organisation per fiscal year, and whether it must be hidden since
 * the year's sum is shown: one statement for any organisations and ranges.
 */
export const attendanceByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    readSums<OrganizationYears & AttendanceSums>(
      context,
      sql`with attendance as (
          select organization_code, fiscal_year, count(*)::int as meetings, ${sumOfParts(sql`staff`)},
            ${anySynthetic(sql`dataset_kind`)} as dataset_kind
          from exchange.network_attendance
          where fiscal_year between ${Math.min(...keys.map(({ from }) => from))} and ${Math.max(...keys.map(({ to }) => to))}
          group by 1, 2
        ), told as (
          select *, ${isHiddenAmong(sql`fiscal_year`, sql`organization_code`)} as tells from attendance
        )
        select asked."organizationCode", asked."from", asked."to", fiscal_year as "fiscalYear",
          meetings, people, tells as "tellsItsParts", dataset_kind as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int)
        join told on organization_code = asked."organizationCode"
          and fiscal_year between asked."from" and asked."to"
        order by fiscal_year`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);
