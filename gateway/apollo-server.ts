/** Apollo Server behind our door: what it may and may not do by itself. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { DocumentNode } from 'graphql';
import type { Logger } from '../subgraphs/shared/log.js';
import { clientError } from './client-errors.js';
import type { HubGateway } from './hub-gateway.js';
import type { Limits } from './limits/limit.js';
import { noteOperation } from './operation-log.js';
import type { GatewayContext } from './subgraph-executor.js';

export interface ApolloServerOptions {
  readonly gateway: HubGateway;
  /** The document of a text that passed the limits and validation, by its SHA-256. */
  readonly documentByHash: (hash: string) => DocumentNode | undefined;
  readonly limits: Limits;
  readonly log: Logger;
}

export function makeApolloServer({
  gateway,
  documentByHash,
  limits,
  log,
}: ApolloServerOptions): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // its keys are a prefix of the schema and the text's hash
    documentStore: {
      get: async (key) => documentByHash(key.slice(key.lastIndexOf(':') + 1)),
      set: async () => {},
      delete: async () => {},
    },
    stringifyResult: (result) => JSON.stringify(result),
    formatError: (formatted, error) => clientError(formatted, error, log),
    logger: {
      debug: (message) => log.debug(String(message)),
      info: (message) => log.debug(String(message)),
      warn: (message) => log.warn(String(message)),
      error: (message) => log.error(String(message)),
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      noteOperation,
    ],
  });
}
