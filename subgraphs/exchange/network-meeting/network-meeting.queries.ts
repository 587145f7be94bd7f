import { type Headcount, headcount } from '../../shared/disclosure/headcount.js';
import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, readSums, sql } from '../../shared/rows.js';
import type { OrganizationYears } from '../member-organization/organization-years.js';
import type { AttendanceSums } from './attendance.js';

interface AttendanceRow {
  readonly meetingCode: string;
  readonly organizationCode: string;
  readonly staff: number;
  readonly recordKey: number;
  readonly datasetKind: string;
}

/** Which organisations came to each meeting, by code. */
export const attendancesByMeeting = rowsByKey(
  (context, codes: readonly string[]) =>
    read<AttendanceRow>(
      context,
      sql`select meeting_code as "meetingCode", organization_code as "organizationCode", staff,
          record_key as "recordKey", dataset_kind as "datasetKind"
        from exchange.network_attendance where meeting_code = any(${codes}) order by 1, 2`,
    ),
  ({ meetingCode }) => meetingCode,
);

interface MeetingSums {
  readonly meetingCode: string;
  readonly people: Headcount;
  readonly datasetKind: string;
}

/** Everybody who came to each meeting. */
export const attendanceByMeeting = rowByKey(
  (context, codes: readonly string[]) =>
    readSums<MeetingSums>(
      context,
      sql`select meeting_code as "meetingCode", ${headcount(sql`staff`, sql`record_key`)} as people,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from exchange.network_attendance where meeting_code = any(${codes}) group by 1`,
    ),
  ({ meetingCode }) => meetingCode,
);

/** Attendance of each organisation per fiscal year: one statement for any organisations and ranges. */
export const attendanceByOrganizationYears = rowsByKey(
  (context, keys: readonly OrganizationYears[]) =>
    readSums<OrganizationYears & AttendanceSums>(
      context,
      sql`select asked."organizationCode", asked."from", asked."to", fiscal_year as "fiscalYear",
          count(*)::int as meetings, ${headcount(sql`staff`, sql`record_key`)} as people,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("organizationCode" text, "from" int, "to" int)
        join exchange.network_attendance on organization_code = asked."organizationCode"
          and fiscal_year between asked."from" and asked."to"
        group by 1, 2, 3, 4 order by 4`,
    ),
  ({ organizationCode, from, to }) => ({ organizationCode, from, to }),
);
