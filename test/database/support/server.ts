/** A PostgreSQL of the calling test file's own, and databases in it. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll } from 'vitest';
import { type PostgresServer, startEmbedded } from '../../../database/embedded.js';
import { ask } from './hub-process.js';

export interface TestServer {
  /** Superuser's URL of a database; by default the one named `postgres`. */
  url(database?: string): string;
  /** Makes an empty database and answers its name. `how` follows `create database name`. */
  newDatabase(how?: string): Promise<string>;
}

export function testServer(): TestServer {
  let server: PostgresServer;
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-'));
    server = await startEmbedded({ folder, ephemeral: true });
    return async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    };
  });
  const url = (database = 'postgres'): string => server.url(database);
  return {
    url,
    async newDatabase(how = '') {
      const name = `t_${randomBytes(5).toString('hex')}`;
      await ask(url(), `create database ${name} ${how}`);
      return name;
    },
  };
}
