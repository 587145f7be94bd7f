/** A form's table with what the database knows of it. */
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

/** `kept."code" = wanted."code" and …` */
export const sameKey = ({ keyColumns }: Target, other = 'wanted'): Sql =>
  join(
    keyColumns.map((column) => raw(`kept."${column}" = ${other}."${column}"`)),
    ' and ',
  );

/** `wanted."code", wanted."kind", …` */
export const listed = (columns: readonly string[], row?: string): Sql =>
  join(columns.map((column) => raw(row === undefined ? `"${column}"` : `${row}."${column}"`)));
