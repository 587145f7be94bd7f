/** Records into their tables, and back out: a statement for each kind of change, so that triggers by statement run once. */
import type { Execute } from '../../shared/database.js';
import { join, raw, type Sql, sql } from '../../shared/rows.js';
import { listed, sameKey, type Target } from './target.queries.js';
import { type Wanted, writtenColumns } from './wanted.queries.js';

const set = (columns: readonly string[], row: string): Sql =>
  join(columns.map((column) => raw(`"${column}" = ${row}."${column}"`)));

/** The records of one change, their JSON as rows of the table. */
const given = (
  batch: string,
  { name, sql: table }: Target,
  change: string,
  from: 'content' | 'before',
): Sql => sql`
    imports.import_record record
    cross join lateral jsonb_populate_record(null::${table}, record.${raw(from)}) as given
    where record.batch_code = ${batch} and record.target = ${name} and record.change = ${change}`;

/** Adds and changes. */
export async function put(execute: Execute, { target, table, columns }: Wanted): Promise<void> {
  const rest = columns.filter((column) => !target.keyColumns.includes(column));
  await execute(sql`insert into ${target.sql} (${listed(columns)})
    select ${listed(columns, 'wanted')} from ${table} wanted where staged_change = 'ADDED'`);
  if (rest.length === 0) return;
  await execute(sql`update ${target.sql} kept set ${set(rest, 'wanted')}
    from ${table} wanted where staged_change = 'CHANGED' and ${sameKey(target)}`);
}

/** Takes out what the file's lists do not hold any more. */
export async function takeOut(execute: Execute, batch: string, target: Target): Promise<void> {
  if (target.scopeColumns.length === 0) return;
  await execute(sql`delete from ${target.sql} kept
    using ${given(batch, target, 'REMOVED', 'before')} and ${sameKey(target, 'given')}`);
}

/** Takes out what the batch added. */
export async function takeBack(execute: Execute, batch: string, target: Target): Promise<void> {
  await execute(sql`delete from ${target.sql} kept
    using ${given(batch, target, 'ADDED', 'content')} and ${sameKey(target, 'given')}`);
}

/** Puts back what the batch changed and took out. */
export async function putBack(execute: Execute, batch: string, target: Target): Promise<void> {
  const columns = await writtenColumns(execute, batch, target);
  const rest = columns.filter((column) => !target.keyColumns.includes(column));
  if (rest.length > 0) {
    await execute(sql`update ${target.sql} kept set ${set(rest, 'given')}
      from ${given(batch, target, 'CHANGED', 'before')} and ${sameKey(target, 'given')}`);
  }
  if (target.scopeColumns.length === 0) return;
  const all = target.columns.filter((column) => !target.generated.includes(column));
  await execute(sql`insert into ${target.sql} (${listed(all)}) overriding system value
    select ${listed(all, 'given')} from ${given(batch, target, 'REMOVED', 'before')}`);
}

export interface Touched {
  readonly [column: string]: unknown;
  readonly key: string;
  /** The later batch that wrote it; null when something else did. */
  readonly by: string | null;
}

/** Records that are not as the batch left them, at most `limit`, with the batch that touched them. */
export async function touchedSince(
  execute: Execute,
  batch: string,
  target: Target,
  limit: number,
): Promise<readonly Touched[]> {
  const written = await writtenColumns(execute, batch, target);
  const left = target.columns.filter((column) => !written.includes(column));
  return await execute<Touched>(sql`
    select record.key, (
        select later.batch_code from imports.import_record later
        join imports.import_batch by on by.code = later.batch_code and by.status = 'WRITTEN'
        where later.target = record.target and later.key = record.key and later.change <> 'UNCHANGED'
          and later.batch_code <> record.batch_code
          and by.written_at >= (select written_at from imports.import_batch where code = ${batch})
        order by by.written_at desc limit 1) as by
    from imports.import_record record
    cross join lateral jsonb_populate_record(
      null::${target.sql}, coalesce(record.content, record.before)) as given
    left join ${target.sql} kept on ${sameKey(target, 'given')}
    where record.batch_code = ${batch} and record.target = ${target.name} and record.change <> 'UNCHANGED'
      and case when record.change = 'REMOVED' then ${raw(`kept."${target.keyColumns[0]}"`)} is not null
        else kept is null or to_jsonb(kept) - ${left}::text[] <> record.content end
    order by record.position limit ${limit}`);
}
