/** One hub's life on one data folder: each test begins where the one before ended. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, dataOf, get } from './support/ask.js';
import {
  build,
  type Environment,
  freePorts,
  killAll,
  newDataFolder,
  postgresOf,
  startHub,
} from './support/program.js';

let folder: Awaited<ReturnType<typeof newDataFolder>>;
const start = (more: Environment = {}) =>
  startHub({ DATA_FOLDER: folder.path, SYNTHETIC_SCALE: '0.02', ...more });
const members = '{ memberOrganizations(first: 100) { totalCount nodes { nameJa } } }';

beforeAll(async () => {
  build();
  folder = await newDataFolder();
});
afterAll(async () => {
  await killAll();
  const postgres = postgresOf(folder.path);
  if (postgres !== undefined) process.kill(postgres, 'SIGQUIT');
  await folder.remove();
});

describe('npm start', { timeout: 60_000 }, () => {
  it('is alive at once, not ready while it loads, and leaves nothing when it is stopped meanwhile', async () => {
    const [port] = await freePorts(1);
    const hub = start({ PORT: String(port) });
    await hub.says(/合成データ.*synthetic data/);
    const url = `http://127.0.0.1:${port}`;
    expect(await get(`${url}/health`)).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await get(`${url}/ready`)).toMatchObject({
      status: 503,
      body: {
        status: 'not ready',
        parts: { schema: { ready: false }, database: { ready: false } },
      },
    });
    expect(await ask(url, members)).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: 'NOT_READY' } }] },
    });
    expect(postgresOf(folder.path)).toBeDefined();
    expect(await hub.end('SIGTERM')).toBe(0);
    expect(postgresOf(folder.path)).toBeUndefined();
    expect(hub.said.err).toBe('');
    expect(hub.said.out).toContain('✗');
  });

  it('ends with a screen of what runs, what is real, and three queries that answer; stops at Ctrl+C', async () => {
    const hub = start();
    const { url, text, queries } = await hub.screen();
    expect(text).toContain(`${url}/graphql`);
    expect(text).toMatch(/PostgreSQL +18\.\d+ +127\.0\.0\.1:\d+/);
    expect(text).toMatch(/実データ \/ real[\s\S]*member_organization \d+[\s\S]*clause \d+/);
    expect(text).toMatch(/合成データ \/ SYNTHETIC[\s\S]*enrollment [\d,]+/);
    expect(text).not.toContain('postgres://');
    expect(queries).toHaveLength(3);
    for (const query of queries) {
      const data = await dataOf(url, query);
      expect(JSON.stringify(data)).toMatch(/"(nameJa|titleJa)":"./);
    }
    expect(await get(`${url}/ready`)).toMatchObject({ status: 200, body: { status: 'ready' } });
    // through npm a Ctrl+C arrives twice: from the terminal and from npm
    const ended = hub.end('SIGINT');
    void hub.end('SIGINT');
    expect(await ended).toBe(0);
    expect(postgresOf(folder.path)).toBeUndefined();
    expect(hub.said.err).toBe('');
  });

  it('starts again with the same data, and after it was killed with kill -9', async () => {
    const second = start();
    const before = await dataOf((await second.screen()).url, members);
    expect(before.memberOrganizations.totalCount).toBe(64);
    expect(second.said.out).not.toMatch(/データベースの作成|合成データ \/ synthetic data:/);
    await second.end('SIGKILL');
    expect(postgresOf(folder.path)).toBeDefined();

    const third = start();
    expect(await dataOf((await third.screen()).url, members)).toEqual(before);
    const postgres = postgresOf(folder.path) as number;
    await third.end('SIGKILL');
    process.kill(postgres, 'SIGKILL');

    const fourth = start();
    expect(await dataOf((await fourth.screen()).url, members)).toEqual(before);
    expect(await fourth.end('SIGHUP')).toBe(0);
    expect(postgresOf(folder.path)).toBeUndefined();
  });
});
