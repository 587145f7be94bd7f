/** The HTTP server: what every request and every failure has in common, whatever the address. */
import { fastifyCookie } from '@fastify/cookie';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import { HubError } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { refusalOf, refuse, refuseRubbish } from './refusals.js';
import { requestIdOf } from './request-id.js';
import { keepWebRules, type WebRules } from './web-rules.js';

export interface HttpServerOptions {
  readonly web: WebRules;
  /** Addresses of proxies whose word about the client is taken. */
  readonly proxies: readonly string[];
  readonly log: Logger;
  /** Bytes of a request body. */
  readonly bodyLimit: number;
}

/** Addresses with the methods they take, for a truthful `Allow`. */
const methods: Readonly<Record<string, string>> = {
  '/graphql': 'GET, POST',
  '/imports': 'POST',
  '/health': 'GET, HEAD',
  '/ready': 'GET, HEAD',
  '/session': 'GET',
  '/session/sign-in': 'GET',
  '/session/sign-out': 'POST',
};

export function makeHttpServer(options: HttpServerOptions): FastifyInstance {
  const http = fastify({
    bodyLimit: options.bodyLimit,
    // time to receive a request, not to answer it
    requestTimeout: 30_000,
    genReqId: ({ headers }) => requestIdOf(headers),
    exposeHeadRoutes: false,
    // idle connections go at once when stopping; those with a request finish it
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    trustProxy: options.proxies.length > 0 ? [...options.proxies] : false,
    // no route has a schema for its body: the library's compilers would only be loaded, at every start
    schemaController: { compilersFactory: { buildValidator: none, buildSerializer: none } },
    clientErrorHandler: refuseRubbish,
    frameworkErrors: (error, request, reply) => {
      stamp(request, reply);
      refuse(request, reply, [refusalOf(error, request, options)]);
    },
  });
  http.register(fastifyCookie);
  keepWebRules(http, options.web);
  http.removeContentTypeParser('text/plain');
  http.addHook('onRequest', async (request, reply) => stamp(request, reply));
  http.setErrorHandler((error: Parameters<typeof refusalOf>[0], request, reply) =>
    refuse(request, reply, [refusalOf(error, request, options)]),
  );
  http.setNotFoundHandler((request, reply) => {
    const allow = methods[request.url.split('?', 1)[0] ?? ''];
    if (allow === undefined) return refuse(request, reply, [new HubError('NOT_FOUND')]);
    void reply.header('allow', allow);
    const { method } = request;
    return refuse(request, reply, [new HubError('METHOD_NOT_ALLOWED', { method })]);
  });
  return http;
}

function none(): never {
  throw new Error('a route has a schema, and nothing here compiles it');
}

function stamp(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({
    'x-request-id': request.id,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}
