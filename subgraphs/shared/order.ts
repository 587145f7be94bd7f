/**
 * Orders by several columns, each its own way, rows without a value in their
 * place: as `order by`, and as the condition that a row comes after a given one.
 */
import type { EntityName } from '@mikro-orm/core';
import type { Context } from './context.js';
import { capitals, fieldsOf, type ListArgs } from './list-args.js';
import { NullsPlace, OrderDirection } from './order-inputs.js';
import { columnOf, isNullable, join, raw, type Sql, sql } from './rows.js';

export interface Order<Entity> {
  readonly property: keyof Entity & string;
  readonly descending?: boolean;
  /** Whether rows without a value come first; else last, whichever way. */
  readonly nullsFirst?: boolean;
}

/** The client's order, then the list's own, which makes it unique; a column counts where it stands first. */
export function orderOf<Entity>(
  entity: object,
  asked: ListArgs['orderBy'],
  own: readonly Order<Entity>[],
): readonly Order<Entity>[] {
  if (!asked || asked.length === 0) return own;
  const fields = Object.entries(fieldsOf(entity));
  const wanted = asked.map(({ by, direction, nulls }): Order<Entity> => {
    const [name, field] = fields.find(([each]) => capitals(each) === by) ?? [by, undefined];
    return {
      property: (field?.orderBy ?? field?.columns?.[0] ?? name) as keyof Entity & string,
      descending: direction === OrderDirection.DESC,
      nullsFirst: nulls === NullsPlace.FIRST,
    };
  });
  const all = [...wanted, ...own];
  return all.filter(
    ({ property }, index) => all.findIndex((each) => each.property === property) === index,
  );
}

/** A column that rows are ordered by. */
export interface Key {
  readonly column: Sql;
  readonly descending: boolean;
  readonly nullable: boolean;
  readonly nullsFirst: boolean;
}

export function keysOf<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  orderBy: readonly Order<Entity>[],
): readonly Key[] {
  return orderBy.map(({ property, descending = false, nullsFirst = false }) => ({
    column: columnOf(context, entity, property),
    descending,
    nullable: isNullable(context, entity, property),
    nullsFirst,
  }));
}

/** `row."a", row."b" desc nulls last` */
export function orderSql(keys: readonly Key[]): Sql {
  return join(
    keys.map(({ column, descending, nullable, nullsFirst }) => {
      const nulls = nullable ? ` nulls ${nullsFirst ? 'first' : 'last'}` : '';
      return sql`${column}${raw(`${descending ? ' desc' : ''}${nulls}`)}`;
    }),
  );
}

/** `(a > x) or (a = x and b < y) …`: the rows after the one with these values. */
export function beyond(keys: readonly Key[], values: readonly unknown[]): Sql {
  if (keys.every(({ descending, nullable }) => !descending && !nullable)) {
    return sql`(${join(keys.map(({ column }) => column))}) > (${join([...values])})`;
  }
  const steps = keys.flatMap((key, index) => {
    const further = after(key, values[index]);
    if (!further) return [];
    const equal = keys.slice(0, index).map((each, at) => same(each, values[at]));
    return [sql`(${join([...equal, further], ' and ')})`];
  });
  return steps.length === 0 ? sql`false` : sql`(${join(steps, ' or ')})`;
}

function same({ column }: Key, value: unknown): Sql {
  return value === null ? sql`${column} is null` : sql`${column} = ${value}`;
}

/** Rows that lie after `value` in this column alone; null when none can. */
function after({ column, descending, nullable, nullsFirst }: Key, value: unknown): Sql | null {
  if (value === null) return nullsFirst ? sql`${column} is not null` : null;
  const further = sql`${column} ${raw(descending ? '<' : '>')} ${value}`;
  return nullable && !nullsFirst ? sql`(${further} or ${column} is null)` : further;
}

/** What a cursor says of the order it was made for: `-heldOn,code`; `^` where rows without a value come first. */
export function orderText<Entity>(orderBy: readonly Order<Entity>[]): string {
  return orderBy
    .map(
      ({ property, descending, nullsFirst }) =>
        `${nullsFirst ? '^' : ''}${descending ? '-' : ''}${property}`,
    )
    .join(',');
}
