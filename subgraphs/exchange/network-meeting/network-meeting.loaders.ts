import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { NetworkMeeting } from './network-meeting.entity.js';

export const networkMeetingByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, NetworkMeeting, 'code', codes),
  ({ code }) => code,
);

/** In the order in which lists of meetings are paged. */
export const byDay = [{ property: 'heldOn' }, { property: 'code' }] as const;

/** Meetings of a network by day. */
export const meetingsByNetwork = pagesByParent<NetworkMeeting, string, Years>(
  NetworkMeeting,
  'network',
  ({ from, to }) => ({ where: { fiscalYear: { gte: from, lte: to } }, orderBy: byDay }),
);
