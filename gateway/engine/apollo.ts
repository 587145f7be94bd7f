/** The alternative engine: `ApolloGateway` with our own way to the subgraphs. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext, SubgraphExecutor } from '../subgraph-executor.js';
import type { Engine, EngineOptions } from './engine.js';

export async function openApolloEngine({
  supergraph,
  executors,
  log,
}: EngineOptions): Promise<Engine> {
  // else the package reports to its maker's servers; it has no other switch
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const quiet = (message?: unknown) => log.debug(String(message));
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph.sdl,
    buildService: ({ name }) => dataSource(executors(name), supergraph.schema),
    // hands out the parsed document, one object per plan node
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
    __exposeQueryPlanExperimental: false,
    logger: {
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (message) => log.error(String(message)),
    },
  });
  let apiSchema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate((loaded) => {
    apiSchema = loaded.apiSchema;
  });
  const { executor } = await gateway.load();
  if (!apiSchema) throw new Error('ApolloGateway loaded no schema');
  return {
    apiSchema,
    execute: (request) => executor(request as Parameters<typeof executor>[0]),
    stop: () => gateway.stop(),
  };
}

function dataSource(executor: SubgraphExecutor, supergraph: GraphQLSchema): GraphQLDataSource {
  return {
    process: (options) => {
      const { query, variables, operationName } = options.request;
      return executor({
        document: ('document' in options && options.document) || parse(query ?? ''),
        variables,
        operationName,
        supergraph,
        context: options.context as GatewayContext,
      }) as ReturnType<GraphQLDataSource['process']>;
    },
  };
}
