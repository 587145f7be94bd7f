/** What is read of an HTTP request before Apollo Server sees it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TrustedDocuments } from '../schema/trusted-documents.js';
import type { Logger } from '../subgraphs/shared/log.js';
import type { Viewer } from '../subgraphs/shared/viewer.js';
import type { GatewayContext } from './subgraph-executor.js';

/** The context of one request; its signal is aborted when the client leaves before the answer, or `duration` is over. */
export function openContext(
  { id: requestId, ip, headers }: FastifyRequest,
  reply: FastifyReply,
  viewer: Viewer,
  { log, duration }: { readonly log: Logger; readonly duration: number },
): GatewayContext {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) left.abort();
  });
  return {
    requestId,
    log: log.child({ requestId }),
    viewer,
    user: viewer.subject === null ? `address ${ip}` : `subject ${viewer.subject}`,
    trusted: false,
    purpose: purposeIn(headers['x-purpose']),
    left: left.signal,
    signal: AbortSignal.any([left.signal, AbortSignal.timeout(duration)]),
    datasetKinds: new Set(),
    fetches: [],
    timedOut: new Set(),
    unknowing: new Set(),
    operation: { name: undefined, hash: undefined, codes: [] },
  };
}

/** Percent-encoded where it is Japanese, for a header holds ASCII alone. */
function purposeIn(header: string | readonly string[] | undefined): string | null {
  if (typeof header !== 'string') return null;
  try {
    return decodeURIComponent(header).slice(0, 200);
  } catch {
    return header.slice(0, 200);
  }
}

/** A known hash stands for its document, as Apollo's persisted queries write it or as `documentId`. */
export function fillInTrusted(
  { method, body, query }: FastifyRequest,
  trusted: TrustedDocuments,
): void {
  const from = (method === 'GET' ? query : body) as Record<string, unknown> | null | undefined;
  if (typeof from !== 'object' || from === null || from['query'] !== undefined) return;
  const hash = hashIn(from);
  const document = hash !== undefined && Object.hasOwn(trusted, hash) ? trusted[hash] : undefined;
  if (!document) return;
  from['query'] = document.text;
  // else Apollo Server looks for the hash in a store of its own
  delete from['extensions'];
}

function hashIn({ documentId, extensions }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof documentId === 'string') return documentId.replace(/^sha256:/, '');
  const given = typeof extensions === 'string' ? parsed(extensions) : extensions;
  const { persistedQuery } = (given ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  const hash = persistedQuery?.sha256Hash;
  return typeof hash === 'string' ? hash : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The query text, wherever the request holds it; nothing when it is not a text. */
export function queryTextOf({ method, body, query }: FastifyRequest): string | undefined {
  const from = (method === 'GET' ? query : body) as { readonly query?: unknown } | null | undefined;
  return typeof from?.query === 'string' && from.query !== '' ? from.query : undefined;
}

/** The variables as they came; by GET they are JSON in a text. */
export function variablesOf({ method, body, query }: FastifyRequest): unknown {
  const from = (method === 'GET' ? query : body) as { readonly variables?: unknown } | null;
  const variables = from?.variables;
  return typeof variables === 'string' ? parsed(variables) : variables;
}
