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
function isHidden(people: Sql): Sql {
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

/** The columns `people`, `hidden` and `hidden_people` of a sum: all of it, how many of its counts are hidden, and their people. */
export function sumOfParts(people: Sql): Sql {
  return sql`sum(${people})::int as people, count(*) filter (where ${isHidden(people)}) as hidden,
    coalesce(sum(${people}) filter (where ${isHidden(people)}), 0) as hidden_people`;
}

/**
 * Over rows of `sumOfParts` whose own sum is shown: whether a row is hidden, because it
 * would tell a part, or to keep such a row company, the smallest rows first. `table` are
 * the columns by which the rows are summed again; `row` makes their order unique.
 */
export function isHiddenAmong(table: Sql, row: Sql): Sql {
  const tells = leftTells(sql`hidden`, sql`hidden_people`);
  const before = sql`partition by ${table} order by not ${tells}, people, ${row} rows between unbounded preceding and 1 preceding`;
  return sql`(${tells} or (bool_or(${tells}) over (partition by ${table})
    and coalesce(sum(hidden_people - hidden) over (${before}), 0) < ${raw(String(smallestShown - 1))}))`;
}

function leftTells(hidden: Sql, people: Sql): Sql {
  return sql`(${hidden} > 0 and ${people} < ${hidden} + ${raw(String(smallestShown - 1))})`;
}
