/** Four subgraphs and the gateway, each a process of its own, as on several machines. */
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
    expect(await get(`${url}/ready`)).toMatchObject({ status: 200, body: { status: 'ready' } });
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
    expect(await get(`${url}/ready`)).toMatchObject({ status: 200 });
    const { memberOrganization } = await dataOf(url, acrossDomains, token);
    expect(memberOrganization.trainingIntakes.length).toBeGreaterThan(0);
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
