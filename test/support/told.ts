/**
 * What the public is told of a number of people that is not published, where its records
 * draw no noise: none, hidden from one to four, else about so many.
 */
import type { SubgraphUnderTest } from './ask.js';

export interface Told {
  readonly value: number | null;
  readonly display: string;
  readonly suppressed: boolean;
}

/** For the whole answer about a count: `toMatchObject(told(12))`. */
export function told(people: number): Told {
  if (people === 0) return { value: 0, display: '0', suppressed: false };
  if (people < 5) return { value: null, display: 'X', suppressed: true };
  return { value: people, display: `約${people}`, suppressed: false };
}

/** Takes the keys of a subgraph's records away, those to come too, and with them the noise, so that sums can be held against plain ones; of a whole hub, those of all subgraphs. */
export async function withoutNoise(sql: SubgraphUnderTest['sql']): Promise<void> {
  const tables = await sql(
    `select format('%I.%I', table_schema, table_name) as "table", table_schema = current_schema() as own
      from information_schema.columns where column_name = 'record_key'`,
  );
  const own = tables.filter((each) => each.own);
  for (const { table } of own.length > 0 ? own : tables) {
    await sql(`alter table ${table} alter column record_key set default 0`);
    await sql(`update ${table} set record_key = 0`);
  }
}
