/**
 * Keyset pagination: a page begins after the key of a row, so a page a thousand
 * deep costs what the first page costs, and rows added meanwhile shift nothing.
 */
import type { EntityName } from '@mikro-orm/core';
import type { Condition } from './condition.js';
import { largestPage, type Page, type PageArgs } from './connection.js';
import type { Context } from './context.js';
import { HubError } from './errors.js';
import { beyond, type Key, keysOf, type Order, orderSql, orderText } from './order.js';
import { askedColumns, join, type Row, raw, read, type Sql, sql } from './rows.js';

export interface PageQuery<Entity> {
  /** Which rows; without it, all. */
  readonly where?: Condition<Entity>;
  /** The last must make the order unique. */
  readonly orderBy: readonly Order<Entity>[];
}

/** A forged cursor may hold a value that its column cannot be compared with: PostgreSQL says so (class 22). */
export async function readAfter<R>(context: Context, page: PageArgs, statement: Sql): Promise<R[]> {
  try {
    return await read<R>(context, statement);
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (page.after && typeof code === 'string' && code.startsWith('22')) {
      throw new HubError('CURSOR_NOT_UNDERSTOOD');
    }
    throw error;
  }
}

export type KeyedRow<Entity> = Row<Entity> & {
  /** What a cursor is made of, where one is asked; null where a parent has no child. */
  readonly '~keys': readonly unknown[] | true | null;
  readonly '~total'?: number;
};

export interface Plan {
  readonly columns: Sql;
  readonly keys: Sql;
  readonly order: Sql;
  readonly after: Sql;
  readonly withTotal: boolean;
  readonly withEdges: boolean;
  readonly withCursors: boolean;
}

export function planOf<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
  page: PageArgs,
  orderBy: readonly Order<Entity>[],
): Plan {
  if (!(page.first >= 1 && page.first <= largestPage)) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: page.first, limit: largestPage });
  }
  const keys = keysOf(context, entity, orderBy);
  const isAsked = (type: string, field: string) => context.asked.get(type)?.has(field) ?? false;
  const withCursors =
    isAsked(`${entity.name}Edge`, 'cursor') ||
    isAsked('PageInfo', 'startCursor') ||
    isAsked('PageInfo', 'endCursor');
  const cursor = withCursors
    ? sql`json_build_array(${join(keys.map(({ column }) => column))})`
    : sql`true`;
  return {
    columns: askedColumns(context, entity),
    keys: sql`${cursor} as "${raw('~keys')}"`,
    order: orderSql(keys),
    after: page.after ? sql` and ${beyond(keys, readCursor(page.after, orderBy, keys))}` : sql``,
    withTotal: isAsked(`${entity.name}Connection`, 'totalCount'),
    withEdges: isAsked(`${entity.name}Connection`, 'edges'),
    withCursors,
  };
}

export function pageFrom<Entity>(
  rows: readonly KeyedRow<Entity>[],
  page: PageArgs,
  orderBy: readonly Order<Entity>[],
  { withEdges, withCursors }: Pick<Plan, 'withEdges' | 'withCursors'>,
): Page<Row<Entity>> {
  const nodes = rows.slice(0, page.first);
  const cursorOf = (node: KeyedRow<Entity>) => {
    const keys = node['~keys'];
    return writeCursor(Array.isArray(keys) ? keys : [], orderBy);
  };
  const [first] = nodes;
  const last = nodes.at(-1);
  return {
    nodes,
    edges: withEdges ? nodes.map((node) => edgeOf(node, cursorOf)) : [],
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: withCursors && first ? cursorOf(first) : null,
      endCursor: withCursors && last ? cursorOf(last) : null,
    },
    totalCount: rows[0]?.['~total'] ?? null,
  };
}

/** The cursor is written when it is read. */
const edgeOf = <Node>(node: Node, cursorOf: (node: Node) => string) => ({
  node,
  get cursor() {
    return cursorOf(node);
  },
});

/** A cursor carries the order it was made for, so that it is refused by another one. */
function writeCursor<Entity>(
  values: readonly unknown[],
  orderBy: readonly Order<Entity>[],
): string {
  return Buffer.from(JSON.stringify([orderText(orderBy), ...values])).toString('base64url');
}

function readCursor<Entity>(
  cursor: string,
  orderBy: readonly Order<Entity>[],
  keys: readonly Key[],
): readonly unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new HubError('CURSOR_NOT_UNDERSTOOD');
  }
  if (!Array.isArray(content) || content[0] !== orderText(orderBy)) {
    throw new HubError('CURSOR_NOT_UNDERSTOOD');
  }
  const values = content.slice(1);
  const plain = keys.every(({ nullable }, index) => {
    const value: unknown = values[index];
    return value === null ? nullable : ['string', 'number', 'boolean'].includes(typeof value);
  });
  if (values.length !== keys.length || !plain) throw new HubError('CURSOR_NOT_UNDERSTOOD');
  return values;
}
