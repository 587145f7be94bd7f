/** `/health`: the process is alive. `/ready`: it can answer queries now, part by part. */
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../subgraphs/shared/log.js';

export interface ReadyPart {
  readonly ready: boolean;
  /** What is missing, for a person; no host names. */
  readonly ja?: string;
  readonly en?: string;
}

export interface ReadyReport {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, ReadyPart>>;
}

/** Longer than this and the parts count as not ready. */
const PATIENCE_MS = 2_000;

export function serveHealth(
  http: FastifyInstance,
  log: Logger,
  report: () => Promise<ReadyReport>,
): void {
  http.route({
    url: '/health',
    method: ['GET', 'HEAD'],
    handler: async () => ({ status: 'ok' }),
  });
  http.route({
    url: '/ready',
    method: ['GET', 'HEAD'],
    handler: async (_request, reply) => {
      const { ready, parts } = await inTime(report).catch((error: unknown) => {
        log.warn({ err: error }, 'readiness is not known');
        return unknown;
      });
      return reply
        .code(ready ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({ status: ready ? 'ready' : 'not ready', parts });
    },
  });
}

const unknown: ReadyReport = {
  ready: false,
  parts: { report: { ready: false, ja: '状態を確かめられません', en: 'the state is not known' } },
};

async function inTime(report: () => Promise<ReadyReport>): Promise<ReadyReport> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  try {
    return await Promise.race([report(), late]);
  } finally {
    clearTimeout(timer);
  }
}
