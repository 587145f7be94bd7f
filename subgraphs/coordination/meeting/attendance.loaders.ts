import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { Attendance } from './attendance.entity.js';
import type { Presence } from './meeting.enums.js';

export const attendanceByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, Attendance, 'code', codes),
  ({ code }) => code,
);

export interface PresenceFilter {
  readonly presence: Presence | null;
}

/** Organisations invited to a meeting, by code. */
export const attendancesByMeeting = pagesByParent<Attendance, string, PresenceFilter>(
  Attendance,
  'meeting',
  ({ presence }) => ({
    where: { presence },
    orderBy: [{ property: 'organization' }, { property: 'code' }],
  }),
);

/** Meetings an organisation was invited to, newest first. */
export const attendancesByOrganization = pagesByParent<Attendance, string, Years & PresenceFilter>(
  Attendance,
  'organization',
  ({ from, to, presence }) => ({
    where: { fiscalYear: { gte: from, lte: to }, presence },
    orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }],
  }),
);
