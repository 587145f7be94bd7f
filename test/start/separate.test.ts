/** All subgraphs and the gateway, each a process of its own, as on several machines. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SubgraphName, subgraphList } from '../../subgraphs/list.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';
import { roleSecret } from '../support/global.js';
import { ask, dataOf, get } from './support/ask.js';
import {
  build,
  type Environment,
  freePorts,
  killAll,
  newDataFolder,
  type Program,
  startHub,
  startSubgraph,
  tokenFor,
} from './support/program.js';

const names = subgraphList.map(({ name }) => name);
let environment: Environment;
let database: TestDatabase;
let url: string;
let token: string;
let folder: Awaited<ReturnType<typeof newDataFolder>>;
let gateway: Program;
const subgraphs = new Map<SubgraphName, Program>();

async function open(name: SubgraphName): Promise<void> {
  const program = startSubgraph(name, environment);
  subgraphs.set(name, program);
  await program.says(new RegExp(`^${name}  http`, 'm'));
}

beforeAll(async () => {
  build();
  database = await copyDatabase();
  folder = await newDataFolder();
  const ports = await freePorts(names.length);
  environment = {
    DATA_FOLDER: folder.path,
    DATABASE_URL: database.adminUrl,
    DATABASE_ROLE_SECRET: roleSecret,
    ...Object.fromEntries(
      names.map((name, index) => [
        `${name.toUpperCase()}_URL`,
        `http://127.0.0.1:${ports[index]}/graphql`,
      ]),
    ),
  };
  // of the gateway's settings none is about a database
  const { DATABASE_URL: _url, DATABASE_ROLE_SECRET: _secret, ...urls } = environment;
  const hub = startHub({ ...urls, SUBGRAPHS: 'http', LOG_LEVEL: 'error' });
  gateway = hub;
  await Promise.all([...names.map(open), hub.screen().then((screen) => (url = screen.url))]);
  token = tokenFor('planning', url, environment);
}, 120_000);
afterAll(async () => {
  await killAll();
  await database?.drop();
  await folder?.remove();
});

const acrossDomains = `{
  memberOrganization(code: "111007") {
    nameJa
    trainingIntakes(fiscalYears: { from: 2024 }) { completed { display } }
    examFunnels(fiscalYears: { from: 2022 }) { competitionRatio { display } }
  }
}`;

describe('the separate way', { timeout: 60_000 }, () => {
  it('answers one query from all services', async () => {
    // five programs that start at once on two cores may let the first question wait too long
    await expect
      .poll(() => get(`${url}/ready`), { timeout: 20_000 })
      .toMatchObject({ status: 200, body: { status: 'ready' } });
    const { memberOrganization } = await dataOf(url, acrossDomains, token);
    expect(memberOrganization.nameJa).toBe('さいたま市');
    expect(memberOrganization.trainingIntakes.length).toBeGreaterThan(0);
    expect(memberOrganization.examFunnels.length).toBeGreaterThan(0);
  });

  it('keeps the rest of an answer when one of them is killed, says which, and heals by its restart', async () => {
    await subgraphs.get('development')?.end('SIGKILL');
    const { status, body } = await ask(url, acrossDomains, token);
    expect(status).toBe(200);
    expect(body.data.memberOrganization).toMatchObject({
      nameJa: 'さいたま市',
      trainingIntakes: null,
    });
    expect(body.data.memberOrganization.examFunnels.length).toBeGreaterThan(0);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0]).toMatchObject({
      path: ['memberOrganization', 'trainingIntakes'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
    });
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|ECONN|\bat /);
    expect(await get(`${url}/ready`)).toMatchObject({
      status: 503,
      body: {
        parts: {
          development: { ready: false, en: 'it does not answer' },
          exchange: { ready: true },
        },
      },
    });

    await open('development');
    await expect
      .poll(() => get(`${url}/ready`), { timeout: 20_000 })
      .toMatchObject({ status: 200 });
    const { memberOrganization } = await dataOf(url, acrossDomains, token);
    expect(memberOrganization.trainingIntakes.length).toBeGreaterThan(0);
  });

  it('takes a file in: looks at it, writes it when it is confirmed, and takes it back', async () => {
    const office = tokenFor('secretariat', url, environment);
    const lectures = () =>
      dataOf(
        url,
        `{ outreachLectures(where: { code: { in: ["SEP-1", "SEP-2"] } }) { nodes {
          code audience { value } organization { nameJa } datasetKind source { id } } } }`,
        office,
      );
    const sent = await fetch(`${url}/imports?name=lectures.csv`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${office}` },
      body: [
        '講座コード,大学,学部,実施日,実施方法,受講者数,講師団体コード',
        'SEP-1,例示大学,法学部,2024-11-08,集合,60,111007',
        'SEP-2,例示大学,工学部,2024-11-09,集合,40,112011',
      ].join('\n'),
    });
    expect(sent.status).toBe(202);
    const { batch } = (await sent.json()) as { batch: { id: string } };
    const settled = async (): Promise<{ status: string; added: number }> => {
      for (;;) {
        const { importBatch } = await dataOf(
          url,
          `{ importBatch(id: "${batch.id}") { status added errors } }`,
          office,
        );
        if (!/^(RECEIVED|CHECKING|WRITING)$/.test(importBatch.status)) return importBatch;
        await pause(50);
      }
    };
    const change = (what: string) =>
      dataOf(url, `mutation { ${what}Import(id: "${batch.id}") { userErrors { code } } }`, office);

    expect(await settled()).toEqual({ status: 'CHECKED', added: 2, errors: 0 });
    expect((await lectures()).outreachLectures.nodes).toEqual([]);
    expect(await change('confirm')).toEqual({ confirmImport: { userErrors: [] } });
    expect(await settled()).toMatchObject({ status: 'WRITTEN', added: 2 });
    expect((await lectures()).outreachLectures.nodes).toMatchObject([
      { code: 'SEP-1', organization: { nameJa: 'さいたま市' }, datasetKind: 'REAL' },
      { code: 'SEP-2', organization: { nameJa: '川越市' }, source: { id: 'member-report' } },
    ]);
    expect(await change('undo')).toEqual({ undoImport: { userErrors: [] } });
    expect(await settled()).toMatchObject({ status: 'UNDONE' });
    expect((await lectures()).outreachLectures.nodes).toEqual([]);
  });

  it('stops each of them cleanly, and has logged the one failure and nothing else', async () => {
    const all = [gateway, ...subgraphs.values()];
    expect(await Promise.all(all.map((program) => program.end('SIGTERM')))).toEqual(
      all.map(() => 0),
    );
    const said = all.map(({ said: { err } }) => err).join('');
    const logged = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(logged).toMatchObject([
      { service: 'gateway', level: 'error', status: 200, codes: ['SUBGRAPH_UNAVAILABLE'] },
    ]);
  });
});
