import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { OutreachLecture } from './outreach-lecture.entity.js';

export const outreachLectureByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, OutreachLecture, 'code', codes),
  ({ code }) => code,
);

/** Lectures given by staff of an organisation, newest first. */
export const outreachLecturesByOrganization = pagesByParent<OutreachLecture, string, Years>(
  OutreachLecture,
  'organizationCode',
  ({ from, to }) => ({
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }],
  }),
);
