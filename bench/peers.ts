/** Who is measured: what runs for each, and how it is asked. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Operation } from './operation.ts';
import { type Program, start } from './processes.ts';
import { tokensFor } from './tokens.ts';

export interface Peer {
  readonly name: string;
  readonly programs: readonly Program[];
  /** Nothing where it cannot be asked this. */
  request(operation: Operation, turn: number): Request | undefined;
}

export interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Ground {
  readonly dataFolder: string;
  readonly databaseUrl: string;
  /** Of PostgreSQL itself. */
  readonly postmaster: number;
}

const project = new URL('../', import.meta.url).pathname;
const json = { 'content-type': 'application/json', accept: 'application/json' };
const subgraphPorts = {
  coordination: 4721,
  development: 4722,
  exchange: 4723,
  recruitment: 4724,
  imports: 4725,
};

const asked = (question: Operation['graphql'], turn: number): string =>
  JSON.stringify({ query: question.query, variables: question.variables(turn) });

/** The hub as shipped: tokens, access rules, limits, suppression, log and audit are on. */
export async function startHub(dataFolder: string): Promise<{ peer: Peer; ground: Ground }> {
  const program = await start(
    [`${project}dist/gateway/main.js`],
    /GraphQL\s+(http:\S+)\/graphql[\s\S]*Ctrl/,
    { DATA_FOLDER: dataFolder, PORT: '4720' },
  );
  const hub = program.told;
  const tokens = new Map<string, readonly string[]>();
  for (const role of ['planning', 'municipal', 'secretariat']) {
    tokens.set(role, await tokensFor(role, 64, { hub, dataFolder }));
  }
  const read = (name: string) => readFileSync(`${dataFolder}/postgres/${name}`, 'utf8').trim();
  return {
    peer: {
      name: 'hub',
      programs: [program],
      request: ({ as, graphql, accept }, turn) => ({
        url: `${hub}/graphql`,
        headers: {
          ...json,
          ...(accept && { accept }),
          authorization: `Bearer ${tokens.get(as)?.[turn % 64]}`,
        },
        body: asked(graphql, turn),
      }),
    },
    ground: {
      dataFolder,
      databaseUrl: `postgres://hub:${read('password')}@127.0.0.1:${read('port')}/hub`,
      postmaster: Number(read('cluster/postmaster.pid').split('\n')[0]),
    },
  };
}

/** The others, each a process; the two gateways share the hub's subgraphs behind HTTP, a process each. */
export async function startPeers({ dataFolder, databaseUrl }: Ground): Promise<readonly Peer[]> {
  const urls = Object.fromEntries(
    Object.entries(subgraphPorts).map(([name, port]) => [name, `http://127.0.0.1:${port}/graphql`]),
  );
  const viewerKeyFile = `${dataFolder}/identity/subgraph-keys`;
  if (!existsSync(viewerKeyFile)) {
    writeFileSync(viewerKeyFile, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  }
  const env = Object.fromEntries(
    Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]),
  );
  const subgraphs = await Promise.all(
    Object.keys(subgraphPorts).map((name) =>
      start([`${project}dist/subgraphs/main.js`, name], /\s\s(http:\S+)\n/, {
        ...env,
        DATA_FOLDER: dataFolder,
      }),
    ),
  );
  const settings = JSON.stringify({
    databaseUrl,
    subgraphs: urls,
    viewerKeyFile,
  });
  const startPeer = (file: string) =>
    start([`${project}bench/peers/${file}.ts`, settings], /ready (\S+)/, {
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      APOLLO_TELEMETRY_DISABLED: 'true',
    });
  const stock = await startPeer('stock-gateway');
  const hive = await startPeer('hive-gateway');
  const postgraphile = await startPeer('postgraphile');
  const sql = await startPeer('sql');
  const overSubgraphs = (name: string, gateway: Program): Peer => ({
    name,
    programs: [gateway, ...subgraphs],
    request: ({ as, graphql, accept }, turn) =>
      accept
        ? undefined
        : {
            url: `${gateway.told}/graphql`,
            headers: { ...json, 'x-roles': as.toUpperCase() },
            body: asked(graphql, turn),
          },
  });
  return [
    overSubgraphs('stock', stock),
    overSubgraphs('hive', hive),
    {
      name: 'postgraphile',
      programs: [postgraphile],
      request: ({ postgraphile: question }, turn) =>
        question && {
          url: `${postgraphile.told}/graphql`,
          headers: json,
          body: asked(question, turn),
        },
    },
    {
      name: 'sql',
      programs: [sql],
      request: ({ name, sql: { values } }, turn) => ({
        url: `${sql.told}/${name}`,
        headers: json,
        body: JSON.stringify(values(turn)),
      }),
    },
  ];
}
