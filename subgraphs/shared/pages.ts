/**
 * Pages of lists, in one statement each:
 *
 *     pageOf(context, TrainingCourse, page, { orderBy: [{ property: 'code' }] })
 *
 * Children of many parents are paged in one statement too: `pagesByParent`.
 */
import type { EntityName } from '@mikro-orm/core';
import { type Condition, where } from './condition.js';
import type { Page } from './connection.js';
import type { Context } from './context.js';
import { filterSql } from './filter.js';
import { type KeyedRow, type PageQuery, pageFrom, planOf, readAfter } from './keyset.js';
import type { ListArgs } from './list-args.js';
import { asksProvenance, provenanceByParent, provenanceWhere } from './list-provenance.queries.js';
import { type Loader, perRequest } from './loader.js';
import { orderOf } from './order.js';
import { columnOf, keyOf, type Row, raw, read, type Sql, sql, tableOf } from './rows.js';

/** One page of an entity's rows, such as the client asks for; one statement, the total included when it is asked. */
export async function pageOf<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
  page: ListArgs,
  { where: condition = {}, orderBy: own }: PageQuery<Entity>,
): Promise<Page<Row<Entity>>> {
  const orderBy = orderOf(entity, page.orderBy, own);
  const plan = planOf(context, entity, page, orderBy);
  const filter = filterOf(context, entity, page, condition);
  const reading = readAfter<KeyedRow<Entity>>(
    context,
    page,
    sql`select ${plan.columns}, ${plan.keys}${
      plan.withTotal
        ? sql`, (select count(*)::int from ${tableOf(context, entity)} row where ${filter}) as "${raw('~total')}"`
        : sql``
    } from ${tableOf(context, entity)} row where (${filter})${plan.after} order by ${plan.order} limit ${page.first + 1}`,
  );
  const [rows, provenance] = await Promise.all([
    reading,
    asksProvenance(context, entity) ? provenanceWhere(context, entity, filter) : null,
  ]);
  const page_ = { ...pageFrom(rows, page, orderBy, plan), provenance };
  if (!plan.withTotal || page_.totalCount !== null) return page_;
  // no row came back to carry the total: the list is empty, or `after` is its last row
  const [count] = await read<{ total: number }>(
    context,
    sql`select count(*)::int as total from ${tableOf(context, entity)} row where ${filter}`,
  );
  return { ...page_, totalCount: count?.total ?? 0 };
}

/** What the list asks by itself, and what the client asks of it. */
function filterOf<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  page: ListArgs,
  condition: Condition<Entity>,
): Sql {
  const own = where(context, entity, condition);
  return page.where ? sql`${own} and (${filterSql(context, entity, page.where)})` : own;
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

/** A column of the child that lists its parents' keys. */
interface Listing {
  readonly lists: string;
}

/** Names an array column for `pagesByParent`: `listing<JointBriefing>('clauseCodes')`. */
export function listing<Entity>(column: keyof Entity & string): Listing {
  return { lists: column };
}

/** What makes a row the child of a parent. */
type ParentOf<Entity> = (keyof Entity & string) | Through | Listing;

/** On `row.…`: whether it is a child of the parent whose key is `asked.key`. */
function isChild<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  parent: ParentOf<Entity>,
): Sql {
  if (typeof parent === 'string') return sql`${columnOf(context, entity, parent)} = asked.key`;
  if ('lists' in parent)
    return sql`asked.key = any(${columnOf(context, entity, parent.lists as never)})`;
  const { link } = parent;
  const child = columnOf(context, link, parent.child as never, 'link');
  const of = columnOf(context, link, parent.parent as never, 'link');
  const key = columnOf(context, entity, keyOf(context, entity));
  return sql`${key} in (select ${child} from ${tableOf(context, link)} link where ${of} = asked.key)`;
}

interface ChildrenOf<Key extends string | number> {
  readonly parent: Key;
  readonly page: Pick<ListArgs, 'first' | 'after' | 'where' | 'orderBy'>;
}

/**
 * A page of children for each parent: one statement for any number of parents
 * that are asked with the same arguments. Arguments that cannot be answered, such as a
 * cursor of another list, fail for those who sent them and for nobody else. `parent` is the child's property that names
 * the parent, a table of links (`through`), or an array column (`listing`).
 */
export function pagesByParent<Entity, Key extends string | number, Filter = undefined>(
  entity: EntityName<Entity> & { name: string },
  parent: ParentOf<Entity>,
  query: (filter: Filter) => PageQuery<Entity>,
): Loader<ChildrenOf<Key> & { readonly filter?: Filter }, Page<Row<Entity>>> {
  return perRequest(async (context, asked) => {
    const groups = Map.groupBy(asked, ({ page, filter }) => JSON.stringify([page, filter ?? null]));
    const answers = new Map<unknown, Page<Row<Entity>> | Error>();
    await Promise.all(
      [...groups.values()].map(async (group) => {
        const [{ page, filter }] = group as [(typeof group)[number]];
        const pages = await readPages(context, entity, parent, group, page as ListArgs, {
          ...query(filter as Filter),
        }).catch((error: Error) => group.map(() => error));
        for (const [index, each] of group.entries()) answers.set(each, pages[index] as never);
      }),
    );
    return asked.map((each) => answers.get(each) as Page<Row<Entity>> | Error);
  });
}

async function readPages<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
  parent: ParentOf<Entity>,
  group: readonly { readonly parent: string | number }[],
  page: ListArgs,
  { where: condition = {}, orderBy: own }: PageQuery<Entity>,
): Promise<Page<Row<Entity>>[]> {
  const orderBy = orderOf(entity, page.orderBy, own);
  const plan = planOf(context, entity, page, orderBy);
  const filter = filterOf(context, entity, page, condition);
  const parents = group.map((each) => each.parent);
  const table = tableOf(context, entity);
  const child = isChild(context, entity, parent);
  const type = typeof parents[0] === 'number' ? raw('int[]') : raw('text[]');
  const asked = sql`unnest(${parents}::${type}) with ordinality as asked(key, position)`;
  const reading = readAfter<KeyedRow<Entity> & { readonly '~parent': number }>(
    context,
    page,
    sql`select asked.position::int as "${raw('~parent')}", child.*${
      plan.withTotal ? raw(', counted."~total"') : sql``
    } from ${asked}
    ${
      plan.withTotal
        ? sql`cross join lateral (
            select count(*)::int as "${raw('~total')}" from ${table} row where ${child} and (${filter})
          ) counted`
        : sql``
    }
    left join lateral (
      select ${plan.columns}, ${plan.keys} from ${table} row
      where ${child} and (${filter})${plan.after}
      order by ${plan.order} limit ${page.first + 1}
    ) child on true
    order by asked.position`,
  );
  const [rows, provenance] = await Promise.all([
    reading,
    asksProvenance(context, entity)
      ? provenanceByParent(context, entity, asked, sql`${child} and (${filter})`)
      : null,
  ]);
  const byParent = Map.groupBy(rows, (row) => row['~parent']);
  return group.map((_, index) => {
    const found = byParent.get(index + 1) ?? [];
    const real = found.filter((row) => row['~keys'] !== null);
    return {
      ...pageFrom(real, page, orderBy, plan),
      totalCount: found[0]?.['~total'] ?? null,
      provenance: provenance && (provenance.get(index + 1) ?? []),
    };
  });
}
