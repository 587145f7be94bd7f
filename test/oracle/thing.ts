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

/** The row of each subgraph that was asked for it; null where there is none. A field that requires others has a row of its own. */
export interface Thing {
  readonly type: string;
  readonly rows: Map<string, unknown>;
}

/** Each subgraph has a context of its own for a request, as it has behind the gateway. */
export type Contexts = ReadonlyMap<SubgraphName, Context>;

/** One subgraph's field of a type. */
export interface Part {
  readonly subgraph: Subgraph;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, Context>;
  /** The values of other subgraphs that its `@requires` names. */
  readonly required?: (
    thing: Thing,
    contexts: Contexts,
    info: GraphQLResolveInfo,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** A field of a thing as one subgraph answers it; null when the subgraph knows no such thing. */
export async function answer(
  thing: Thing,
  part: Part,
  args: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const { subgraph, field, required } = part;
  const context = contexts.get(subgraph.name) as Context;
  const place = required ? `${subgraph.name} for ${field.name}` : subgraph.name;
  if (!thing.rows.has(place)) {
    const atHand = [...thing.rows.values()];
    const beside = required?.(thing, contexts, info);
    // a promise is kept, so that the fields beside this one wait for the same row
    thing.rows.set(place, rowOf(part, atHand, beside, context, info));
  }
  const row = await thing.rows.get(place);
  if (row === null) return null;
  const resolve = field.resolve ?? defaultFieldResolver;
  const value = await resolve(row, argumentsFor(field, args), context, info);
  return await told(value, field.type, subgraph, context, info);
}

/** The row of a subgraph that was not asked yet, found by the first of its keys that the row at hand has. */
async function rowOf(
  { type, subgraph }: Part,
  atHand: readonly unknown[],
  beside: Promise<Readonly<Record<string, unknown>>> | undefined,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const held = (await Promise.all(atHand)).find((row) => row !== null);
  const key = keysOf(type).find((fields) =>
    fields.every((field) => (held as Partial<Record<string, unknown>>)?.[field] !== undefined),
  );
  const resolveReference = referenceResolverOf(type);
  if (key && resolveReference) {
    const reference: Record<string, unknown> = { __typename: type.name, ...(await beside) };
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
