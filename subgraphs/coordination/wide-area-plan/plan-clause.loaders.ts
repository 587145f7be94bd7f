import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { Clause } from './clause.table.js';
import { ClauseSuccession } from './clause-succession.table.js';
import { ClauseText } from './clause-text.entity.js';
import { PlanClause } from './plan-clause.entity.js';
import type { ClauseKind, PlanDomain } from './plan-clause.enums.js';

export const planClauseByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, PlanClause, 'code', codes),
  ({ code }) => code,
);

export interface ClauseFilter {
  readonly kind?: ClauseKind | null;
  readonly domain?: PlanDomain | null;
}

/** Clauses of a plan that are in force, in its order. */
export const planClausesByPlan = pagesByParent<PlanClause, number, ClauseFilter>(
  PlanClause,
  'plan',
  (filter) => ({
    where: { ...filter, inForce: true },
    orderBy: [{ property: 'order' }, { property: 'code' }],
  }),
);

/** Clauses right under a clause that are in force, in the plan's order. */
export const planClausesByParent = pagesByParent<PlanClause, string>(PlanClause, 'parent', () => ({
  where: { inForce: true },
  orderBy: [{ property: 'order' }, { property: 'code' }],
}));

export const clauseTextByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, ClauseText, 'code', codes),
  ({ code }) => code,
);

/** Wordings of a clause, oldest first. */
export const clauseTextsByClause = pagesByParent<ClauseText, string>(ClauseText, 'clause', () => ({
  orderBy: [{ property: 'edition' }, { property: 'code' }],
}));

/** Wordings that a revision brings, in the plan's order. */
export const clauseTextsByRevision = pagesByParent<ClauseText, string>(
  ClauseText,
  'revision',
  () => ({ orderBy: [{ property: 'order' }, { property: 'code' }] }),
);

/** Clauses that a revision drops, in the plan's order. */
export const planClausesByAbolition = pagesByParent<PlanClause, string>(
  PlanClause,
  through(Clause, 'abolishedBy', 'code'),
  () => ({ orderBy: [{ property: 'order' }, { property: 'code' }] }),
);

const inPlanOrder = () => ({
  orderBy: [{ property: 'plan' }, { property: 'order' }, { property: 'code' }] as const,
});

/** The clauses of the plan before that a clause took up. */
export const predecessorsByClause = pagesByParent<PlanClause, string>(
  PlanClause,
  through(ClauseSuccession, 'clause', 'predecessor'),
  inPlanOrder,
);

/** The clauses of the next plan that took a clause up. */
export const successorsByClause = pagesByParent<PlanClause, string>(
  PlanClause,
  through(ClauseSuccession, 'predecessor', 'clause'),
  inPlanOrder,
);
