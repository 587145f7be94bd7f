/**
 * A number of people with the key of who they are. Each record of people carries a random
 * `record_key`; what is counted over records has the key of all of them, so the same
 * people have the same key however they are counted, and others have another.
 *
 *     sql`select ${headcount(sql`staff`, sql`record_key`)} as attendance … group by year`
 *     peopleFor(context).count(row.attendance)
 */
import { type Sql, sql } from '../rows.js';

export interface Headcount {
  readonly people: number;
  /** Whole and from 0; 0 for nobody. */
  readonly key: number;
}

export const nobody: Headcount = { people: 0, key: 0 };

/** The people that one record counts in one of its columns; null where they are not known. */
export function headcountOf<People extends number | null>(
  people: People,
  { recordKey }: { readonly recordKey: number },
): People extends number ? Headcount : null;
export function headcountOf(
  people: number | null,
  { recordKey }: { readonly recordKey: number },
): Headcount | null {
  return people === null ? null : { people, key: people * recordKey };
}

/** Over a group of records: their people, as a `Headcount`. */
export function headcount(people: Sql, recordKey: Sql): Sql {
  return headcountFrom(sql`sum(${people})`, keyOver(people, recordKey));
}

/** Over a group of records: the key of their people, to be kept beside a sum. */
export function keyOver(people: Sql, recordKey: Sql): Sql {
  return sql`bit_xor((${people})::bigint * ${recordKey})`;
}

/** Of a sum of people and its key; nothing summed is nobody. */
export function headcountFrom(people: Sql, key: Sql): Sql {
  return sql`json_build_object('people', coalesce(${people}, 0)::int, 'key', coalesce(${key}, 0)::bigint)`;
}
