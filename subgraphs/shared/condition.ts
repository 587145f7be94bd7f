/** Conditions on an entity's columns, written with its property names, so that loaders and lists hold no SQL. */
import type { EntityName } from '@mikro-orm/core';
import type { Context } from './context.js';
import { columnOf, join, raw, type Sql, sql } from './rows.js';

export type Scalar = string | number | boolean;

interface Range {
  readonly gte?: Scalar | undefined;
  readonly lte?: Scalar | undefined;
  readonly gt?: Scalar | undefined;
  readonly lt?: Scalar | undefined;
  /** Whether a row without a value lies in the range too: no beginning, no end. */
  readonly orNull?: boolean | undefined;
}

/** The comparisons of one value; each has its parameter. */
export const comparisons = { eq: '=', gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;

/** A value to equal, a list to be among, or a range; an absent or undefined one asks nothing. */
export type Condition<Entity> = {
  readonly [Property in keyof Entity & string]?:
    | Scalar
    | readonly Scalar[]
    | Range
    | undefined
    | null;
};

/** `row."x" >= $1` */
export function compared(column: Sql, operator: keyof typeof comparisons, value: Scalar): Sql {
  return sql`${column} ${raw(comparisons[operator])} ${value}`;
}

/** `row."x" = any($1)`; among no values is nothing. */
export function among(column: Sql, values: readonly Scalar[]): Sql {
  return sql`${column} = any(${values})`;
}

/** All of them; with none, true. */
export function allOf(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? sql`true` : join([...parts], ' and ');
}

/** All of the conditions together, on `row.…`; with none, true. */
export function where<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  condition: Condition<Entity>,
): Sql {
  const parts: Sql[] = [];
  for (const [property, wanted] of Object.entries(condition)) {
    if (wanted === undefined || wanted === null) continue;
    const column = columnOf(context, entity, property as keyof Entity & string);
    if (Array.isArray(wanted)) parts.push(among(column, wanted));
    else if (typeof wanted === 'object') {
      for (const operator of ['gte', 'lte', 'gt', 'lt'] as const) {
        const bound = (wanted as Range)[operator];
        if (bound === undefined) continue;
        const within = compared(column, operator, bound);
        parts.push((wanted as Range).orNull ? sql`(${column} is null or ${within})` : within);
      }
    } else parts.push(compared(column, 'eq', wanted as Scalar));
  }
  return allOf(parts);
}
