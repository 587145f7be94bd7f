/** What is read of an HTTP request before Apollo Server sees it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '../subgraphs/shared/log.js';
import type { Viewer } from '../subgraphs/shared/viewer.js';
import type { GatewayContext } from './subgraph-executor.js';

/** The context of one request; its signal is aborted when the client leaves before the answer. */
export function openContext(
  { id: requestId }: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
  log: Logger,
): GatewayContext {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return {
    requestId,
    log: log.child({ requestId }),
    viewer,
    signal: left.signal,
    datasetKinds: new Set(),
    fetches: [],
    timedOut: new Set(),
    unknowing: new Set(),
    operation: { name: undefined, hash: undefined, codes: [] },
  };
}

/** The query text, wherever the request holds it; nothing when it is not a text. */
export function queryTextOf({ method, body, query }: FastifyRequest): string | undefined {
  const from = (method === 'GET' ? query : body) as { readonly query?: unknown } | null | undefined;
  return typeof from?.query === 'string' && from.query !== '' ? from.query : undefined;
}

const ranges = new Set([
  '*/*',
  'application/*',
  'application/json',
  'application/graphql-response+json',
]);

/** Whether the Accept header takes an answer of ours; asked before anything is executed. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept === '') return true;
  return accept.split(',').some((part) => {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    return ranges.has(range) && !parameters.some((each) => /^q=0(\.0*)?$/.test(each));
  });
}
