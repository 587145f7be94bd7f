/**
 * A subgraph behind HTTP, for running it apart from the gateway. It answers the
 * same way as in the gateway's process; only the gateway should reach it.
 */
import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { GraphQLError } from 'graphql';
import { type Asked, askedIn } from './asked.js';
import type { Context } from './context.js';
import { HubError, isErrorCode } from './errors.js';
import type { ReadKeys } from './key-file.js';
import type { Logger } from './log.js';
import { maskError } from './mask.js';
import { readViewer, viewerHeader } from './signed-viewer.js';
import type { Subgraph } from './subgraph.js';
import { publicViewer, type Viewer } from './viewer.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks a subgraph. */
    viewer: Viewer | null;
  }
}

export interface ServedSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
  /** Keys with which the gateway signs who asks. */
  readonly viewerKeys: ReadKeys;
}

/** Listens until stopped; running requests are finished first. Port 0 asks the system for a free one. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { host, port, log, viewerKeys }: ServeOptions,
): Promise<ServedSubgraph> {
  const apollo = new ApolloServer<Context>({
    schema: subgraph.schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [askedAndKinds(subgraph), ApolloServerPluginInlineTraceDisabled()],
    formatError: (formatted, error) => {
      const { code, messageJa } = formatted.extensions ?? {};
      const own = error instanceof GraphQLError ? error.originalError : undefined;
      if (own instanceof HubError) return { ...formatted, ...own.toJSON() };
      if (typeof messageJa === 'string') return formatted;
      if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') return maskError(error, log);
      // what Apollo Server itself refuses, in our words
      return new HubError(code, { problem: formatted.message }).toJSON();
    },
  });
  await apollo.start();
  const http = fastify({
    // a file comes in base64 with its request
    bodyLimit: subgraph.imports.forms.length > 0 ? 80 * 1024 * 1024 : 16 * 1024 * 1024,
    forceCloseConnections: 'idle',
    genReqId: (request) => requestIdOf(request.headers['x-request-id']),
  });
  http.decorateRequest('viewer', null);
  const knowViewer = async (request: FastifyRequest, reply: FastifyReply) => {
    try {
      const header = request.headers[viewerHeader];
      request.viewer = await readViewer(header, subgraph.name, viewerKeys);
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      return reply.code(401).send({ errors: [error] });
    }
  };
  http.route({
    url: '/graphql',
    method: ['GET', 'POST', 'OPTIONS'],
    onRequest: knowViewer,
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => ({
        requestId: request.id,
        log: log.child({ requestId: request.id }),
        viewer: request.viewer ?? publicViewer,
        database: subgraph.database,
        imports: subgraph.imports,
        smallestShown: subgraph.smallestShown,
        asked: new Map(),
        loaders: new Map(),
        refused: new Set<string>(),
        datasetKinds: new Set<string>(),
      }),
    }),
  });
  http.get('/health', async () => ({ status: 'ok' }));
  http.get('/ready', async (_request, reply) => {
    const ready = await subgraph.ready();
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
  const address = await http.listen({ host, port });
  return {
    url: `${address}/graphql`,
    async stop() {
      await http.close();
      await apollo.stop();
    },
  };
}

function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.-]{1,128}$/.test(header) ? header : randomUUID();
}

/** Before execution the context learns what is asked; after it the answer says on which data it rests. */
function askedAndKinds({ schema }: Subgraph): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue }) {
          (contextValue as { asked: Asked }).asked = askedIn(document, schema);
        },
        async willSendResponse({ response, contextValue: { datasetKinds } }) {
          if (response.body.kind !== 'single' || datasetKinds.size === 0) return;
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            datasetKinds: [...datasetKinds],
          };
        },
      };
    },
  };
}
