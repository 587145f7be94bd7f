/** A start that cannot be: one sentence in both languages, an exit code, and nothing left running. */
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyDatabase, type TestDatabase } from '../support/database.js';
import { roleSecret } from '../support/global.js';
import {
  build,
  type Environment,
  freePorts,
  killAll,
  newDataFolder,
  type Program,
  postgresOf,
  startHub,
  startSubgraph,
} from './support/program.js';

const password = 'geheimnis-42';
const user = `start_${process.pid}`;
let folder: Awaited<ReturnType<typeof newDataFolder>>;
let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  build();
  folder = await newDataFolder();
  database = await copyDatabase();
  admin = new Client({ connectionString: inject('postgres').replace('{database}', 'postgres') });
  await admin.connect();
  await admin.query(`create role ${user} login password '${password}'`);
});
afterAll(async () => {
  await killAll();
  await folder?.remove();
  await database?.drop();
  await admin?.query(`drop role ${user}`);
  await admin?.end();
});

/** The test server's database with another user, password or port. */
function urlWith(change: Partial<Pick<URL, 'username' | 'password' | 'port'>>): string {
  return Object.assign(new URL(database.adminUrl), change).href;
}

async function refusal({ said, ended }: Program): Promise<string> {
  expect(await ended).toBe(1);
  const text = said.err.trim();
  expect(text).toMatch(/[ぁ-ん]/);
  expect(text).toMatch(/[A-Z][a-z]+ .*[a-z]/);
  expect(text).not.toMatch(/^\s+at /m);
  expect(text).not.toContain(password);
  expect(text).not.toContain(new URL(database.adminUrl).password);
  return text;
}

/** One Japanese and one English sentence or two, nothing else. */
async function sentence(program: Program): Promise<string> {
  const text = await refusal(program);
  expect(text.split('\n').length).toBeLessThanOrEqual(2);
  return text;
}

describe.concurrent('npm start is refused', { timeout: 60_000 }, () => {
  it('on a port in use, before anything is started', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const data = join(folder.path, 'port');
    const hub = startHub({ PORT: String(port), DATA_FOLDER: data });
    expect(await sentence(hub)).toContain(`Port ${port} is already in use`);
    expect(hub.said.out).toBe('');
    server.close();
  });

  it('on the data folder of another PostgreSQL', async () => {
    const data = join(folder.path, 'version');
    await mkdir(join(data, 'postgres', 'cluster'), { recursive: true });
    await writeFile(join(data, 'postgres', 'cluster', 'PG_VERSION'), '17\n');
    await writeFile(join(data, 'postgres', 'password'), `${password}\n`);
    const text = await sentence(startHub({ DATA_FOLDER: data }));
    expect(text).toContain('was made by PostgreSQL 17, and this hub brings PostgreSQL 18');
    expect(postgresOf(data)).toBeUndefined();
  });

  it('on wrong settings, all of them at once', async () => {
    const text = await refusal(
      startHub({
        PORT: '99999',
        ENGINE: 'steam',
        SYNTHETIC_SCALE: 'large',
        DATABASE_URL: `mysql://hub:${password}@localhost/hub`,
        NODE_ENV: 'production',
        SYNTHETIC_DATA: 'on',
      }),
    );
    const lines = text.split('\n');
    expect(lines.map((line) => /^\w+/.exec(line)?.[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'SYNTHETIC_SCALE',
      'ENGINE',
      undefined,
    ]);
    expect(lines.filter((line) => /例: .*Example: /.test(line))).toHaveLength(4);
  });

  it.each<[string, () => Environment | Promise<Environment>, RegExp]>([
    [
      'where no database listens',
      async () => ({ DATABASE_URL: urlWith({ port: String((await freePorts(1))[0]) }) }),
      /No PostgreSQL answers at /,
    ],
    [
      'with a wrong password',
      () => ({ DATABASE_URL: urlWith({ password: `not-${password}` }) }),
      /refused the password of the user hub/,
    ],
    [
      'with a user who may create nothing',
      () => ({ DATABASE_URL: urlWith({ username: user, password }) }),
      /may not create|does not let the user|belongs to/,
    ],
    [
      'in production on a database that holds synthetic data',
      () => ({ DATABASE_URL: database.adminUrl, NODE_ENV: 'production' }),
      /holds synthetic data, and production/,
    ],
    [
      'on a data folder that cannot be one',
      () => ({ DATA_FOLDER: '/dev/null/hub' }),
      /cannot be written/,
    ],
  ])('%s', async (_how, environment, expected) => {
    const settings = { DATABASE_ROLE_SECRET: roleSecret, ...(await environment()) };
    expect(await sentence(startHub(settings))).toMatch(expected);
  });
});

describe.concurrent('npm run subgraph is refused', { timeout: 60_000 }, () => {
  it.each<[string, '' | 'exchange', () => Environment, RegExp]>([
    ['without a name', '', () => ({}), /Name a subgraph: .*coordination \| development/],
    [
      'with a wrong password',
      'exchange',
      () => ({ DATABASE_URL: urlWith({ password: `not-${password}` }) }),
      /refused the password/,
    ],
  ])('%s', async (_how, name, environment, expected) => {
    expect(await sentence(startSubgraph(name, environment()))).toMatch(expected);
  });

  it('on a port in use', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const program = startSubgraph('exchange', {
      DATABASE_URL: database.adminUrl,
      DATABASE_ROLE_SECRET: roleSecret,
      EXCHANGE_URL: `http://127.0.0.1:${port}/graphql`,
    });
    expect(await sentence(program)).toContain(`Port ${port} is already in use`);
    server.close();
  });
});
