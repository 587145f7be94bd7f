/** A hub that dies at any moment of its first start must find its way at the next one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../database/embedded.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { randomOf } from '../../subgraphs/shared/random.js';

const seed = 'kills 1';
const rounds = 40;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-kills-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `ready` answers with the start screen, or with what the hub said when it left. */
function start(): { readonly hub: ChildProcess; readonly ready: Promise<string> } {
  const hub = spawn(process.execPath, [join(projectFolder, 'dist', 'gateway', 'main.js')], {
    env: {
      ...process.env,
      PORT: '0',
      DATA_FOLDER: folder,
      SYNTHETIC_SCALE: '0.05',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const ready = new Promise<string>((resolve) => {
    const listen = (text: Buffer) => {
      said += text;
      if (said.includes('what runs where')) resolve(said);
    };
    hub.stdout?.on('data', listen);
    hub.stderr?.on('data', listen);
    hub.once('exit', (code, signal) => resolve(`left with ${code ?? signal}: ${said}`));
  });
  return { hub, ready };
}

const gone = (hub: ChildProcess) =>
  new Promise<void>((resolve) =>
    hub.exitCode === null && !hub.killed ? hub.once('exit', () => resolve()) : resolve(),
  );

async function postmaster(): Promise<number | undefined> {
  const text = await readFile(join(folder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(
    () => '',
  );
  return Number(text.split('\n')[0]) || undefined;
}

describe('a hub killed at any moment', () => {
  it(`starts again with everything it should hold, after ${rounds} kills`, async () => {
    const random = randomOf(seed);
    for (let round = 0; round < rounds; round++) {
      const { hub } = start();
      await pause(random.whole(50, 4_500));
      const withDatabase = random.chance(0.5);
      const database = withDatabase ? await postmaster() : undefined;
      hub.kill('SIGKILL');
      if (database !== undefined) {
        try {
          process.kill(database, 'SIGKILL');
        } catch {
          // it had not come up yet, or was gone
        }
      }
      await gone(hub);
      // a fresh folder now and then, so that the first minutes are hit again and again
      if (round % 5 === 4) {
        const { hub: last, ready } = start();
        expect(await ready, `round ${round}`).toContain('what runs where');
        last.kill('SIGTERM');
        await gone(last);
        expect(await holdsAll()).toEqual([]);
        await rm(folder, { recursive: true, force: true });
      }
    }
  });
});

/** Tables that hold another number of rows than was told when they were loaded. */
async function holdsAll(): Promise<string[]> {
  const server = await startEmbedded({ folder: join(folder, 'postgres') });
  const client = new Client({ connectionString: server.url('hub') });
  await client.connect();
  try {
    const { rows } = await client.query<{ subgraph: string; table: string; rows: number }>(
      `select subgraph, entry->>'table' as table, sum((entry->>'rows')::int)::int as rows
       from hub.data_load, jsonb_array_elements(tables) entry
       where entry->>'table' <> 'source' -- each generator adds the source of its rows
       group by 1, 2`,
    );
    expect(new Set(rows.map(({ subgraph }) => subgraph)).size).toBe(4);
    const wrong: string[] = [];
    for (const { subgraph, table, rows: told } of rows) {
      const counted = await client.query(
        `select count(*)::int as number from "${subgraph}"."${table}"`,
      );
      if (counted.rows[0].number !== told)
        wrong.push(`${subgraph}.${table}: ${counted.rows[0].number}, told ${told}`);
    }
    return wrong;
  } finally {
    await client.end();
    await server.stop();
  }
}
