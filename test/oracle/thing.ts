/** An object of the graph, and how a subgraph is asked for a field of it. */
import {
  defaultFieldResolver,
  defaultTypeResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { SubgraphName } from '../../subgraphs/list.js';
import type { Context } from '../../subgraphs/shared/context.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';
import { argumentsFor, keysOf, referenceResolverOf } from './subgraph-schema.js';

/** The row of each subgraph that was asked for it; null where there is none. */
export interface Thing {
  readonly type: string;
  readonly rows: Map<SubgraphName, unknown>;
}

/** Each subgraph has a context of its own for a request, as it has behind the gateway. */
export type Contexts = ReadonlyMap<SubgraphName, Context>;

/** One subgraph's field of a type. */
export interface Part {
  readonly subgraph: Subgraph;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, Context>;
}

/** A field of a thing as one subgraph answers it; null when the subgraph knows no such thing. */
export async function answer(
  thing: Thing,
  { subgraph, type, field }: Part,
  args: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const context = contexts.get(subgraph.name) as Context;
  if (!thing.rows.has(subgraph.name)) {
    // a promise is kept, so that the fields beside this one wait for the same row
    thing.rows.set(subgraph.name, rowOf(thing, type, subgraph, context, info));
  }
  const row = await thing.rows.get(subgraph.name);
  if (row === null) return null;
  const resolve = field.resolve ?? defaultFieldResolver;
  const value = await resolve(row, argumentsFor(field, args), context, info);
  return await told(value, field.type, subgraph, context, info);
}

/** The row of a subgraph that was not asked yet, found by the first of its keys that the row at hand has. */
async function rowOf(
  thing: Thing,
  type: GraphQLObjectType,
  subgraph: Subgraph,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const held = (await Promise.all(thing.rows.values())).find((row) => row !== null);
  const key = keysOf(type).find((fields) =>
    fields.every((field) => (held as Partial<Record<string, unknown>>)?.[field] !== undefined),
  );
  const resolveReference = referenceResolverOf(type);
  if (key && resolveReference) {
    const reference: Record<string, unknown> = { __typename: type.name };
    for (const field of key) reference[field] = (held as Record<string, unknown>)[field];
    return (await resolveReference(reference, context, info)) ?? null;
  }
  throw new Error(`${subgraph.name} cannot be asked for a ${type.name} by a key that is at hand`);
}

/** What a subgraph answers, as the graph tells it: leaves by their public values, objects as things. */
async function told(
  answered: unknown,
  type: GraphQLOutputType,
  subgraph: Subgraph,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const value = await answered;
  if (value === null || value === undefined) return null;
  if (isNonNullType(type)) return told(value, type.ofType, subgraph, context, info);
  if (isListType(type)) {
    // a list of promises: an item that fails is one null, as its type allows
    return Array.from(value as Iterable<unknown>, (item) =>
      told(item, type.ofType, subgraph, context, info),
    );
  }
  if (isLeafType(type)) return type.serialize(value);
  const name = isAbstractType(type)
    ? await (type.resolveType ?? defaultTypeResolver)(value, context, info, type)
    : type.name;
  return { type: String(name), rows: new Map([[subgraph.name, value]]) } satisfies Thing;
}
