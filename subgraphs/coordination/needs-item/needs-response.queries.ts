import { rowsByKey } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';

/** The ids of the activities that answer each need, in their order. */
export const activitiesByNeedsItem = rowsByKey(
  (context, codes: readonly string[]) =>
    read<{ readonly needsItem: string; readonly activity: string }>(
      context,
      sql`select needs_item_code as "needsItem", activity
        from coordination.needs_response where needs_item_code = any(${codes}) order by 1, 2`,
    ),
  ({ needsItem }) => needsItem,
);
