/**
 * What answers an operation. Three stand behind one interface; only the one that
 * is asked for is loaded. `direct` calls subgraphs in this process; the other two
 * plan fetches, which may go anywhere.
 */
import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from '../../subgraphs/shared/log.js';
import type { LocalSubgraph } from '../direct/local-subgraph.js';
import type { GatewayContext, SubgraphExecutors } from '../subgraph-executor.js';
import type { Supergraph } from '../supergraph.js';

/** Apollo Server's own door for federation engines. */
export type GatewayInterface = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<GatewayInterface['load']>>['executor']>;
/** One operation, parsed and validated; its `context` is the `GatewayContext`. */
export type EngineRequest = Parameters<GatewayExecutor>[0];

export interface Engine {
  /** All that clients may see: without the machinery of federation. */
  readonly apiSchema: GraphQLSchema;
  execute(request: EngineRequest): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly supergraph: Supergraph;
  /** Guarded executors: they answer always and never throw. */
  readonly executors: SubgraphExecutors;
  /** The subgraphs themselves, where they run in this process. */
  readonly local: readonly LocalSubgraph[] | undefined;
  readonly log: Logger;
  /** The schema that introspection tells somebody of; the whole one by default. */
  readonly visible?: (apiSchema: GraphQLSchema) => (context: GatewayContext) => GraphQLSchema;
}

export type EngineName = 'direct' | 'hive' | 'apollo';
