/** Sums of sums of people: rows carry each step, and beside it the key of its people (see migration 0030). */
import { headcountFrom } from '../../shared/disclosure/headcount.js';
import { join, raw, type Sql, sql } from '../../shared/rows.js';

const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'] as const;
export type Step = (typeof steps)[number];

/** The columns `accepted`, `accepted_key` … of a sum over rows that have them too. */
export function sumOfSteps(over: readonly Step[] = steps): Sql {
  return join(
    over.map((step) => {
      const key = raw(`${step}_key`);
      return sql`sum(${raw(step)})::int as ${raw(step)}, bit_xor(${key}) as ${key}`;
    }),
  );
}

/** What is asked of such rows: each step as a `Headcount`. */
export function headcountsOfSteps(over: readonly Step[] = steps): Sql {
  return join(
    over.map((step) => sql`${headcountFrom(raw(step), raw(`${step}_key`))} as ${raw(step)}`),
  );
}
