/**
 * The difference between what a file wants and what stands in a table, made by the
 * database, which compares both as it stores them: a statement for all records.
 */
import type { Execute } from '../../shared/database.js';
import { join, raw, type Sql, sql } from '../../shared/rows.js';
import { DatasetKind } from '../../shared/vocabulary/provenance.js';
import { listed, sameKey, type Target } from './target.queries.js';
import type { Wanted } from './wanted.queries.js';

/** Where a record says just what stands there, its source stays the one that said it first. */
function changeOf({ columns, target }: Wanted): Sql {
  const said = columns.filter(
    (column) => column !== 'source_id' && !target.keyColumns.includes(column),
  );
  const same =
    said.length === 0
      ? sql`true`
      : sql`
    (${listed(said, 'kept')}) is not distinct from (${listed(said, 'wanted')})`;
  return sql`case when ${raw(`kept."${target.keyColumns[0]}"`)} is null then 'ADDED'
    when ${same} then 'UNCHANGED' else 'CHANGED' end`;
}

const before = ({ generated }: Target): Sql => sql`to_jsonb(kept) - ${generated}::text[]`;

/** What the database draws itself says nothing of anybody. */
const drawn: ReadonlySet<string> = new Set(['id', 'record_key']);

/**
 * Where a file says a part of an invented record only, the whole stays invented: else
 * invented figures beside the file's would be told as real ones.
 */
export async function keepInvented(
  execute: Execute,
  { target, table, columns }: Wanted,
): Promise<void> {
  const marks = columns.filter((column) => column === 'dataset_kind' || column === 'source_id');
  const beside = target.columns.filter(
    (column) => ![...columns, ...target.generated].includes(column) && !drawn.has(column),
  );
  if (!marks.includes('dataset_kind') || beside.length === 0) return;
  await execute(sql`
    update ${table} wanted
    set ${join(marks.map((mark) => raw(`"${mark}" = kept."${mark}"`)))}
    from ${target.sql} kept
    where ${sameKey(target)} and kept.dataset_kind = ${DatasetKind.SYNTHETIC}
      and num_nonnulls(${listed(beside, 'kept')}) > 0`);
}

/** Keeps the records of one target with how they differ from what stands there. */
export async function keepDifference(
  execute: Execute,
  batch: string,
  wanted: Wanted,
): Promise<void> {
  const { target, table, columns } = wanted;
  await execute(sql`
    insert into imports.import_record (batch_code, position, line, target, key, personal, content, before, change)
    select ${batch}, staged_position, staged_line, ${target.name}, staged_key, ${target.personal ?? false},
      (select to_jsonb(content) from (select ${listed(columns, 'wanted')}) as content),
      ${before(target)}, ${changeOf(wanted)}
    from ${table} wanted
    left join ${target.sql} kept on ${sameKey(target)}`);
}

/** Whether something else stands there now than when the difference was made. */
export async function isOld(execute: Execute, { target, table }: Wanted): Promise<boolean> {
  const [found] = await execute<{ old: boolean }>(sql`
    select exists (
      select from ${table} wanted
      left join ${target.sql} kept on ${sameKey(target)}
      where wanted.staged_before is distinct from ${before(target)}) as old`);
  return found?.old ?? false;
}

/** Names what stands in the lists that the file replaces and is not in it any more. Positions go on from `position`. */
export async function keepRemoved(
  execute: Execute,
  batch: string,
  { target, table }: Wanted,
  position: number,
): Promise<void> {
  const { scopeColumns, keyColumns } = target;
  if (scopeColumns.length === 0) return;
  const key = join(keyColumns.map((column) => raw(`kept."${column}"::text`)));
  await execute(sql`
    insert into imports.import_record (batch_code, position, target, key, personal, before, change)
    select ${batch}, ${position} + row_number() over (order by ${key}), ${target.name},
      concat_ws('-', ${key}), ${target.personal ?? false}, ${before(target)}, 'REMOVED'
    from ${target.sql} kept
    where (${listed(scopeColumns, 'kept')}) in (select ${listed(scopeColumns, 'wanted')} from ${table} wanted)
      and not exists (select from ${table} wanted where ${sameKey(target)})`);
}

/** Forgets the difference of one target; with `only`, one kind of it. */
export async function forgetDifference(
  execute: Execute,
  batch: string,
  { name }: Target,
  only?: 'REMOVED',
): Promise<void> {
  await execute(sql`
    delete from imports.import_record
    where batch_code = ${batch} and target = ${name} and change = coalesce(${only ?? null}, change)`);
}

/** The number of the batch's last record. */
export async function lastPosition(execute: Execute, batch: string): Promise<number> {
  const [last] = await execute<{ position: number }>(sql`
    select coalesce(max(position), 0) as position from imports.import_record where batch_code = ${batch}`);
  return last?.position ?? 0;
}
