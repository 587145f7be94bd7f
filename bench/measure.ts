/** Load on one peer for a while: requests, their times, and the processor that Node and PostgreSQL used for them. */
import { Agent, request as send } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from './operation.ts';
import type { Ground, Peer, Request } from './peers.ts';
import { usedByAll, usedByPostgres } from './processes.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let turn = 0;

/** The next request of a peer; nobody is asked the same write twice. */
export const nextRequest = (peer: Peer, operation: Operation): Request | undefined => {
  turn += 1;
  return peer.request(operation, turn);
};

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** A connection may be closed by the server in the moment in which it is used: then it is asked again, as browsers do. */
export async function ask(request: Request): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await askOnce(request);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET' || attempt === 3) throw error;
      await pause(20);
    }
  }
}

function askOnce({ url, headers, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = send(
      url,
      {
        method: 'POST',
        agent,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }),
        );
      },
    );
    call.setTimeout(30_000, () => call.destroy(new Error(`${url} does not answer`)));
    call.on('error', reject);
    call.end(body);
  });
}

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds of processor for each request, of Node and PostgreSQL together; and of these, PostgreSQL's. */
  readonly cpu: number;
  readonly cpuOfPostgres: number;
  readonly p50: number;
  readonly p99: number;
}

export async function load(
  peer: Peer,
  operation: Operation,
  { postmaster }: Ground,
  { connections, milliseconds }: { readonly connections: number; readonly milliseconds: number },
): Promise<Measured> {
  const pids = peer.programs.map(({ pid }) => pid);
  const used = () => ({ node: usedByAll(pids), postgres: usedByPostgres(postmaster) });
  const times: number[] = [];
  const before = used();
  const began = performance.now();
  const one = async () => {
    while (performance.now() - began < milliseconds) {
      const request = nextRequest(peer, operation);
      if (!request) return;
      const sent = performance.now();
      const { status, body } = await ask(request);
      if (status !== 200) throw new Error(`${peer.name}, ${operation.name}: ${status} ${body}`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  const seconds = (performance.now() - began) / 1000;
  const after = used();
  times.sort((one, other) => one - other);
  const requests = times.length;
  const at = (share: number) => times[Math.min(requests - 1, Math.floor(requests * share))] ?? 0;
  const cpuOfPostgres = (after.postgres - before.postgres) / requests;
  return {
    requests,
    perSecond: requests / seconds,
    cpu: (after.node - before.node) / requests + cpuOfPostgres,
    cpuOfPostgres,
    p50: at(0.5),
    p99: at(0.99),
  };
}
