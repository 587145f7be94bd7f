/**
 * Sums of sums that hide where they would tell. Rows carry a step and its slack
 * (see migration 0005): what is open of the hidden counts in it, null without any.
 * A sum that is shown tells only what is hidden among its rows, so its own slack
 * is that of its hidden rows.
 */
import { join, raw, type Sql, sql } from '../../shared/rows.js';
import { smallestShown } from '../../shared/vocabulary/count.js';

const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'] as const;
export type Step = (typeof steps)[number];

const enough = raw(String(smallestShown - 1));

/** The columns `accepted`, `accepted_slack` … of a sum over rows that have them too. */
export function sumOfSteps(over: readonly Step[] = steps): Sql {
  return join(
    over.map((step) => {
      const slack = raw(`${step}_slack`);
      return sql`coalesce(sum(${raw(step)}), 0)::int as ${raw(step)},
        sum(${slack}) filter (where ${slack} < ${enough})::int as ${slack}`;
    }),
  );
}

/** What is asked of such rows: `accepted`, `"acceptedTells"` … */
export function toldSteps(over: readonly Step[] = steps): Sql {
  return join(
    over.map(
      (step) => sql`coalesce(${raw(step)}, 0) as ${raw(step)},
        coalesce(${raw(`${step}_slack`)} < ${enough}, false) as ${raw(`"${step}Tells"`)}`,
    ),
  );
}
