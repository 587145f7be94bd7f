/** A hub that is killed at any moment of an import leaves the file written whole or not at all, and says which. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomOf } from '../../subgraphs/shared/random.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';

const kills = Number(process.env['IMPORT_KILLS'] ?? 200);
const rows = 100;
const script = fileURLToPath(new URL('support/importer.mjs', import.meta.url));

let database: TestDatabase;
let admin: Client;
beforeAll(async () => {
  database = await copyDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await database.drop();
});

interface Importer {
  readonly process: ChildProcess;
  send(name: string): void;
}

async function start(): Promise<Importer> {
  const child = spawn(process.execPath, [script, database.urlOf('imports')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`it left with ${code}`)));
  });
  child.removeAllListeners('exit');
  return {
    process: child,
    send: (name) =>
      void child.stdin.write(`${JSON.stringify({ fileName: name, content: lectures(name) })}\n`),
  };
}

/** A file whose records all begin with its name. */
function lectures(name: string): string {
  const lines = Array.from(
    { length: rows },
    (_, at) => `${name}-${at},例示大学,法学部,2024-11-08,集合,60,111007`,
  );
  return ['講座コード,大学,学部,実施日,実施方法,受講者数,講師団体コード', ...lines].join('\n');
}

async function gone({ process: child }: Importer): Promise<void> {
  const left = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await left;
}

const open = async () =>
  (
    await admin.query(
      `select 1 from imports.import_batch
       where status in ('RECEIVED', 'CHECKING', 'WRITING') or (status = 'CHECKED' and confirmed)`,
    )
  ).rowCount ?? 0;

async function settled(): Promise<void> {
  for (let tries = 0; tries < 3000 && (await open()) > 0; tries += 1) await pause(20);
}

/** Milliseconds of an import that nobody kills, on this machine, now. */
async function timeOfOne(): Promise<number> {
  const hub = await start();
  const began = performance.now();
  hub.send('Whole');
  await new Promise((resolve) => hub.process.stdout?.once('data', resolve));
  await settled();
  const whole = performance.now() - began;
  await gone(hub);
  return whole;
}

describe('a hub that is killed while it takes files in', () => {
  it(`keeps each of ${kills} files whole or not at all`, async () => {
    const random = randomOf('killed imports 1');
    const whole = await timeOfOne();
    for (let round = 0; round < kills; round += 1) {
      const hub = await start();
      hub.send(`K${String(round).padStart(4, '0')}`);
      await pause(random.whole(0, Math.ceil(1.3 * whole)));
      await gone(hub);
    }
    const last = await start();
    await settled();
    await gone(last);
    const { rows: batches } = await admin.query<{ name: string; status: string; added: number }>(
      `select file_name as name, status, added from imports.import_batch where file_name like 'K%' order by 1`,
    );
    const { rows: found } = await admin.query<{ name: string; number: number }>(
      `select left(code, 5) as name, count(*)::int as number from recruitment.outreach_lecture
       where code like 'K%' group by 1`,
    );
    const kept = new Map(found.map(({ name, number }) => [name, number]));
    for (const { name, status } of batches) {
      expect([name, status, kept.get(name) ?? 0]).toEqual([
        name,
        expect.stringMatching(/^(WRITTEN|INTERRUPTED)$/),
        status === 'WRITTEN' ? rows : 0,
      ]);
    }
    // some of them were killed early, some late: else it shows nothing
    const written = batches.filter(({ status }) => status === 'WRITTEN').length;
    expect(written).toBeGreaterThan(5);
    expect(batches.length - written).toBeGreaterThan(5);
  });
});
