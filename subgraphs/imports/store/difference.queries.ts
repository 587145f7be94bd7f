/**
 * The difference between what a file wants and what stands in a table, made by the
 * database: a record of the file as JSON takes the types of the table's columns,
 * so both are compared as PostgreSQL would store them.
 */
import type { Execute } from '../../shared/database.js';
import { columnName } from '../../shared/import/column-names.js';
import type { TargetTable } from '../../shared/import/form.js';
import { join, raw, type Sql, sql } from '../../shared/rows.js';

export interface Target extends TargetTable {
  /** `"recruitment"."vacancy"`, and as records name it. */
  readonly name: string;
  readonly sql: Sql;
  readonly keyColumns: readonly string[];
  readonly scopeColumns: readonly string[];
  /** What the database computes itself. */
  readonly generated: readonly string[];
  readonly columns: readonly string[];
}

/** A form's table with what the database knows of it. */
export async function targetOf(
  execute: Execute,
  schema: string,
  table: TargetTable,
): Promise<Target> {
  const columns = await execute<{ name: string; generated: boolean }>(sql`
    select attname as name, attgenerated <> '' as generated
    from pg_attribute
    where attrelid = ${`${schema}.${table.table}`}::regclass and attnum > 0 and not attisdropped`);
  return {
    ...table,
    name: `${schema}.${table.table}`,
    sql: raw(`"${schema}"."${table.table}"`),
    keyColumns: table.key.map(columnName),
    scopeColumns: (table.replacesWithin ?? []).map(columnName),
    generated: columns.filter(({ generated }) => generated).map(({ name }) => name),
    columns: columns.map(({ name }) => name),
  };
}

const sameKey = ({ keyColumns }: Target, left = 'kept', right = 'wanted'): Sql =>
  join(
    keyColumns.map((column) => raw(`${left}."${column}" = ${right}."${column}"`)),
    ' and ',
  );

/** The columns that a form leaves alone. */
const others = ({ columns }: Target, written: readonly string[]): readonly string[] =>
  columns.filter((column) => !written.includes(column));

/** Where a record says just what stands there, its source stays the one that said it first. */
const changeOf = (others: readonly string[], left = [...others, 'source_id']): Sql => sql`case
    when kept is null then 'ADDED'
    when to_jsonb(kept) - ${left}::text[] = to_jsonb(wanted) - ${left}::text[] then 'UNCHANGED'
    else 'CHANGED' end`;

export interface StagedRecord {
  readonly position: number;
  readonly line: number | null;
  readonly key: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Keeps records of one target with how they differ from what stands there. All of them must name the same columns. */
export async function stage(
  execute: Execute,
  batch: string,
  target: Target,
  records: readonly StagedRecord[],
): Promise<void> {
  const [first] = records;
  if (!first) return;
  const left = others(target, Object.keys(first.content));
  await execute(sql`
    insert into imports.import_record (batch_code, position, line, target, key, personal, content, before, change)
    select ${batch}, came.position, came.line, ${target.name}, came.key, ${target.personal ?? false},
      to_jsonb(wanted) - ${left}::text[], to_jsonb(kept) - ${target.generated}::text[], ${changeOf(left)}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
      as came(position int, line int, key text, content jsonb)
    cross join lateral jsonb_populate_record(null::${target.sql}, came.content) as wanted
    left join ${target.sql} kept on ${sameKey(target)}`);
}

/** Names what stands in the lists that the file replaces and is not in it any more. Positions go on from `position`. */
export async function stageRemoved(
  execute: Execute,
  batch: string,
  target: Target,
  position: number,
): Promise<void> {
  const { scopeColumns, keyColumns } = target;
  if (scopeColumns.length === 0) return;
  const key = join(keyColumns.map((column) => raw(`kept."${column}"::text`)));
  const scope = (row: string) => join(scopeColumns.map((column) => raw(`${row}."${column}"`)));
  await execute(sql`
    insert into imports.import_record (batch_code, position, target, key, personal, before, change)
    select ${batch}, ${position} + row_number() over (order by ${key}), ${target.name},
      concat_ws('-', ${key}), ${target.personal ?? false}, to_jsonb(kept) - ${target.generated}::text[], 'REMOVED'
    from ${target.sql} kept
    where (${scope('kept')}) in (
        select distinct ${scope('wanted')} from imports.import_record record
        cross join lateral jsonb_populate_record(null::${target.sql}, record.content) as wanted
        where record.batch_code = ${batch} and record.target = ${target.name})
      and not exists (
        select from imports.import_record record
        where record.batch_code = ${batch} and record.target = ${target.name}
          and record.key = concat_ws('-', ${key}))`);
}

/** Compares again, now that nobody else writes about these organisations: what was shown may be old. */
export async function compareAgain(execute: Execute, batch: string, target: Target): Promise<void> {
  const left = others(target, await writtenColumns(execute, batch, target));
  await execute(sql`
    update imports.import_record record set before = now_.before, change = now_.change
    from (
      select record.position, to_jsonb(kept) - ${target.generated}::text[] as before, ${changeOf(left)} as change
      from imports.import_record record
      cross join lateral jsonb_populate_record(null::${target.sql}, record.content) as wanted
      left join ${target.sql} kept on ${sameKey(target)}
      where record.batch_code = ${batch} and record.target = ${target.name} and record.content is not null
    ) now_
    where record.batch_code = ${batch} and record.position = now_.position
      and record.before is distinct from now_.before`);
  if (target.scopeColumns.length === 0) return;
  await execute(sql`
    delete from imports.import_record
    where batch_code = ${batch} and target = ${target.name} and change = 'REMOVED'`);
  const [last] = await execute<{ position: number }>(sql`
    select coalesce(max(position), 0) as position from imports.import_record where batch_code = ${batch}`);
  await stageRemoved(execute, batch, target, last?.position ?? 0);
}

/** Of a file with errors nothing is kept. */
export async function dropRecords(execute: Execute, batch: string): Promise<void> {
  await execute(sql`delete from imports.import_record where batch_code = ${batch}`);
}

/** The columns that the form writes, as its records name them. */
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
