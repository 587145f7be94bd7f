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
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
} from 'graphql';
import type { Asked } from '../../subgraphs/shared/asked.js';
import { openLog } from '../../subgraphs/shared/log.js';
import type { Subgraph } from '../../subgraphs/shared/subgraph.js';
import { everyReader } from '../support/viewers.js';
import { compositionOf } from './composition.js';
import { lookedUp } from './look-up.js';
import type { Question } from './question.js';
import { directivesOf, everythingOf, requiredBy } from './subgraph-schema.js';
import { answer, type Contexts, type Part, type Thing } from './thing.js';

export interface Oracle {
  readonly schema: GraphQLSchema;
  /** The fields that were ever answered with a value, such as `TrainingCourse.nameJa`. */
  readonly answered: ReadonlySet<string>;
  execute(question: Question): Promise<ExecutionResult>;
}

/** Throws when a field of the graph has no subgraph that answers it. */
export function oracleOf(subgraphs: readonly Subgraph[]): Oracle {
  const { api } = compositionOf(subgraphs);
  const schema = buildSchema(api);
  const answered = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = (thing: Thing) => thing.type;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolverOf(type.name, field.name, subgraphs);
      field.resolve = async (...asked) => {
        const value = await resolve(...asked);
        if (!isNothing(value)) answered.add(`${type.name}.${field.name}`);
        return value;
      };
    }
  }
  const log = openLog('silent', 'oracle');
  const asked = new Map(subgraphs.map((each) => [each.name, everythingOf(each)]));
  return {
    schema,
    answered,
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
          subgraphs.map(({ name, database, imports, smallestShown }) => [
            name,
            {
              requestId: 'oracle',
              log,
              viewer: everyReader,
              database,
              imports,
              smallestShown,
              asked: asked.get(name) as Asked,
              loaders: new Map(),
              refused: new Set(),
              datasetKinds: new Set<string>(),
            },
          ]),
        ) satisfies Contexts,
      }),
  };
}

function resolverOf(
  type: string,
  field: string,
  subgraphs: readonly Subgraph[],
): GraphQLFieldResolver<Thing, Contexts> {
  const lookUp = lookedUp(type, field, subgraphs);
  if (lookUp) return lookUp;
  const parts = partsOf(type, field, subgraphs);
  if (parts.length === 0) throw new Error(`no subgraph answers ${type}.${field}`);
  return async (thing, args, contexts, info) => {
    // a subgraph that holds the thing is asked before one that would have to look for it
    const part = parts.find(({ subgraph }) => thing.rows.has(subgraph.name)) ?? parts[0];
    return part && (await answer(thing, part, args, contexts, info));
  };
}

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

function partsOf(type: string, field: string, subgraphs: readonly Subgraph[]): Part[] {
  return subgraphs.flatMap((subgraph) => {
    const own = subgraph.schema.getType(type);
    if (!isObjectType(own)) return [];
    const part = own.getFields()[field];
    if (!part || directivesOf(part).has('external')) return [];
    const selection = requiredBy(part);
    const required: Part['required'] = (thing, contexts, info) =>
      valuesOf(thing, selection?.selections ?? [], subgraphs, contexts, info);
    return [{ subgraph, type: own, field: part, ...(selection && { required }) }];
  });
}

/** The values of a thing that a selection names, as a representation carries them. */
async function valuesOf(
  thing: Thing,
  selections: readonly SelectionNode[],
  subgraphs: readonly Subgraph[],
  contexts: Contexts,
  info: GraphQLResolveInfo,
): Promise<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const node of selections) {
    if (node.kind !== Kind.FIELD) throw new Error('@requires with fragments is not known here');
    const [part] = partsOf(thing.type, node.name.value, subgraphs);
    // a field without a resolver is read by the name that `info` tells
    const asked = { ...info, fieldName: node.name.value };
    const value = part && (await answer(thing, part, {}, contexts, asked));
    values[node.name.value] =
      node.selectionSet && value
        ? await valuesOf(value as Thing, node.selectionSet.selections, subgraphs, contexts, info)
        : value;
  }
  return values;
}
