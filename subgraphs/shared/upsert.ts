/** Brings reference rows to what their file says: new ones are added, changed ones changed, equal ones not touched. */
import type { DataLoadOptions, LoadedTable } from './data-load.js';
import { join, raw, sql } from './rows.js';

/** Values by column name; all rows of one call name the same columns. */
export type UpsertRow = Readonly<Record<string, unknown>>;

/**
 * Writes `rows` into `table` in one statement; `key` is its primary key. A row
 * that is no longer in the file stays: others may refer to it. Answers how many
 * rows the file has.
 */
export async function upsert(
  execute: DataLoadOptions['execute'],
  table: string,
  key: string,
  rows: readonly UpsertRow[],
): Promise<LoadedTable> {
  const [first] = rows;
  if (!first) return { table, rows: 0 };
  const columns = Object.keys(first);
  const rest = columns.filter((column) => column !== key);
  const listed = (names: readonly string[], prefix = '') =>
    join(names.map((name) => raw(`${prefix}"${name}"`)));
  await execute(sql`insert into ${raw(table)} as kept (${listed(columns)})
    select ${listed(columns)}
    from jsonb_populate_recordset(null::${raw(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${raw(key)}) do update
      set ${join(rest.map((name) => raw(`"${name}" = excluded."${name}"`)))}
      where (${listed(rest, 'kept.')}) is distinct from (${listed(rest, 'excluded.')})`);
  return { table, rows: rows.length };
}
