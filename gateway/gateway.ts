/**
 * The gateway: the order of what a request passes, from top to bottom.
 *
 *     const gateway = await openGateway({ host, port, engine: 'hive', log });
 *     await gateway.serve({ supergraphSdl, executors });   // once more to swap
 *     await gateway.stop();
 *
 * It listens from the start and answers `NOT_READY` until it has a supergraph.
 */
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLScalarType, GraphQLSchema } from 'graphql';
import type { TrustedDocuments } from '../schema/trusted-documents.js';
import { HubError } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { publicViewer, type Viewer } from '../subgraphs/shared/viewer.js';
import { makeApolloServer } from './apollo-server.js';
import { toldAtTheEnd } from './audit/at-the-end.js';
import type { AskedDocument, Audit } from './audit/event.js';
import type { LocalSubgraph } from './direct/local-subgraph.js';
import { KnownDocuments, RefusedQuery } from './documents.js';
import type { EngineName } from './engine/engine.js';
import { askPageOf } from './export/ask-page.js';
import { type ExportGround, sendTable } from './export/send-table.js';
import { type WantedTable, wantedBy } from './export/wanted.js';
import { type ReadyReport, serveHealth } from './health.js';
import { makeHttpServer } from './http-server.js';
import { HubGateway } from './hub-gateway.js';
import { serveImports } from './import-door.js';
import type { Limits } from './limits/limit.js';
import { defaultLimits } from './limits/limits.js';
import { refuse } from './refusals.js';
import { fillInTrusted, openContext, queryTextOf, variablesOf } from './request.js';
import type { ForeignErrors } from './subgraph-errors.js';
import type { GatewayContext, SubgraphExecutors } from './subgraph-executor.js';
import type { WebRules } from './web-rules.js';

export interface GatewayOptions {
  readonly host: string;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly engine: EngineName;
  readonly log: Logger;
  /** The state of what lies behind the gateway; of its supergraph it knows itself. */
  readonly ready?: () => Promise<ReadyReport>;
  readonly limits?: Limits;
  /** Documents that no limit holds for; a client may send their hash alone. */
  readonly trusted?: TrustedDocuments;
  /** Whether a refusal proposes names of the schema; for development only. */
  readonly suggestions?: boolean;
  /** Says who asks; without it everybody is the public, whatever token comes. */
  readonly authenticate?: (request: FastifyRequest) => Promise<Viewer>;
  /** The graph's own scalars, whose values are then refused before planning. */
  readonly scalars?: readonly GraphQLScalarType[];
  /** `pass` for foreign subgraphs, whose error codes are not ours. Default `mask`. */
  readonly foreignErrors?: ForeignErrors;
  /** Is told of every request to `/graphql` and `/imports`, answered, refused or left by its client. */
  readonly audit?: Audit;
  /** Default: no https, no page of another origin. */
  readonly web?: WebRules;
  /** Addresses of proxies whose word about the client is taken; default none. */
  readonly proxies?: readonly string[];
  /** Bytes of a request body; default 1 MiB. */
  readonly bodyLimit?: number;
  /** Bytes of a file at `/imports`; default 50 MiB. */
  readonly fileLimit?: number;
  /** Milliseconds that running requests get when the gateway stops; default 5,000. */
  readonly grace?: number;
  /** Adds routes beside `/graphql`, `/health` and `/ready`. */
  readonly routes?: (http: FastifyInstance) => void;
}

export interface Gateway {
  /** Where GraphQL is answered, such as `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Takes a supergraph into service. Throws `SupergraphError`; an earlier one then stays. */
  serve(graph: {
    readonly supergraphSdl: string;
    readonly executors: SubgraphExecutors;
    /** The subgraphs themselves, where they run in this process; the direct engine calls them. */
    readonly local?: readonly LocalSubgraph[];
  }): Promise<void>;
  /** Takes no new connections, lets running requests finish within the grace, then closes. */
  stop(): Promise<void>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Only at `/graphql` and `/imports`. */
    gatewayContext: GatewayContext | null;
    /** What it asks, once it is read. */
    askedDocument: AskedDocument | null;
    /** What a client wants instead of GraphQL's own answer. */
    wantedTable: WantedTable | null;
  }
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Listens. Throws what the system says when the port is taken; see `listenProblem`. */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { host, port, engine, log, foreignErrors = 'mask', limits = defaultLimits } = options;
  const { trusted = {}, suggestions = false } = options;
  const { duration } = limits;
  const hub = new HubGateway({
    engine,
    foreignErrors,
    limits,
    suggestions,
    log,
    ...(options.scalars && { scalars: options.scalars }),
  });
  let documents: KnownDocuments | undefined;
  let schema: GraphQLSchema | undefined;
  let exports: ExportGround | undefined;
  hub.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
    documents = new KnownDocuments(apiSchema, { limits, trusted, suggestions });
    const ask = askPageOf(apollo, documents);
    exports = { schema: apiSchema, documents, limits, ask };
  });
  const documentByHash = (hash: string) => documents?.byHash(hash);
  const apollo = makeApolloServer({ gateway: hub, documentByHash, limits, log });
  let answer: Answer | undefined;
  let stopping = false;

  const http = makeHttpServer({
    log,
    bodyLimit: options.bodyLimit ?? 1024 * 1024,
    web: options.web ?? { https: false, origins: [] },
    proxies: options.proxies ?? [],
  });
  http.decorateRequest('gatewayContext', null);
  http.decorateRequest('askedDocument', null);
  http.decorateRequest('wantedTable', null);

  const beReady = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!answer) return refuse(request, reply, [new HubError('NOT_READY')]);
  };
  const told = toldAtTheEnd(options.audit);
  const beginOperation = async (request: FastifyRequest, reply: FastifyReply) => {
    // an answer depends on who asks: no cache between here and there may keep it
    void reply.headers({ 'cache-control': 'no-store', vary: 'Accept, Authorization, Cookie' });
    try {
      const viewer = (await options.authenticate?.(request)) ?? publicViewer;
      request.gatewayContext = openContext(request, reply, viewer, { log, duration });
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      request.gatewayContext = openContext(request, reply, publicViewer, { log, duration });
      void reply.header('www-authenticate', 'Bearer error="invalid_token"');
      return refuse(request, reply, [error]);
    }
  };
  const refuseByForm = async (request: FastifyRequest, reply: FastifyReply) => {
    const { accept } = request.headers;
    try {
      const wanted = wantedBy(accept);
      if (!wanted) throw new HubError('NOT_ACCEPTABLE', { came: accept ?? '' });
      if (wanted !== 'graphql') request.wantedTable = wanted;
    } catch (error) {
      if (error instanceof HubError) return refuse(request, reply, [error]);
      throw error;
    }
    if (Array.isArray(request.body)) {
      return refuse(request, reply, [new HubError('BATCH_NOT_ALLOWED')]);
    }
  };
  const knowDocument = async (request: FastifyRequest, reply: FastifyReply) => {
    fillInTrusted(request, trusted);
    const text = queryTextOf(request);
    if (text === undefined) return; // Apollo Server says what is wrong
    try {
      const known = documents?.of(text);
      if (request.gatewayContext) request.gatewayContext.trusted = known?.trusted ?? false;
      if (known && schema) {
        const variables = variablesOf(request);
        request.askedDocument = { document: known.document, schema, variables };
      }
    } catch (error) {
      if (error instanceof RefusedQuery) return refuse(request, reply, error.errors);
      throw error;
    }
  };

  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    onRequest: [beReady, told, beginOperation],
    preHandler: [refuseByForm, knowDocument],
    handler: (request, reply) =>
      request.wantedTable && exports
        ? sendTable(request, reply, request.wantedTable, exports)
        : answer?.(request, reply),
  });
  serveHealth(http, log, async () => {
    const behind = (await options.ready?.()) ?? { ready: true, parts: {} };
    const schema = documents ? { ready: true } : waiting;
    return {
      ready: behind.ready && schema.ready && !stopping,
      parts: { schema, ...behind.parts },
    };
  });
  await serveImports(http, {
    ask: (request, document, variables) => {
      if (schema) request.askedDocument = { document, schema, variables };
      const context = request.gatewayContext as GatewayContext;
      return hub.askSubgraph('imports', document, variables, context);
    },
    onRequest: [beReady, told, beginOperation],
    limit: options.fileLimit ?? 50 * 1024 * 1024,
  });
  options.routes?.(http);
  const address = await http.listen({ host, port });

  let turn: Promise<unknown> = Promise.resolve();
  const serve: Gateway['serve'] = async ({ supergraphSdl, executors, local }) => {
    await hub.use(supergraphSdl, executors, local);
    if (answer) return;
    await apollo.start();
    const handler = fastifyApolloHandler(apollo, {
      context: async ({ gatewayContext }) => gatewayContext as GatewayContext,
    });
    answer = (request, reply) => handler.call(http as never, request, reply);
  };

  return {
    url: `${address}/graphql`,
    serve(graph) {
      const done = turn.then(() => serve(graph));
      turn = done.catch(() => {});
      return done;
    },
    async stop() {
      stopping = true;
      // a connection whose request has just been answered is kept open by its client
      const sweep = setInterval(() => http.server.closeIdleConnections(), 50);
      const cut = setTimeout(() => http.server.closeAllConnections(), options.grace ?? 5_000);
      await http.close();
      clearInterval(sweep);
      clearTimeout(cut);
      if (answer) await apollo.stop();
    },
  };
}

const waiting = {
  ready: false,
  ja: 'スキーマを準備しています',
  en: 'the schema is being prepared',
};
