/** `node` and `nodes`, which no subgraph has: what an id names is what the owner of its type finds by it. */
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  isObjectType,
} from 'graphql';
import type { Context } from '../../subgraphs/shared/context.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';
import { referenceResolverOf } from './subgraph-schema.js';
import type { Contexts, Thing } from './thing.js';

/** The resolver of a field that looks up; undefined for every other. */
export function lookedUp(
  type: string,
  field: string,
  subgraphs: readonly Subgraph[],
): GraphQLFieldResolver<Thing, Contexts> | undefined {
  if (type !== 'Query') return undefined;
  const find = (id: string, contexts: Contexts, info: GraphQLResolveInfo) => {
    const name = id.slice(0, Math.max(0, id.indexOf(':')));
    const owner = subgraphs.find(({ owned }) => owned.includes(name));
    return owner ? thingBy(id, name, owner, contexts, info) : null;
  };
  if (field === 'node') return (_, { id }, contexts, info) => find(id, contexts, info);
  if (field === 'nodes') {
    return (_, { ids }, contexts, info) => ids.map((id: string) => find(id, contexts, info));
  }
  return undefined;
}

/** Null when nothing has exactly this id. */
async function thingBy(
  id: string,
  name: string,
  owner: Subgraph,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<Thing | null> {
  const type = owner.schema.getType(name);
  const resolveReference = isObjectType(type) ? referenceResolverOf(type) : undefined;
  if (!isObjectType(type) || !resolveReference) throw new Error(`${name} cannot be referred to`);
  const context = contexts.get(owner.name) as Context;
  const row = await resolveReference({ __typename: name, id }, context, info);
  if (row === null || row === undefined) return null;
  const resolveId = type.getFields()['id']?.resolve ?? defaultFieldResolver;
  return (await resolveId(row, {}, context, info)) === id
    ? { type: name, rows: new Map([[owner.name, row]]) }
    : null;
}
