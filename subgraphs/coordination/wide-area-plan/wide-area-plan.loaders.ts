import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { PlanRevision } from './plan-revision.entity.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';

export const wideAreaPlanByOrdinal = rowByKey(
  (context, ordinals: readonly number[]) => rowsAmong(context, WideAreaPlan, 'ordinal', ordinals),
  ({ ordinal }) => ordinal,
);

export const planRevisionByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, PlanRevision, 'code', codes),
  ({ code }) => code,
);

/** Revisions of a plan, oldest first. */
export const planRevisionsByPlan = pagesByParent<PlanRevision, number>(
  PlanRevision,
  'plan',
  () => ({ orderBy: [{ property: 'number' }, { property: 'code' }] }),
);
