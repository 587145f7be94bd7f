/**
 * Lean rows: plain objects with an entity's property names, holding only the
 * columns that the request asks for, its keys, and what its field resolvers read.
 */
import { type EntityMetadata, type EntityName, ReferenceKind } from '@mikro-orm/core';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { readsOf } from './asked.js';
import type { Context } from './context.js';
import { everything, type RowScope, scopeOf } from './row-scope.js';

/** A row of `Entity`: relations as their keys. */
export type Row<Entity> = {
  readonly [Property in keyof Entity]: Entity[Property];
};

interface Column {
  readonly property: string;
  readonly column: string;
  /** Keys, relations, the mark of synthetic data and the key of its people are always read. */
  readonly always: boolean;
  /** A moment is read as ISO 8601 in UTC, which PostgreSQL writes itself. */
  readonly isMoment: boolean;
}

const alwaysRead: ReadonlySet<string> = new Set(['datasetKind', 'recordKey']);
const columnsOf = new WeakMap<EntityMetadata, readonly Column[]>();

function columns(meta: EntityMetadata): readonly Column[] {
  const known = columnsOf.get(meta);
  if (known) return known;
  const found = meta.props
    .filter(
      ({ kind, persist, fieldNames }) =>
        persist !== false &&
        fieldNames?.length === 1 &&
        (kind === ReferenceKind.SCALAR || kind === ReferenceKind.MANY_TO_ONE),
    )
    .map(({ name, fieldNames, primary, kind, type }) => ({
      property: name as string,
      column: fieldNames[0] as string,
      always:
        Boolean(primary) || kind === ReferenceKind.MANY_TO_ONE || alwaysRead.has(name as string),
      isMoment: type === 'datetime',
    }));
  columnsOf.set(meta, found);
  return found;
}

function metadata<Entity>(context: Context, entity: EntityName<Entity>): EntityMetadata {
  return context.database.orm.getMetadata(entity as never) as unknown as EntityMetadata;
}

/** `"schema"."table"` of an entity. */
export function tableOf<Entity>(context: Context, entity: EntityName<Entity>): Sql {
  const { tableName } = metadata(context, entity);
  const schema = context.database.orm.config.get('schema');
  return raw(`"${schema}"."${tableName}"`);
}

/** `"schema"."name"` of a function or table in the subgraph's schema that is known by its name alone. */
export function inSchema(context: Context, name: string): Sql {
  return raw(`"${context.database.orm.config.get('schema')}"."${name}"`);
}

/** Whether a property's column may be null. */
export function isNullable<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  property: keyof Entity & string,
): boolean {
  return Boolean(metadata(context, entity).props.find(({ name }) => name === property)?.nullable);
}

/** The column of a property, or one named after it, quoted and prefixed with the row's alias. */
export function columnOf<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  property: keyof Entity & string,
  alias = 'row',
  renamed = (column: string) => column,
): Sql {
  const found = columns(metadata(context, entity)).find((each) => each.property === property);
  if (!found) throw new Error(`${String(property)} is no column`);
  return raw(`${alias}."${renamed(found.column)}"`);
}

/** Whether an entity keeps a property in a column of its own. */
export function hasColumn<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  property: string,
): boolean {
  return columns(metadata(context, entity)).some((each) => each.property === property);
}

/** The property that holds an entity's primary key. */
export function keyOf<Entity>(context: Context, entity: EntityName<Entity>): keyof Entity & string {
  return metadata(context, entity).primaryKeys[0] as keyof Entity & string;
}

/** `row."name_ja" as "nameJa", …`: the columns that this request needs of an entity. */
export function askedColumns<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  alias = 'row',
): Sql {
  const meta = metadata(context, entity);
  const type = meta.className;
  const asked = context.asked.get(type) ?? new Set<string>();
  const wanted = new Set<string>(asked);
  for (const field of asked) for (const property of readsOf(type, field)) wanted.add(property);
  const list = columns(meta).filter(({ property, always }) => always || wanted.has(property));
  return raw(
    list
      .map(({ property, column, isMoment }) => {
        const value = `${alias}."${column}"`;
        return `${isMoment ? written(value) : value} as "${property}"`;
      })
      .join(', '),
  );
}

const written = (moment: string): string =>
  `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Rows of an entity whose property is among `keys`, that property included: what a loader by key reads; one statement. */
export async function rowsAmong<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  property: keyof Entity & string,
  keys: readonly (string | number)[],
): Promise<Row<Entity>[]> {
  return await read<Row<Entity>>(
    context,
    sql`select ${askedColumns(context, entity)}, ${columnOf(context, entity, property)} as ${raw(`"${property}"`)}
      from ${tableOf(context, entity)} row where ${columnOf(context, entity, property)} = any(${keys})`,
  );
}

/** Reads rows, those that the viewer may see, and notes on which kind of data the answer rests. */
export function read<R>(context: Context, statement: Sql): Promise<R[]> {
  return readIn(scopeOf(context.viewer), context, statement);
}

/** As `read`, over the rows of all organisations: for statements that answer sums, and of no row what it says. */
export function readSums<R>(context: Context, statement: Sql): Promise<R[]> {
  return readIn(everything, context, statement);
}

/** All reads of a request come through here. */
async function readIn<R>(scope: RowScope, context: Context, statement: Sql): Promise<R[]> {
  const rows = await context.database.read<{ datasetKind?: string }>(statement, scope);
  for (const { datasetKind } of rows) if (datasetKind) context.datasetKinds.add(datasetKind);
  return rows as R[];
}

/** The kind of a sum: SYNTHETIC as soon as one row is. Alphabetical order happens to say so. */
export function anySynthetic(column: Sql): Sql {
  return sql`max(${column})`;
}

export { join, raw, type Sql, sql };
