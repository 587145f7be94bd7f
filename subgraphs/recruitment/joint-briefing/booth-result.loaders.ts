import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { BoothResult } from './booth-result.entity.js';

export const boothResultByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, BoothResult, 'code', codes),
  ({ code }) => code,
);

/** Booths of a briefing, by organisation. */
export const boothResultsByBriefing = pagesByParent<BoothResult, string>(
  BoothResult,
  'briefing',
  () => ({ orderBy: [{ property: 'organizationCode' }, { property: 'code' }] }),
);

/** Booths of an organisation, newest fiscal year first. */
export const boothResultsByOrganization = pagesByParent<BoothResult, string, Years>(
  BoothResult,
  'organizationCode',
  ({ from, to }) => ({
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }],
  }),
);
