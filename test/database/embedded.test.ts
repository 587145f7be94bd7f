import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded } from '../../database/embedded.js';
import { lives } from '../../database/embedded-folder.js';
import { ask, startHub, temporaryFolder } from './support/hub-process.js';

const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

/** A folder that was started and stopped once, copied for each test that needs no first start. */
let made = '';
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-'));
  await (await startEmbedded({ folder: made, ephemeral: true })).stop();
  return () => rm(made, { recursive: true, force: true });
});
const startedFolder = async (): Promise<string> => {
  const folder = join(await temporaryFolder(), 'postgres');
  expect(spawnSync('cp', ['-a', made, folder]).status).toBe(0);
  return folder;
};

const countRows = async (url: string): Promise<number> => {
  const [row] = await ask<{ count: number }>(url, 'select count(*)::int from kept');
  return row?.count ?? 0;
};

describe('the embedded PostgreSQL', () => {
  it('makes its folder, starts, stops, and starts again with its rows at the same port', async () => {
    const folder = await temporaryFolder();
    const steps: string[] = [];
    const first = await startEmbedded({
      folder,
      ephemeral: true,
      report: ({ name }) => steps.push(name),
    });
    expect(first).toMatchObject({ firstStart: true, adopted: false });
    expect(first.version).toMatch(/^18\./);
    expect(steps).toHaveLength(2);
    await ask(first.url('postgres'), 'create table kept as select generate_series(1, 3)');
    const pid = await postmasterOf(folder);
    await first.stop();
    expect(lives(pid)).toBe(false);

    const began = performance.now();
    const second = await startEmbedded({ folder, ephemeral: true });
    const took = performance.now() - began;
    expect(second).toMatchObject({ firstStart: false, adopted: false, port: first.port });
    expect(await countRows(second.url('postgres'))).toBe(3);
    await Promise.all([second.stop(), second.stop()]);
    expect(took).toBeLessThan(3_000);
  });

  it('listens on this machine only, to a password, with UTF-8 and a fixed order', async () => {
    const folder = await temporaryFolder();
    const server = await startEmbedded({ folder, ephemeral: true });
    onTestFinished(() => server.stop());
    const rows = await ask(
      server.url('postgres'),
      `select current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
              current_setting('server_encoding') as encoding, datlocprovider as provider, datlocale as locale
       from pg_database where datname = 'postgres'`,
    );
    expect(rows).toEqual([
      { listens: '127.0.0.1', sockets: '', encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' },
    ]);
    const guess = new URL(server.url('postgres'));
    guess.password = 'guess';
    await expect(ask(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('takes another port when the one before is in use', async () => {
    const folder = await startedFolder();
    const first = await startEmbedded({ folder, ephemeral: true });
    const { port } = first;
    await first.stop();
    const squatter = createServer().listen(port, '127.0.0.1');
    onTestFinished(() => void squatter.close());
    const second = await startEmbedded({ folder, ephemeral: true });
    onTestFinished(() => second.stop());
    expect(second.port).not.toBe(port);
    expect(await ask(second.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('is not deceived by a pid file whose pid now belongs to another program', async () => {
    const folder = await startedFolder();
    const first = await startEmbedded({ folder, ephemeral: true });
    await first.stop();
    const lines = [
      process.pid,
      join(folder, 'cluster'),
      0,
      first.port,
      '',
      '127.0.0.1',
      '',
      'ready',
    ];
    await writeFile(join(folder, 'cluster', 'postmaster.pid'), lines.join('\n'));
    const second = await startEmbedded({ folder, ephemeral: true });
    onTestFinished(() => second.stop());
    expect(second.adopted).toBe(false);
  });
});

describe('hubs that share a folder', () => {
  it('start one server when both come at the same moment, and the last one stops it', async () => {
    const folder = await temporaryFolder();
    const hubs = [startHub(folder), startHub(folder)] as const;
    const said = await Promise.all(hubs.map((hub) => hub.next()));
    expect(said.map(({ firstStart }) => firstStart).sort()).toEqual([false, true]);
    expect(said.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
    expect(said[0]?.url).toBe(said[1]?.url);

    const pid = await postmasterOf(folder);
    expect(await hubs[0].end('SIGTERM')).toBe(0);
    expect(await ask(said[1]?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await hubs[1].end('SIGTERM')).toBe(0);
    expect(lives(pid)).toBe(false);
  });

  it('adopt the server of a hub that was killed, and stop it when they stop', async () => {
    const folder = await startedFolder();
    const killed = startHub(folder);
    const { url } = await killed.next();
    await ask(url, 'create table kept as select generate_series(1, 5)');
    const pid = await postmasterOf(folder);
    await killed.end('SIGKILL');
    expect(lives(pid)).toBe(true);

    const next = startHub(folder);
    expect(await next.next()).toMatchObject({ url, adopted: true, firstStart: false });
    expect(await postmasterOf(folder)).toBe(pid);
    expect(await countRows(url)).toBe(5);
    await next.end('SIGTERM');
    expect(lives(pid)).toBe(false);
  });

  it('begin anew after one that was killed while it made the folder', async () => {
    const folder = await temporaryFolder();
    const killed = startHub(folder);
    await pause(350);
    await killed.end('SIGKILL');
    const next = startHub(folder);
    const said = await next.next();
    expect(said).toMatchObject({ version: expect.stringMatching(/^18/) });
    expect(await ask(said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a server that was killed', () => {
  it('is brought back at the same port under the hub that uses it', async () => {
    const folder = await startedFolder();
    const hub = startHub(folder, { durable: true });
    const { url } = await hub.next();
    await ask(url, 'create table kept as select generate_series(1, 7)');
    const pid = await postmasterOf(folder);
    process.kill(pid, 'SIGKILL');
    expect(await hub.next()).toMatchObject({ restarted: true });
    expect(await postmasterOf(folder)).not.toBe(pid);
    expect(await countRows(url)).toBe(7);
  });

  it('recovers what was committed when hub and server died together', async () => {
    const folder = await startedFolder();
    const hub = startHub(folder, { durable: true });
    const { url } = await hub.next();
    const pid = await postmasterOf(folder);
    await ask(url, 'create table kept as select generate_series(1, 1000)');
    await hub.end('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const next = startHub(folder, { durable: true });
    const said = await next.next();
    expect(said.adopted).toBe(false);
    expect(await countRows(said.url)).toBe(1000);
  });
});
