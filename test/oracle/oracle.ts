/**
 * The graph without a federation: one executable schema, in which each field is
 * answered by the subgraphs' own resolvers, called directly. Nothing is planned,
 * nothing is merged; what the engines answer must equal what this answers.
 *
 *     const oracle = oracleOf(subgraphs)
 *     await oracle.execute({ document, variables })
 *
 * An object is known here as each subgraph holds it, and is asked of a subgraph
 * by its key when that subgraph has not been asked for it yet.
 */
import {
  buildSchema,
  defaultFieldResolver,
  defaultTypeResolver,
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { compose } from '../../schema/compose.js';
import type { SubgraphName } from '../../subgraphs/list.js';
import type { Asked } from '../../subgraphs/shared/asked.js';
import type { Context } from '../../subgraphs/shared/context.js';
import { openLog } from '../../subgraphs/shared/log.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';
import type { Question } from './question.js';
import { argumentsFor, directivesOf, keysOf, referenceResolverOf } from './subgraph-schema.js';

export interface Oracle {
  readonly schema: GraphQLSchema;
  execute(question: Question): Promise<ExecutionResult>;
}

/** An object of the graph: the row of each subgraph that was asked for it; null where there is none. */
interface Thing {
  readonly type: string;
  readonly rows: Map<SubgraphName, unknown>;
}

/** Each subgraph has a context of its own for a request, as it has behind the gateway. */
type Contexts = ReadonlyMap<SubgraphName, Context>;

/** Throws when a field of the graph has no subgraph that answers it. */
export function oracleOf(subgraphs: readonly Subgraph[]): Oracle {
  const { api } = compose(
    subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `http://${name}.invalid` })),
  );
  const schema = buildSchema(api);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (thing: Thing) => thing.type;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = resolverOf(type.name, field.name, subgraphs);
    }
  }
  const log = openLog('silent', 'oracle');
  const asked = new Map(subgraphs.map((each) => [each.name, everythingOf(each)]));
  return {
    schema,
    execute: async ({ document, variables }) =>
      await execute({
        schema,
        document,
        variableValues: variables,
        rootValue: {
          type: 'Query',
          rows: new Map(subgraphs.map(({ name }) => [name, {}])),
        } satisfies Thing,
        contextValue: new Map(
          subgraphs.map(({ name, database }) => [
            name,
            {
              requestId: 'oracle',
              log,
              database,
              asked: asked.get(name) as Asked,
              loaders: new Map(),
              datasetKinds: new Set<string>(),
            },
          ]),
        ) satisfies Contexts,
      }),
  };
}

/** One subgraph's field of a type. */
interface Part {
  readonly subgraph: Subgraph;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, Context>;
}

function resolverOf(
  type: string,
  field: string,
  subgraphs: readonly Subgraph[],
): GraphQLFieldResolver<Thing, Contexts> {
  const parts = partsOf(type, field, subgraphs);
  if (parts.length === 0) throw new Error(`no subgraph answers ${type}.${field}`);
  return async (thing, args, contexts, info) => {
    // a subgraph that holds the thing is asked before one that would have to look for it
    const part = parts.find(({ subgraph }) => thing.rows.has(subgraph.name)) ?? parts[0];
    return part && (await answer(thing, part, args, contexts, info));
  };
}

function partsOf(type: string, field: string, subgraphs: readonly Subgraph[]): Part[] {
  return subgraphs.flatMap((subgraph) => {
    const own = subgraph.schema.getType(type);
    if (!isObjectType(own)) return [];
    const part = own.getFields()[field];
    if (!part || directivesOf(part).has('external')) return [];
    if (directivesOf(part).has('requires')) {
      throw new Error(`${type}.${field} has @requires, which the oracle does not know`);
    }
    return [{ subgraph, type: own, field: part }];
  });
}

async function answer(
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

/** Every field and column of every type, so that rows are read whole and no forgotten `@Reads` is forgotten here too. */
function everythingOf({ schema, database }: Subgraph): Asked {
  const asked = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) asked.set(type.name, new Set(Object.keys(type.getFields())));
  }
  for (const { className, props } of database.orm.getMetadata()) {
    const fields = asked.get(className) ?? new Set<string>();
    for (const { name } of props) fields.add(name);
    asked.set(className, fields);
  }
  return asked;
}
