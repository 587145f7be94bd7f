/**
 * What a file wants of one table, as PostgreSQL would store it: a table of this
 * transaction only, with the target's columns. It is counted before it is joined, so
 * that a hundred thousand records are compared by hashing and one record by an index:
 * of a batch among all batches the planner would think that it holds a row.
 */
import type { Execute } from '../../shared/database.js';
import { raw, type Sql, sql } from '../../shared/rows.js';
import { listed, type Target } from './target.queries.js';

export interface Wanted {
  readonly target: Target;
  readonly table: Sql;
  /** Those that the form writes; all records of a file name the same ones. */
  readonly columns: readonly string[];
}

/** A record of the file by the names of its columns, and which record of the batch it is. */
export interface StagedRecord {
  readonly [column: string]: unknown;
  readonly staged_position: number;
  readonly staged_line: number | null;
  readonly staged_key: string;
}

/** An empty one. The columns `staged_…` say which record of the batch a row is. */
export async function openWanted(
  execute: Execute,
  target: Target,
  columns: readonly string[],
): Promise<Wanted> {
  const table = raw(`pg_temp."wanted_${target.table}"`);
  await execute(sql`create temporary table ${raw(`"wanted_${target.table}"`)} on commit drop as
    select 0 as staged_position, 0 as staged_line, '' as staged_key, '' as staged_change, null::jsonb as staged_before,
      ${listed(columns, 'kept')}
    from ${target.sql} kept limit 0`);
  return { target, table, columns };
}

/** Records of the file take the types of the target's columns. */
export async function want(
  execute: Execute,
  { table }: Wanted,
  records: readonly StagedRecord[],
): Promise<void> {
  await execute(sql`insert into ${table}
    select * from json_populate_recordset(null::${table}, ${JSON.stringify(records)}::json)`);
}

/** The records of a batch that was checked, with what was found then. */
export async function wantAgain(
  execute: Execute,
  batch: string,
  { target, table, columns }: Wanted,
): Promise<void> {
  await execute(sql`truncate ${table}`);
  await execute(sql`
    insert into ${table} (staged_position, staged_line, staged_key, staged_change, staged_before, ${listed(columns)})
    select record.position, record.line, record.key, record.change, record.before, ${listed(columns, 'wanted')}
    from imports.import_record record
    cross join lateral jsonb_populate_record(null::${target.sql}, record.content) as wanted
    where record.batch_code = ${batch} and record.target = ${target.name} and record.content is not null`);
}

/** Before it is joined with anything. */
export async function count(execute: Execute, { table }: Wanted): Promise<void> {
  await execute(sql`analyze ${table}`);
}

/** The columns that the form writes, as the records of a batch name them; none when it has no record of the target. */
export async function writtenColumns(
  execute: Execute,
  batch: string,
  { name }: Target,
): Promise<readonly string[]> {
  const rows = await execute<{ name: string }>(sql`
    select jsonb_object_keys(content) as name from (
      select content from imports.import_record
      where batch_code = ${batch} and target = ${name} and content is not null limit 1
    ) record`);
  return rows.map((row) => row.name);
}
