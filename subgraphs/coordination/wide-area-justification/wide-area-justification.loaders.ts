import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { WideAreaJustification } from './wide-area-justification.entity.js';

/** An activity's justification: its code is the activity's id. */
export const wideAreaJustificationByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, WideAreaJustification, 'code', codes),
  ({ code }) => code,
);

/** Fewest participants first: these are the ones to talk about. */
export const fewestFirst = {
  orderBy: [{ property: 'participatingOrganizations' }, { property: 'code' }],
} as const;

/** Justifications under a clause of the plan. */
export const wideAreaJustificationsByClause = pagesByParent<WideAreaJustification, string>(
  WideAreaJustification,
  'clause',
  () => fewestFirst,
);
