/** Conditions on an entity's columns, written with its property names, so that loaders and lists hold no SQL. */
import type { EntityName } from '@mikro-orm/core';
import type { Context } from './context.js';
import { columnOf, join, raw, type Sql, sql } from './rows.js';

type Scalar = string | number | boolean;

interface Range {
  readonly gte?: Scalar | undefined;
  readonly lte?: Scalar | undefined;
  readonly gt?: Scalar | undefined;
  readonly lt?: Scalar | undefined;
  /** Whether a row without a value lies in the range too: no beginning, no end. */
  readonly orNull?: boolean | undefined;
}

const comparisons = { gte: '>=', lte: '<=', gt: '>', lt: '<' } as const;

/** A value to equal, a list to be among, or a range; an absent or undefined one asks nothing. */
export type Condition<Entity> = {
  readonly [Property in keyof Entity & string]?:
    | Scalar
    | readonly Scalar[]
    | Range
    | undefined
    | null;
};

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
    if (Array.isArray(wanted)) parts.push(sql`${column} = any(${wanted})`);
    else if (typeof wanted === 'object') {
      for (const [name, operator] of Object.entries(comparisons)) {
        const bound = (wanted as Range)[name as keyof typeof comparisons];
        if (bound === undefined) continue;
        const within = sql`${column} ${raw(operator)} ${bound}`;
        parts.push((wanted as Range).orNull ? sql`(${column} is null or ${within})` : within);
      }
    } else parts.push(sql`${column} = ${wanted}`);
  }
  return parts.length === 0 ? sql`true` : join(parts, ' and ');
}
