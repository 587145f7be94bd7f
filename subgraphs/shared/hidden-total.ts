/**
 * Complementary hiding: a small count that is hidden (`Count.internal`) must not be
 * found again by taking the shown counts from their total.
 *
 *     sql`select sum(people)::int as people, ${tellsItsParts(sql`people`)} as "tellsItsParts" … group by year`
 *     Count.total(people, tellsItsParts)
 */
import { raw, type Sql, sql } from './rows.js';
import { smallestShown } from './vocabulary/count.js';

/** Whether a count of people is one of those that are hidden. */
export function isHidden(people: Sql): Sql {
  return sql`${people} between 1 and ${raw(String(smallestShown - 1))}`;
}

/**
 * Over a group of counts: whether their sum, less the shown ones, leaves so few people
 * for the hidden ones that not each of them could still be anything from one to four.
 */
export function tellsItsParts(people: Sql): Sql {
  return leftTells(
    sql`count(*) filter (where ${isHidden(people)})`,
    sql`coalesce(sum(${people}) filter (where ${isHidden(people)}), 0)`,
  );
}

/** The same, where the hidden counts and their people are known already. */
export function leftTells(hidden: Sql, people: Sql): Sql {
  return sql`(${hidden} > 0 and ${people} < ${hidden} + ${raw(String(smallestShown - 1))})`;
}
