import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { NeedsItem } from './needs-item.entity.js';
import type { NeedsStatus, Priority } from './needs-item.enums.js';
import { NeedsResponse } from './needs-response.table.js';

export const needsItemByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, NeedsItem, 'code', codes),
  ({ code }) => code,
);

export interface NeedsFilter extends Years {
  readonly status: NeedsStatus | null;
  readonly priority: Priority | null;
}

/** Needs that fit, newest fiscal year first: the same order wherever they are listed. */
export const needsQuery = ({ from, to, status, priority }: NeedsFilter) => ({
  where: { fiscalYear: { gte: from, lte: to }, status, priority },
  orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }] as const,
});

export const needsItemsByOrganization = pagesByParent<NeedsItem, string, NeedsFilter>(
  NeedsItem,
  'organization',
  needsQuery,
);

export const needsItemsByClause = pagesByParent<NeedsItem, string, NeedsFilter>(
  NeedsItem,
  'clause',
  needsQuery,
);

/** The needs that an activity, by its id, answers. */
export const needsItemsByActivity = pagesByParent<NeedsItem, string, NeedsFilter>(
  NeedsItem,
  through(NeedsResponse, 'activity', 'needsItem'),
  needsQuery,
);
