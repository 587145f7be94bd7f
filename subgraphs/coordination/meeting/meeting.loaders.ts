import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { Meeting } from './meeting.entity.js';

export const meetingByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, Meeting, 'code', codes),
  ({ code }) => code,
);

const newestFirst = ({ from, to }: Years) => ({
  where: { fiscalYear: { gte: from, lte: to } },
  orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }] as const,
});

/** Meetings of the council, newest first. */
export const meetingsByCouncil = pagesByParent<Meeting, string, Years>(
  Meeting,
  'council',
  newestFirst,
);

/** Meetings of a subcommittee, newest first. */
export const meetingsBySubcommittee = pagesByParent<Meeting, string, Years>(
  Meeting,
  'subcommittee',
  newestFirst,
);
