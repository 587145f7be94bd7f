import { rowByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { TurnoutSums } from './turnout.js';

/** How many organisations took part in each meeting; a meeting nobody was invited to yet is left out. */
export const turnoutByMeeting = rowByKey(
  (context, meetings: readonly string[]) =>
    read<TurnoutSums & { readonly meeting: string }>(
      context,
      sql`select meeting_code as meeting, count(*)::int as invited,
          (count(*) filter (where presence = 'IN_PERSON'))::int as "inPerson",
          (count(*) filter (where presence = 'ONLINE'))::int as online,
          (count(*) filter (where presence = 'IN_WRITING'))::int as "inWriting",
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from coordination.attendance where meeting_code = any(${meetings}) group by 1`,
    ),
  ({ meeting }) => meeting,
);
