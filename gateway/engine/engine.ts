/**
 * The query planner and executor. Two stand behind one interface; only the one
 * that is asked for is loaded.
 */
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.js';
import type { SubgraphExecutors } from '../subgraph-executor.js';
import { refused, type Supergraph } from '../supergraph.js';

/** Apollo Server's own door for federation engines. */
export type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
/** One operation, parsed and validated; its `context` is the `GatewayContext`. */
export type EngineRequest = Parameters<GatewayExecutor>[0];

export interface Engine {
  /** What clients see: without the machinery of federation. */
  readonly apiSchema: GraphQLSchema;
  execute(request: EngineRequest): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly supergraph: Supergraph;
  /** Guarded executors: they answer always and never throw. */
  readonly executors: SubgraphExecutors;
  readonly log: Logger;
}

export type EngineName = 'hive' | 'apollo';

/** Throws `SupergraphError` when the engine does not take the supergraph. */
export async function openEngine(name: EngineName, options: EngineOptions): Promise<Engine> {
  try {
    return name === 'apollo'
      ? await (await import('./apollo.js')).openApolloEngine(options)
      : await (await import('./hive.js')).openHiveEngine(options);
  } catch (error) {
    const problem = (error instanceof Error ? error.message : String(error)).split('\n')[0];
    throw refused(
      `エンジン ${name} が受け付けません（${problem}）`,
      `the engine ${name} does not take it (${problem})`,
      error,
    );
  }
}
