/**
 * The subgraph `node`, which runs in the gateway wherever the others run: the type
 * is read off the id, and the type's owner is asked whether there is such a thing.
 * Without asking, `{ node(id: "TrainingCourse:none") { id } }` would invent one.
 */
import DataLoader from 'dataloader';
import type { GraphQLSchema } from 'graphql';
import { buildASTSchema, type ExecutionResult, execute, GraphQLError, parse } from 'graphql';
import { mostIds, nodeSubgraphText, ownersIn } from '../schema/node-subgraph.js';
import { type ErrorFacts, HubError } from '../subgraphs/shared/errors.js';
import type { SubgraphExecutor, SubgraphExecutors, SubgraphRequest } from './subgraph-executor.js';

interface Found {
  readonly __typename: string;
  readonly id: string;
}

/** Executors of the owners must be guarded. Each owner is asked once per request, for any number of ids. */
export function nodeExecutor(
  supergraph: GraphQLSchema,
  executors: SubgraphExecutors,
): SubgraphExecutor {
  const owners = ownersIn(supergraph);
  const asking = new Map([...new Set(owners.values())].map((name) => [name, executors(name)]));
  const schema = buildASTSchema(parse(nodeSubgraphText(owners)), {
    assumeValid: true,
    assumeValidSDL: true,
  });
  return async (request) => {
    const found = new DataLoader<string, Found | null>(async (ids) => {
      const answers = new Map<string, Found | Error | null>();
      const groups = Map.groupBy(ids, (id) => owners.get(typeIn(id)));
      await Promise.all(
        [...groups].map(async ([owner, group]) => {
          const executor = owner && asking.get(owner);
          if (!executor) return;
          const entities = await ask(executor, group, request);
          for (const [index, id] of group.entries()) answers.set(id, entities[index] ?? null);
        }),
      );
      return ids.map((id) => answers.get(id) ?? null);
    });
    return await execute({
      schema,
      document: request.document,
      variableValues: request.variables,
      operationName: request.operationName,
      rootValue: {
        node: ({ id }: { id: string }) => found.load(id).catch(missing('Query.node')),
        nodes: ({ ids }: { ids: readonly string[] }) => {
          if (ids.length > mostIds) {
            throw new HubError('TOO_MANY_IDS', { value: ids.length, limit: mostIds });
          }
          return ids.map((id) => found.load(id).catch(missing('Query.nodes')));
        },
      },
    });
  };
}

/** The empty text, which is no type, when it has none. */
export function typeIn(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')));
}

const whichExist = parse(`query Nodes($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Node { id } }
}`);

/** One answer per id, which is an error where the owner failed. */
async function ask(
  executor: SubgraphExecutor,
  ids: readonly string[],
  request: SubgraphRequest,
): Promise<(Found | Error | null)[]> {
  const answer = await executor({
    ...request,
    document: whichExist,
    operationName: 'Nodes',
    variables: { representations: ids.map((id) => ({ __typename: typeIn(id), id })) },
  });
  const entities = answer.data?.['_entities'] as readonly (Found | null)[] | null | undefined;
  return ids.map((id, index) => {
    const entity = entities?.[index] ?? null;
    // a key may be written in two ways, an id only in one
    if (entity) return entity.id === id ? entity : null;
    return errorAt(answer, index);
  });
}

function errorAt({ data, errors = [] }: ExecutionResult, index: number): Error | null {
  return errors.find(({ path }) => path?.[1] === index) ?? (data ? null : (errors[0] ?? null));
}

/** Throws what the owner said, as said of the field that the client asked and not of the question put to the owner. */
const missing =
  (field: string) =>
  ({ message, extensions = {} }: Partial<GraphQLError>): never => {
    const { code, subgraph, limit } = extensions as { [fact: string]: string };
    if (code === 'SUBGRAPH_UNAVAILABLE' || code === 'SUBGRAPH_TIMEOUT') {
      throw new HubError(code, { subgraph, limit, fields: [field] } as ErrorFacts);
    }
    throw new GraphQLError(message ?? '', { extensions });
  };
