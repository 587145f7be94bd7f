/**
 * Relay connections over keyset pagination: a page a thousand deep costs what the
 * first page costs, and rows that are added meanwhile shift nothing.
 *
 *     const TrainingCourses = connectionType(() => TrainingCourse, 'TrainingCourse', …);
 *     pageOf(context, TrainingCourse, page, { orderBy: [{ property: 'code' }] })
 *
 * Children of many parents are paged in one statement too: `pagesByParent`.
 */
import 'reflect-metadata';
import type { EntityName } from '@mikro-orm/core';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { type Condition, where } from './condition.js';
import type { Context } from './context.js';
import { HubError } from './errors.js';
import { type Loader, perRequest } from './loader.js';
import {
  askedColumns,
  columnOf,
  join,
  keyOf,
  type Row,
  raw,
  read,
  type Sql,
  sql,
  tableOf,
} from './rows.js';

/** At most so many rows in one page. */
export const largestPage = 1000;

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    defaultValue: 100,
    description: 'How many at most, 1 to 1,000. / 取得する件数（1～1,000）。',
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Only what comes after this cursor, `pageInfo.endCursor` of the page before. / このカーソルより後だけ。前のページの `pageInfo.endCursor`。',
  })
  after?: string | null | undefined;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'Where a page stands in its list. / 一覧の中でのページの位置。',
})
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow. / 続きがあるか。' })
  hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether this page was asked with `after`. / 前のページがあるか。',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first row. / 先頭のカーソル。',
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last row. / 末尾のカーソル。',
  })
  endCursor!: string | null;
}

export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

export interface Page<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

/**
 * The GraphQL types `<name>Connection` and `<name>Edge`. `what` names the rows in
 * the descriptions, in both languages.
 */
export function connectionType<Node extends object>(
  node: () => new () => Node,
  name: string,
  what: { readonly en: string; readonly ja: string },
): new () => Page<Node> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One of ${what.en} with its cursor. / ${what.ja}とそのカーソル。`,
  })
  class NodeEdge {
    @Field(() => String, {
      description: 'Where this row stands; opaque. / この行の位置（中身に意味はない）。',
    })
    cursor!: string;

    @Field(node, { description: `The row itself. / ${what.ja}。` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${what.en}. / ${what.ja}の一覧の1ページ。`,
  })
  class NodeConnection {
    @Field(() => [NodeEdge], {
      description: 'The rows of this page with their cursors. / このページの行とカーソル。',
    })
    edges!: NodeEdge[];

    @Field(() => [node()], {
      description: 'The rows of this page without cursors. / このページの行。',
    })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page stands. / ページの位置。' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description:
        'Rows in the whole list, over all pages; counted only when asked. / 全ページの件数。求めたときだけ数える。',
    })
    totalCount!: number | null;
  }
  return NodeConnection as unknown as new () => Page<Node>;
}

export interface Order<Entity> {
  readonly property: keyof Entity & string;
  readonly descending?: boolean;
}

export interface PageQuery<Entity> {
  /** Which rows; without it, all. */
  readonly where?: Condition<Entity>;
  /** Columns that may not be null; the last must make the order unique. */
  readonly orderBy: readonly Order<Entity>[];
}

/** One page of an entity's rows; one statement, the total included when it is asked. */
export async function pageOf<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
  page: PageArgs,
  { where: condition = {}, orderBy }: PageQuery<Entity>,
): Promise<Page<Row<Entity>>> {
  const plan = planOf(context, entity, page, orderBy);
  const filter = where(context, entity, condition);
  const rows = await readAfter<KeyedRow<Entity>>(
    context,
    page,
    sql`select ${plan.columns}, ${plan.keys}${
      plan.withTotal
        ? sql`, (select count(*)::int from ${tableOf(context, entity)} row where ${filter}) as "${raw('~total')}"`
        : sql``
    } from ${tableOf(context, entity)} row where (${filter})${plan.after} order by ${plan.order} limit ${page.first + 1}`,
  );
  const page_ = pageFrom(rows, page, orderBy);
  if (!plan.withTotal || page_.totalCount !== null) return page_;
  // no row came back to carry the total: the list is empty, or `after` is its last row
  const [count] = await read<{ total: number }>(
    context,
    sql`select count(*)::int as total from ${tableOf(context, entity)} row where ${filter}`,
  );
  return { ...page_, totalCount: count?.total ?? 0 };
}

/** A table of links: which of its properties names the parent, and which the child. */
interface Through {
  readonly link: EntityName<object>;
  readonly parent: string;
  readonly child: string;
}

/** Names a table of links for `pagesByParent`: `through(CourseClause, 'clauseCode', 'course')`. */
export function through<Link>(
  link: EntityName<Link>,
  parent: keyof Link & string,
  child: keyof Link & string,
): Through {
  return { link: link as EntityName<object>, parent, child };
}

/** On `row.…`: whether it is a child of the parent whose key is `asked.key`. */
function isChild<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  parent: (keyof Entity & string) | Through,
): Sql {
  if (typeof parent === 'string') return sql`${columnOf(context, entity, parent)} = asked.key`;
  const { link } = parent;
  const child = columnOf(context, link, parent.child as never, 'link');
  const of = columnOf(context, link, parent.parent as never, 'link');
  const key = columnOf(context, entity, keyOf(context, entity));
  return sql`${key} in (select ${child} from ${tableOf(context, link)} link where ${of} = asked.key)`;
}

interface ChildrenOf<Key extends string | number> {
  readonly parent: Key;
  readonly page: Pick<PageArgs, 'first' | 'after'>;
}

/**
 * A page of children for each parent: one statement for any number of parents
 * that are asked with the same arguments. `parent` is the child's property that names
 * the parent, or a table of links (`through`).
 */
export function pagesByParent<Entity, Key extends string | number, Filter = undefined>(
  entity: EntityName<Entity> & { name: string },
  parent: (keyof Entity & string) | Through,
  query: (filter: Filter) => PageQuery<Entity>,
): Loader<ChildrenOf<Key> & { readonly filter?: Filter }, Page<Row<Entity>>> {
  return perRequest(async (context, asked) => {
    const groups = Map.groupBy(asked, ({ page, filter }) => JSON.stringify([page, filter ?? null]));
    const answers = new Map<unknown, Page<Row<Entity>>>();
    await Promise.all(
      [...groups.values()].map(async (group) => {
        const [{ page, filter }] = group as [(typeof group)[number]];
        const pages = await readPages(context, entity, parent, group, page as PageArgs, {
          ...query(filter as Filter),
        });
        for (const [index, each] of group.entries()) answers.set(each, pages[index] as never);
      }),
    );
    return asked.map((each) => answers.get(each) as Page<Row<Entity>>);
  });
}

async function readPages<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
  parent: (keyof Entity & string) | Through,
  group: readonly { readonly parent: string | number }[],
  page: PageArgs,
  { where: condition = {}, orderBy }: PageQuery<Entity>,
): Promise<Page<Row<Entity>>[]> {
  const plan = planOf(context, entity, page, orderBy);
  const filter = where(context, entity, condition);
  const parents = group.map((each) => each.parent);
  const table = tableOf(context, entity);
  const child = isChild(context, entity, parent);
  const type = typeof parents[0] === 'number' ? raw('int[]') : raw('text[]');
  const rows = await readAfter<KeyedRow<Entity> & { readonly '~parent': number }>(
    context,
    page,
    sql`select asked.position::int as "${raw('~parent')}", child.*${
      plan.withTotal
        ? sql`, (select count(*)::int from ${table} row where ${child} and (${filter})) as "${raw('~total')}"`
        : sql``
    } from unnest(${parents}::${type}) with ordinality as asked(key, position)
    left join lateral (
      select ${plan.columns}, ${plan.keys} from ${table} row
      where ${child} and (${filter})${plan.after}
      order by ${plan.order} limit ${page.first + 1}
    ) child on true
    order by asked.position`,
  );
  const byParent = Map.groupBy(rows, (row) => row['~parent']);
  return group.map((_, index) => {
    const found = byParent.get(index + 1) ?? [];
    const real = found.filter((row) => row['~keys'] !== null);
    return {
      ...pageFrom(real, page, orderBy),
      totalCount: found[0]?.['~total'] ?? null,
    };
  });
}

/** A forged cursor may hold a value that its column cannot be compared with: PostgreSQL says so (class 22). */
async function readAfter<R>(context: Context, page: PageArgs, statement: Sql): Promise<R[]> {
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

type KeyedRow<Entity> = Row<Entity> & {
  readonly '~keys': readonly unknown[] | null;
  readonly '~total'?: number;
};

interface Plan {
  readonly columns: Sql;
  readonly keys: Sql;
  readonly order: Sql;
  readonly after: Sql;
  readonly withTotal: boolean;
}

function planOf<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
  page: PageArgs,
  orderBy: readonly Order<Entity>[],
): Plan {
  if (!(page.first >= 1 && page.first <= largestPage)) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: page.first, limit: largestPage });
  }
  const keys = orderBy.map(({ property }) => columnOf(context, entity, property));
  return {
    columns: askedColumns(context, entity),
    keys: sql`json_build_array(${join(keys)}) as "${raw('~keys')}"`,
    order: join(
      orderBy.map(({ descending }, index) =>
        descending ? sql`${keys[index]} desc` : sql`${keys[index]}`,
      ),
    ),
    after: page.after ? sql` and ${beyond(keys, orderBy, readCursor(page.after, orderBy))}` : sql``,
    withTotal: context.asked.get(`${entity.name}Connection`)?.has('totalCount') ?? false,
  };
}

/** `(a > x) or (a = x and b > y) …`, each direction its own. */
function beyond<Entity>(
  keys: readonly Sql[],
  orderBy: readonly Order<Entity>[],
  values: readonly unknown[],
): Sql {
  if (orderBy.every(({ descending }) => !descending)) {
    return sql`(${join(keys)}) > (${join(values)})`;
  }
  const steps = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((each, at) => sql`${each} = ${values[at]}`);
    const step = sql`${key} ${raw(orderBy[index]?.descending ? '<' : '>')} ${values[index]}`;
    return sql`(${join([...equal, step], ' and ')})`;
  });
  return sql`(${join(steps, ' or ')})`;
}

function pageFrom<Entity>(
  rows: readonly KeyedRow<Entity>[],
  page: PageArgs,
  orderBy: readonly Order<Entity>[],
): Page<Row<Entity>> {
  const nodes = rows.slice(0, page.first);
  const edges = nodes.map((node) => ({
    node,
    get cursor() {
      return writeCursor(node['~keys'] ?? [], orderBy);
    },
  }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: rows[0]?.['~total'] ?? null,
  };
}

/** A cursor carries the order it was made for, so that it is refused by another one. */
function writeCursor<Entity>(
  values: readonly unknown[],
  orderBy: readonly Order<Entity>[],
): string {
  return Buffer.from(JSON.stringify([orderText(orderBy), ...values])).toString('base64url');
}

function readCursor<Entity>(cursor: string, orderBy: readonly Order<Entity>[]): readonly unknown[] {
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
  const plain = values.every((value) => ['string', 'number', 'boolean'].includes(typeof value));
  if (values.length !== orderBy.length || !plain) throw new HubError('CURSOR_NOT_UNDERSTOOD');
  return values;
}

function orderText<Entity>(orderBy: readonly Order<Entity>[]): string {
  return orderBy
    .map(({ property, descending }) => (descending ? `-${property}` : property))
    .join(',');
}
