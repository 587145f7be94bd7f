/** Sources of the rows of a list, counted over all its pages; asked only when the request asks for them. */
import type { EntityName } from '@mikro-orm/core';
import type { Context } from './context.js';
import { columnOf, hasColumn, raw, read, type Sql, sql, tableOf } from './rows.js';
import { ListProvenance, type ListProvenanceRow } from './vocabulary/list-provenance.js';

/** Whether the request asks where the rows of its lists of this entity come from, and they say it. */
export function asksProvenance<Entity>(
  context: Context,
  entity: EntityName<Entity> & { name: string },
): boolean {
  const asked = context.asked.get(`${entity.name}Connection`)?.has('provenance') ?? false;
  return asked && hasColumn(context, entity, 'source');
}

/** The sources of the rows that fit, by their ids. */
export async function provenanceWhere<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  condition: Sql,
): Promise<readonly ListProvenance[]> {
  const rows = await read<ListProvenanceRow>(context, sourcesOf(context, entity, condition));
  return rows.map((row) => new ListProvenance(row));
}

/** The same of each parent's rows, in the order of the parents; `child` says on `asked.key` which rows are a parent's. */
export async function provenanceByParent<Entity>(
  context: Context,
  entity: EntityName<Entity>,
  parents: Sql,
  condition: Sql,
): Promise<ReadonlyMap<number, readonly ListProvenance[]>> {
  const rows = await read<ListProvenanceRow & { readonly position: number }>(
    context,
    sql`select asked.position::int as position, found.* from ${parents}
      cross join lateral (${sourcesOf(context, entity, condition)}) found order by asked.position`,
  );
  const byParent = Map.groupBy(rows, ({ position }) => position);
  return new Map(
    [...byParent].map(([position, found]) => [
      position,
      found.map((row) => new ListProvenance(row)),
    ]),
  );
}

function sourcesOf<Entity>(context: Context, entity: EntityName<Entity>, condition: Sql): Sql {
  const schema = raw(`"${context.database.orm.config.get('schema')}"`);
  const kind = columnOf(context, entity, 'datasetKind' as never);
  return sql`select source.id as "sourceId", source.title_ja as "titleJa", source.title_en as "titleEn",
      source.publisher, source.as_of as "asOf", ${kind} as "datasetKind", count(*)::int as rows
    from ${tableOf(context, entity)} row
    join ${schema}.source source on source.id = ${columnOf(context, entity, 'source' as never)}
    where ${condition} group by source.id, ${kind} order by source.id, ${kind}`;
}
