/**
 * A hub as people start it, in a process of its own with a database of its own, and how
 * much memory it takes:
 *
 *     const hub = measuredHub();
 *     await fetch(`${hub.url}/graphql`, …); hub.megabytes();
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startEmbedded } from '../../../database/embedded.js';
import {
  build,
  type Environment,
  killAll,
  newDataFolder,
  type Program,
  startHub,
  tokenFor,
} from '../../start/support/program.js';

export interface MeasuredHub {
  readonly url: string;
  /** Of the secretariat. */
  readonly token: string;
  readonly said: Program['said'];
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  sql(text: string, values?: readonly unknown[]): Promise<any[]>;
  /** What the process takes now. */
  megabytes(): number;
}

/** Opened before the file's tests and closed after them. */
export function measuredHub(more: Environment = {}): MeasuredHub {
  let folder: Awaited<ReturnType<typeof newDataFolder>>;
  let program: Program;
  let url: string;
  let token: string;
  let server: PostgresServer;
  let pool: Pool;
  beforeAll(async () => {
    build();
    folder = await newDataFolder();
    const environment = { DATA_FOLDER: folder.path, SYNTHETIC_SCALE: '0.02', ...more };
    const started = startHub(environment);
    program = started;
    ({ url } = await started.screen());
    token = tokenFor('secretariat', url, environment);
    // the hub's own server, adopted
    server = await startEmbedded({ folder: join(folder.path, 'postgres') });
    pool = new Pool({ connectionString: server.url('hub'), max: 2 });
  }, 600_000);
  afterAll(async () => {
    await pool?.end();
    await program?.end('SIGTERM');
    await server?.stop();
    await killAll();
    await folder?.remove();
  });
  return {
    get url() {
      return url;
    },
    get token() {
      return token;
    },
    get said() {
      return program.said;
    },
    async sql(text, values = []) {
      return (await pool.query(text, [...values])).rows;
    },
    megabytes() {
      const status = readFileSync(`/proc/${program.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
    },
  };
}

/** Does something every few milliseconds until it is ended. */
export function again(work: () => unknown, every: number): () => Promise<void> {
  let goesOn = true;
  const going = (async () => {
    while (goesOn) {
      await work();
      await pause(every);
    }
  })();
  return async () => {
    goesOn = false;
    await going;
  };
}
