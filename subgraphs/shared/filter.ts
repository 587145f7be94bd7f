/**
 * `where` → SQL, by the declaration of the entity's list. Values are parameters, always.
 * A row without a value fits no comparison, and `not` means that the rest of the
 * rows fit, as people take it and SQL does not.
 */
import type { EntityName } from '@mikro-orm/core';
import { allOf, among, compared, type comparisons, type Scalar } from './condition.js';
import type { Context } from './context.js';
import { HubError } from './errors.js';
import type { Comparison } from './filter-inputs.js';
import { foldedName, foldName } from './fold-name.js';
import { type Filter, fieldsOf } from './list-args.js';
import type { Links, ListField } from './list-field.js';
import { columnOf, inSchema, join, keyOf, raw, type Sql, sql, tableOf } from './rows.js';

/** How much one `where` may say. Each operator is a condition, and so is each filter in `and`, `or` and `not`. */
export const filterLimits = { depth: 8, conditions: 200, values: 1000 } as const;

/** What `filter` asks, on `row.…`; true when it asks nothing. */
export function filterSql<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  filter: Filter | null | undefined,
): Sql {
  return filter ? new Reading(context, entity).filter(filter, 1) : sql`true`;
}

class Reading<Entity> {
  readonly #context: Context;
  readonly #entity: EntityName<Entity>;
  #conditions = 0;

  constructor(context: Context, entity: EntityName<Entity>) {
    this.#context = context;
    this.#entity = entity;
  }

  filter(filter: Filter, depth: number): Sql {
    if (depth > filterLimits.depth) {
      throw new HubError('FILTER_TOO_DEEP', { limit: filterLimits.depth });
    }
    const fields = fieldsOf(this.#entity as object);
    return allOf(
      Object.entries(filter).flatMap(([name, asked]) => {
        if (asked === null || asked === undefined) return [];
        if (name === 'not') return [sql`(${this.#branch([asked], depth)[0]}) is not true`];
        if (name === 'and') return [sql`(${allOf(this.#branch(asked, depth))})`];
        if (name === 'or') return [anyOf(this.#branch(asked, depth))];
        return this.#field(name, fields[name] as ListField, asked as Comparison);
      }),
    );
  }

  #branch(filters: unknown, depth: number): Sql[] {
    const inner = filters as readonly Filter[];
    this.#count(inner.length);
    return inner.map((each) => sql`(${this.filter(each, depth + 1)})`);
  }

  #field(name: string, field: ListField, asked: Comparison): Sql[] {
    if (field.links) return this.#linked(field, field.links, asked);
    const operands = (field.columns ?? [name]).map((property) => this.#operand(field, property));
    return Object.entries(asked).flatMap(([operator, value]) => {
      if (value === null || value === undefined) return [];
      this.#count(1);
      const wanted = operand(field, value);
      const holds = anyOf(operands.map((each) => comparison(each, operator as never, wanted)));
      return [field.only ? sql`(${this.#column(field.only)} and ${holds})` : holds];
    });
  }

  /** Whether a row has values in a table of links. */
  #linked(field: ListField, { table, row, value }: Links, asked: Comparison): Sql[] {
    const column = (property: string) => columnOf(this.#context, table, property as never, 'link');
    const key = this.#column(keyOf(this.#context, this.#entity));
    const links = sql`from ${tableOf(this.#context, table)} link where ${column(row)} = ${key}`;
    return Object.entries(asked).flatMap(([operator, each]) => {
      if (each === null || each === undefined) return [];
      this.#count(1);
      const values = sql`array(select ${column(value)}::text ${links})`;
      const one = operator === 'has' ? [each as Scalar] : each;
      const wanted = operand(field, one as Scalar | readonly Scalar[]);
      switch (operator as keyof Comparison) {
        case 'isEmpty':
          return sql`${each ? raw('not ') : raw('')}exists (select ${links})`;
        case 'hasAll':
          return sql`${values} @> ${wanted}`;
        default:
          return sql`exists (select ${links} and ${column(value)} = any(${wanted}))`;
      }
    });
  }

  #operand({ folded }: ListField, property: string): Sql {
    if (folded === 'stored') return this.#column(property, foldedName);
    const column = this.#column(property);
    return folded ? sql`${inSchema(this.#context, 'fold_name')}(${column})` : column;
  }

  #column(property: string, renamed?: (column: string) => string): Sql {
    const known = property as keyof Entity & string;
    return columnOf(this.#context, this.#entity, known, 'row', renamed);
  }

  #count(more: number): void {
    this.#conditions += more;
    if (this.#conditions > filterLimits.conditions) {
      throw new HubError('FILTER_TOO_LONG', { limit: filterLimits.conditions });
    }
  }
}

function anyOf(parts: readonly Sql[]): Sql {
  return parts.length === 0 ? sql`false` : sql`(${join([...parts], ' or ')})`;
}

function comparison(
  column: Sql,
  operator: keyof Comparison,
  value: Scalar | readonly Scalar[],
): Sql {
  switch (operator) {
    case 'in':
      return among(column, value as readonly Scalar[]);
    case 'isNull':
      return value ? sql`${column} is null` : sql`${column} is not null`;
    case 'contains':
      return sql`strpos(${column}, ${value}) > 0`;
    case 'startsWith':
      return sql`starts_with(${column}, ${value})`;
    case 'has':
      return sql`${value} = any(${column})`;
    case 'hasAny':
      return sql`${column} && ${value}`;
    case 'hasAll':
      return sql`${column} @> ${value}`;
    case 'isEmpty':
      return sql`(cardinality(${column}) = 0) = ${value}`;
    default:
      return compared(column, operator satisfies keyof typeof comparisons, value as Scalar);
  }
}

/** The asked value as its column holds it; each value of a list. */
function operand(field: ListField, value: Scalar | readonly Scalar[]): Scalar | readonly Scalar[] {
  if (Array.isArray(value)) {
    if (value.length > filterLimits.values) {
      throw new HubError('FILTER_VALUES_TOO_MANY', {
        value: value.length,
        limit: filterLimits.values,
      });
    }
    return value.map((each) => operand(field, each) as Scalar);
  }
  const single = value as Scalar;
  if (typeof single !== 'string') return single;
  // the one character that no text in PostgreSQL can hold
  if (single.includes('\0')) throw new HubError('FILTER_TEXT_NOT_UNDERSTOOD');
  if (field.folded) return foldName(single);
  return field.read ? field.read(single) : single;
}
