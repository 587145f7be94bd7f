/**
 * The default engine: planner and executor of Hive's router runtime. It keeps
 * plans by document, so equal texts must come as the same document.
 */
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionResult } from 'graphql';
import type { GatewayContext, SubgraphExecutor } from '../subgraph-executor.js';
import { apiSchemaOf } from './api-schema.js';
import type { Engine, EngineOptions, EngineRequest } from './engine.js';

export async function openHiveEngine({ supergraph, executors }: EngineOptions): Promise<Engine> {
  const subgraphs = new Map<string, SubgraphExecutor>(
    Object.keys(supergraph.urls).map((name) => [name, executors(name)]),
  );
  // the runtime's logger reads this too: it knows fewer words than we do, and would write beside our log
  process.env['LOG_LEVEL'] = 'error';
  const { executor, unifiedGraph, getSubgraphSchema } = await unifiedGraphHandler({
    unifiedGraph: supergraph.schema,
    getUnifiedGraphSDL: () => supergraph.sdl,
    onSubgraphExecute: (name, { document, variables, operationName, context }) => {
      const subgraph = subgraphs.get(name);
      if (!subgraph) throw new Error(`the plan asks an unknown subgraph: ${name}`);
      return subgraph({
        document,
        variables,
        operationName,
        supergraph: supergraph.schema,
        context: context as GatewayContext,
      }) as never;
    },
  });
  if (!executor) throw new Error('the router runtime gave no executor');
  // built at the first fetch otherwise, while a client waits
  for (const name of subgraphs.keys()) getSubgraphSchema(name);
  const apiSchema = apiSchemaOf(unifiedGraph);

  // no signal: a plan that is given up half-way would be kept as failed
  const answer = async ({ document, operation, context, request }: EngineRequest) =>
    (await executor({
      document,
      variables: request.variables ?? {},
      operationType: operation.operation,
      ...(operation.name && { operationName: operation.name.value }),
      context,
    })) as ExecutionResult;
  return { apiSchema, execute: answer, stop: async () => {} };
}
