/** A gateway over the small federation, and a client that asks it. */
import { pino } from 'pino';
import type { EngineName } from '../../../gateway/engine/engine.js';
import { type Gateway, type GatewayOptions, openGateway } from '../../../gateway/gateway.js';
import { openSubgraphClient } from '../../../gateway/subgraph-client.js';
import type { Federation } from './federation.js';

export interface TestGateway extends Gateway {
  /** What was logged, a parsed line each. */
  readonly lines: Readonly<Record<string, unknown>>[];
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Asked>;
}

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly ms: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of any shape
  readonly body: any;
}

export interface TestGatewayOptions extends Partial<Omit<GatewayOptions, 'log'>> {
  readonly engine: EngineName;
  readonly deadline?: number;
  readonly largestAnswer?: number;
}

export function collectLog() {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) });
  return { lines, log };
}

export async function openTestGateway(
  { urls, supergraphSdl }: Pick<Federation, 'urls' | 'supergraphSdl'>,
  { deadline = 2_000, largestAnswer, ...options }: TestGatewayOptions,
): Promise<TestGateway> {
  const { lines, log } = collectLog();
  const client = openSubgraphClient({ urls, deadline, ...(largestAnswer && { largestAnswer }) });
  const gateway = await openGateway({ host: '127.0.0.1', port: 0, log, ...options });
  await gateway.serve({ supergraphSdl, executors: client.executors });
  return {
    ...gateway,
    lines,
    ask: (query, variables) => post(gateway.url, JSON.stringify({ query, variables })),
    async stop() {
      await gateway.stop();
      await client.close();
    },
  };
}

export async function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): Promise<Asked> {
  return send(url, { method: 'POST', body, headers });
}

export async function send(url: string, init: RequestInit): Promise<Asked> {
  const start = performance.now();
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    ms: performance.now() - start,
    body: text.startsWith('{') ? JSON.parse(text) : undefined,
  };
}
