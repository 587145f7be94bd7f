/**
 * Subgraphs over HTTP: connections kept open, one deadline for the whole
 * answer, the request id passed on. Whatever a server may send instead of an
 * answer ends as a `SubgraphFailure`.
 */
import type { ExecutionResult } from 'graphql';
import { Agent, type Dispatcher } from 'undici';
import { type SignViewer, viewerHeader } from '../subgraphs/shared/signed-viewer.js';
import { misshapen } from './answer-shape.js';
import { describeFetch, type FetchDocument } from './fetch-document.js';
import {
  type SubgraphExecutor,
  type SubgraphExecutors,
  SubgraphFailure,
  type SubgraphRequest,
} from './subgraph-executor.js';

export interface SubgraphClientOptions {
  /** Address of each subgraph by its name in the supergraph. */
  readonly urls: Readonly<Record<string, string>>;
  /** Milliseconds for a whole answer. */
  readonly deadline: number;
  /** Tells the subgraphs who asks; without it they answer the public. */
  readonly signViewer?: SignViewer;
  /** Open connections to one subgraph. */
  readonly connections?: number;
  /** Bytes of one answer; more is refused. */
  readonly largestAnswer?: number;
}

export interface SubgraphClient {
  readonly executors: SubgraphExecutors;
  /** Waits for running fetches. */
  close(): Promise<void>;
}

export function openSubgraphClient(options: SubgraphClientOptions): SubgraphClient {
  const agent = new Agent({
    connections: options.connections ?? 128,
    connect: { timeout: options.deadline },
    // the deadline is kept by an abort signal, over headers and body together
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: options.largestAnswer ?? 64 * 1024 * 1024,
  });
  return {
    executors: (name) => {
      const url = options.urls[name];
      if (url === undefined) throw new Error(`no address is known for the subgraph ${name}`);
      return overHttp(agent, { ...options, name, url: new URL(url) });
    },
    close: () => agent.close(),
  };
}

interface Address {
  readonly name: string;
  readonly url: URL;
  readonly deadline: number;
  readonly signViewer?: SignViewer;
}

function overHttp(agent: Agent, { name, url, deadline, signViewer }: Address): SubgraphExecutor {
  const { origin } = url;
  const path = url.pathname + url.search;
  return async (request) => {
    const { context } = request;
    if (context.timedOut.has(name)) throw late(deadline);
    const fetch = describeFetch(request.document);
    const viewer = await signViewer?.(context.viewer, name);
    const abort = new AbortController();
    const leave = () => abort.abort();
    const timer = setTimeout(() => {
      context.timedOut.add(name);
      abort.abort();
    }, deadline);
    context.signal.addEventListener('abort', leave, { once: true });
    if (context.signal.aborted) abort.abort();
    const call: Dispatcher.RequestOptions = {
      origin,
      path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        'x-request-id': context.requestId,
        ...(viewer !== undefined && { [viewerHeader]: viewer }),
      },
      body: bodyOf(fetch, request),
      signal: abort.signal,
    };
    try {
      const text = await send(agent, call, fetch.isQuery);
      return readAnswer(text, fetch, request);
    } catch (error) {
      if (error instanceof SubgraphFailure) throw error;
      if (abort.signal.aborted && !context.signal.aborted) throw late(deadline);
      throw unavailable(String(error));
    } finally {
      clearTimeout(timer);
      context.signal.removeEventListener('abort', leave);
    }
  };
}

function bodyOf({ text }: FetchDocument, { variables, operationName }: SubgraphRequest): string {
  return JSON.stringify({ query: text, variables, operationName });
}

const lostConnection = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/** A kept connection may have been closed by a restarting subgraph meanwhile: a query is sent once more. */
async function send(
  agent: Agent,
  call: Dispatcher.RequestOptions,
  isQuery: boolean,
): Promise<string> {
  try {
    return await sendOnce(agent, call);
  } catch (error) {
    if (!isQuery || !lostConnection.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return await sendOnce(agent, call);
  }
}

async function sendOnce(agent: Agent, call: Dispatcher.RequestOptions): Promise<string> {
  const { statusCode, headers, body } = await agent.request(call);
  const type = String(headers['content-type'] ?? '');
  if (statusCode === 401) {
    body.on('error', () => {}).destroy();
    throw unavailable('it does not trust our signature: both need the same SUBGRAPH_KEY_FILE');
  }
  if (statusCode >= 500 || (statusCode >= 300 && statusCode < 400) || !/\bjson\b/i.test(type)) {
    // a destroyed body says so as an error, which nobody else listens for
    body.on('error', () => {}).destroy();
    throw unavailable(`HTTP ${statusCode}, content type ${type}`);
  }
  return body.text();
}

/** Checks what the engines take for granted: root fields, one entity per representation, lists where lists are. */
function readAnswer(
  text: string,
  { roots }: FetchDocument,
  { document, variables, supergraph }: SubgraphRequest,
): ExecutionResult {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw unavailable('not JSON');
  }
  if (!isObject(answer)) throw unavailable('not an object');
  const { data, errors, extensions } = answer;
  const failed = Array.isArray(errors) && errors.length > 0;
  if (errors !== undefined && errors !== null && !Array.isArray(errors)) {
    throw unavailable('errors are not a list');
  }
  if (data === undefined || data === null) {
    if (!failed) throw unavailable('neither data nor errors');
  } else if (!isObject(data)) {
    throw unavailable('data is not an object');
  } else {
    const problem = misshapen(data, document, supergraph);
    if (problem !== undefined) throw unavailable(problem);
    for (const { key, representations } of roots) {
      const value = data[key];
      if (value === undefined && !failed) throw unavailable(`data without ${key}`);
      if (!representations || !Array.isArray(value)) continue;
      const asked = variables?.[representations] as readonly unknown[];
      if (value.length !== asked.length) {
        throw unavailable(`${asked.length} representations, ${value.length} entities`);
      }
    }
  }
  return {
    data: data ?? null,
    ...(failed && { errors }),
    ...(isObject(extensions) && { extensions }),
  } as ExecutionResult;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unavailable(reason: string): SubgraphFailure {
  return new SubgraphFailure('SUBGRAPH_UNAVAILABLE', reason);
}

function late(limit: number): SubgraphFailure {
  return new SubgraphFailure('SUBGRAPH_TIMEOUT', `no answer within ${limit} ms`, { limit });
}
