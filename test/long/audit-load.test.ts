/** An audit trail under load: nothing is lost, and what it costs a query is printed (`npm run bench` holds it against others). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Heads } from '../../database/audit/heads.js';
import { prepareAudit } from '../../database/audit/prepare.js';
import { type AuditTrail, openAuditTrail } from '../../database/audit/trail.js';
import { verifyTrail } from '../../database/audit/verify.js';
import { defaultLimits } from '../../gateway/limits/limits.js';
import { keysInFile } from '../../subgraphs/shared/key-file.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';
import { roleSecret } from '../support/global.js';
import { hubUnderTest } from '../support/hub.js';

const limits = { ...defaultLimits, costPerMinute: Number.MAX_SAFE_INTEGER };
const way = { engine: 'direct', subgraphs: 'in-process' } as const;
let trail: AuditTrail;
let noted = 0;
const unheard = hubUnderTest(way, { limits });
const heard = hubUnderTest(way, {
  limits,
  audit: (event) => {
    noted += 1;
    trail.write(event);
  },
});

let folder: string;
let database: TestDatabase;
let admin: Client;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-audit-load-'));
  database = await copyDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
  await rm(folder, { recursive: true });
});

async function openTrail(name: string) {
  const url = await prepareAudit(database.adminUrl, roleSecret);
  const anchor = {
    keys: keysInFile(join(folder, name, 'keys'), { create: true }),
    heads: new Heads(join(folder, name, 'heads')),
  };
  await admin.query('truncate audit.entry');
  return {
    anchor,
    trail: openAuditTrail({ ...anchor, log: openLog('silent', 'test'), url: async () => url }),
  };
}

const entries = async () =>
  Number((await admin.query('select count(*) from audit.entry')).rows[0].count);

const rounds = 31;

const question = `{ memberOrganizations(first: 20) { nodes { nameJa trainingIntakes { accepted { display } } } } }`;

/** Milliseconds of so many requests, some at once. */
async function timeOf(hub: typeof heard, requests: number): Promise<number> {
  const began = performance.now();
  const ask = async () => {
    for (let number = 0; number < requests / 8; number += 1) {
      const { errors } = await hub.ask(question);
      expect(errors).toBeUndefined();
    }
  };
  await Promise.all(Array.from({ length: 8 }, ask));
  return performance.now() - began;
}

describe('an audit trail under load', () => {
  it('keeps each of 40,000 entries that come at 2,000 a second, unbroken', async () => {
    const opened = await openTrail('paced');
    const event = {
      kind: 'request',
      subject: 'a',
      fields: Array.from({ length: 30 }, (_, index) => `Type.field${index}`),
    };
    let most = 0;
    const began = performance.now();
    for (let burst = 0; burst < 400; burst += 1) {
      for (let index = 0; index < 100; index += 1) opened.trail.write({ ...event, burst, index });
      await pause(Math.max(0, began + (burst + 1) * 50 - performance.now()));
      if (burst % 100 === 99) most = Math.max(most, (burst + 1) * 100 - (await entries()));
    }
    const whole = performance.now() - began;
    await opened.trail.close();
    expect(await entries()).toBe(40_000);
    expect(await verifyTrail(admin, opened.anchor)).toMatchObject({ faults: [] });
    // it keeps pace, so that a crash costs little
    expect(most).toBeLessThan(4_000);
    console.info(`audit: 40,000 entries in ${(whole / 1000).toFixed(1)} s, at most ${most} behind`);
  });

  it('notes every query, and costs it little', async () => {
    const opened = await openTrail('asked');
    trail = opened.trail;
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const pair = round % 2 === 0 ? ([heard, unheard] as const) : ([unheard, heard] as const);
      const times = new Map<unknown, number>();
      for (const hub of pair) times.set(hub, await timeOf(hub, 800));
      // the first round compiles
      if (round > 0) ratios.push((times.get(heard) ?? 0) / (times.get(unheard) ?? 1));
    }
    await trail.close();
    expect(noted).toBe(rounds * 800);
    expect(await entries()).toBe(noted);
    const sorted = ratios.toSorted((a, b) => a - b);
    console.info(
      `audit: a query with it takes ${sorted[Math.floor(sorted.length / 2)]?.toFixed(3)} of the time without (${sorted[0]?.toFixed(3)}–${sorted.at(-1)?.toFixed(3)})`,
    );
  });
});
