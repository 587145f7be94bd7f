/** The hub on a PostgreSQL of somebody else's: one database in production, one for trying out. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { roleSecret } from '../support/global.js';
import { dataOf, get } from './support/ask.js';
import { build, type Environment, killAll, startHub } from './support/program.js';

const name = `start_${randomBytes(6).toString('hex')}`;
const trial = `${name}_trial`;
const urlOf = (database: string) => inject('postgres').replace('{database}', database);
const start = (environment: Environment, database = name) =>
  startHub({
    DATABASE_URL: urlOf(database),
    DATABASE_ROLE_SECRET: roleSecret,
    SYNTHETIC_SCALE: '0.02',
    ...environment,
  });

const everything = `{
  memberOrganizations { totalCount nodes { examFunnels(fiscalYears: { from: 2022 }) { datasetKind } } }
  planClauses(first: 100) { nodes { titleJa } }
  trainingCourses { nodes { code } }
}`;

let admin: Client;
beforeAll(async () => {
  build();
  admin = new Client({ connectionString: urlOf('postgres') });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.query(`create database ${trial}`);
});
afterAll(async () => {
  await killAll();
  for (const each of [name, trial]) {
    await admin?.query(`drop database if exists ${each} with (force)`);
  }
  await admin?.end();
});

describe('npm start with DATABASE_URL', { timeout: 60_000 }, () => {
  it('holds in production the plan and the members, and no activity', async () => {
    const hub = start({ NODE_ENV: 'production' });
    const { url, text } = await hub.screen();
    expect(text).toContain('合成データなし / no synthetic data');
    expect(text).toContain(`/${name}`);
    expect(text).not.toContain(new URL(urlOf(name)).password);
    const data = await dataOf(url, everything);
    expect(data.memberOrganizations.totalCount).toBe(64);
    expect(data.planClauses.nodes.length).toBeGreaterThan(20);
    expect(data.trainingCourses.nodes).toEqual([]);
    expect(JSON.stringify(data)).not.toContain('SYNTHETIC');
    expect(await hub.end('SIGTERM')).toBe(0);
  });

  it('loads no synthetic data where it is switched off', async () => {
    const hub = start({ SYNTHETIC_DATA: 'off' });
    const { url, text } = await hub.screen();
    expect(text).toContain('合成データなし / no synthetic data');
    expect((await dataOf(url, everything)).trainingCourses.nodes).toEqual([]);
    expect(await hub.end('SIGTERM')).toBe(0);
  });

  it('takes no synthetic data after production, nor people who are invented', async () => {
    const hub = start({});
    expect(await hub.ended).toBe(1);
    expect(hub.said.err).toContain('has been in production, so no synthetic data is loaded');
  });

  it('loads it by default, and leaves the server to others when it stops', async () => {
    const hub = start({ ENGINE: 'apollo' }, trial);
    const { url, text } = await hub.screen();
    expect(text).toMatch(/合成データ \/ SYNTHETIC/);
    expect((await dataOf(url, everything)).trainingCourses.nodes.length).toBeGreaterThan(0);
    expect(await get(`${url}/ready`)).toMatchObject({ status: 200 });
    expect(await hub.end('SIGTERM')).toBe(0);
    expect((await admin.query('select 1')).rowCount).toBe(1);
  });

  it('says that synthetic data is there, also where it is switched off by now', async () => {
    const hub = start({ SYNTHETIC_DATA: 'off' }, trial);
    expect((await hub.screen()).text).toMatch(/合成データ \/ SYNTHETIC/);
    expect(await hub.end('SIGTERM')).toBe(0);
    expect(hub.said.err).toBe('');
  });
});
