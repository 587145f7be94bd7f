import { tellsItsParts } from '../../shared/hidden-total.js';
import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
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

/** Everybody who came to each meeting. */
export const attendanceByMeeting = rowByKey(
  (context, codes: readonly string[]) =>
    read<MeetingSums>(
      context,
      sql`select meeting_code as "meetingCode", sum(staff)::int as people,
          ${tellsItsParts(sql`staff`)} as "tellsItsParts",
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from exchange.network_attendance where meeting_code = any(${codes}) group by 1`,
    ),
  ({ meetingCode }) => meetingCode,
);

/** Attendance of each organisation per fiscal year: one statement for any organisations and ranges. */
export const attendanceByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    read<OrganizationYears & AttendanceSums>(
      context,
      sql`select asked."organizationCode", asked."from", asked."to",
          attendance.fiscal_year as "fiscalYear", count(*)::int as meetings,
          sum(attendance.staff)::int as people,
          ${tellsItsParts(sql`attendance.staff`)} as "tellsItsParts",
          ${anySynthetic(sql`attendance.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int)
        join exchange.network_attendance attendance
          on attendance.organization_code = asked."organizationCode"
          and attendance.fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);
