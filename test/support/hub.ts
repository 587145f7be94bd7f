/**
 * The whole hub for a test file, asked over HTTP like by anybody:
 *
 *     const { ask } = hubUnderTest({ engine: 'hive', subgraphs: 'in-process' });
 */
import { print } from 'graphql';
import { Pool } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type Gateway, type GatewayOptions, openGateway } from '../../gateway/gateway.js';
import { type InProcessSubgraphs, openInProcess } from '../../gateway/in-process.js';
import { openSubgraphClient } from '../../gateway/subgraph-client.js';
import type { SubgraphExecutors } from '../../gateway/subgraph-executor.js';
import { contract } from '../../schema/main.js';
import { allDefinitions } from '../../subgraphs/definitions.js';
import type { ReadKeys } from '../../subgraphs/shared/key-file.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { serveSubgraph } from '../../subgraphs/shared/serve-subgraph.js';
import { viewerSigner } from '../../subgraphs/shared/signed-viewer.js';
import { openSubgraph } from '../../subgraphs/shared/subgraph.js';
import { scalars } from '../../subgraphs/shared/vocabulary/scalars.js';
import { copyDatabase, type TestDatabase } from './database.js';
import { importSetupForTests } from './import-setup.js';
import { everyReader } from './viewers.js';

export interface Deployment {
  readonly engine: 'direct' | 'hive' | 'apollo';
  readonly subgraphs: 'in-process' | 'http';
}

/** Engines by ways of running the subgraphs. The first one's fetches are looked at: the direct engine sends none. */
export const deployments: readonly Deployment[] = [
  { engine: 'hive', subgraphs: 'in-process' },
  { engine: 'direct', subgraphs: 'in-process' },
  { engine: 'hive', subgraphs: 'http' },
  { engine: 'apollo', subgraphs: 'in-process' },
  { engine: 'apollo', subgraphs: 'http' },
];

export interface HubAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  // biome-ignore lint/suspicious/noExplicitAny: likewise
  readonly errors: any[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** The statements that the request sent, with the subgraph that sent each. */
  readonly statements: readonly { readonly subgraph: string; readonly text: string }[];
  readonly fetches: readonly HubFetch[];
}

/** What the gateway asked of a subgraph, and how many answers it had to wait for before: 1 waits for none. */
export interface HubFetch {
  readonly subgraph: string;
  readonly document: string;
  readonly turn: number;
}

export interface HubUnderTest {
  ask(
    query: string,
    variables?: Record<string, unknown>,
    headers?: HeadersInit,
  ): Promise<HubAnswer>;
  /** Runs SQL as the owner of all tables, to compute an answer another way. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  sql(text: string, values?: readonly unknown[]): Promise<any[]>;
  readonly url: string;
  readonly database: TestDatabase;
}

const silent = openLog('silent', 'test');
const viewerKeys: ReadKeys = async () => [Buffer.from('a key for tests, of 32 bytes and more')];

/** Composed once for all hubs of a test file. */
let composed: ReturnType<typeof contract> | undefined;

/** A hub on a database of its own, asked by somebody with every role that reads unless `authenticate` says otherwise; opened before the file's tests and closed after them. */
export function hubUnderTest(
  deployment: Deployment,
  options: Partial<GatewayOptions> = {},
): HubUnderTest {
  let gateway: Gateway;
  let database: TestDatabase;
  let admin: Pool;
  let statements: HubAnswer['statements'][number][] = [];
  let fetches: HubFetch[] = [];
  const closing: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    database = await copyDatabase();
    closing.push(() => database.drop());
    admin = new Pool({ connectionString: database.adminUrl, max: 4 });
    // one that is still closing may hear that its database is dropped
    admin.on('connect', (client) => client.on('error', () => {}));
    closing.push(() => admin.end());
    const parts = {
      database,
      onStatement: (subgraph: string, text: string) => statements.push({ subgraph, text }),
    };
    const subgraphs =
      deployment.subgraphs === 'http'
        ? { executors: await overHttp(parts, closing) }
        : await inProcess(parts, closing);
    gateway = await openGateway({
      host: '127.0.0.1',
      port: 0,
      engine: deployment.engine,
      authenticate: async () => everyReader,
      log: silent,
      scalars,
      ...options,
    });
    closing.push(() => gateway.stop());
    composed ??= contract();
    const supergraphSdl = (await composed).files.get('supergraph.graphql') ?? '';
    await gateway.serve({
      supergraphSdl,
      ...subgraphs,
      executors: watched(subgraphs.executors, (fetch) => fetches.push(fetch)),
    });
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  return {
    async ask(query, variables, headers) {
      statements = [];
      fetches = [];
      const answer = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...(variables && { variables }) }),
      });
      const { data, errors, extensions } = (await answer.json()) as HubAnswer;
      const { status, headers: answered } = answer;
      return {
        status,
        headers: answered,
        data,
        errors,
        extensions,
        statements: [...statements],
        fetches: [...fetches],
      };
    },
    async sql(text, values = []) {
      return (await admin.query(text, [...values])).rows;
    },
    get url() {
      return gateway.url;
    },
    get database() {
      return database;
    },
  };
}

/** Tells of each fetch, when it is answered. Fetches of one plan step start before the first of them is answered. */
function watched(
  executors: SubgraphExecutors,
  onFetch: (fetch: HubFetch) => void,
): SubgraphExecutors {
  const answered = new WeakMap<object, number>();
  return (name) => async (request) => {
    const turn = (answered.get(request.context) ?? 0) + 1;
    try {
      return await executors(name)(request);
    } finally {
      const before = answered.get(request.context) ?? 0;
      answered.set(request.context, Math.max(before, turn));
      onFetch({ subgraph: name, document: print(request.document), turn });
    }
  };
}

interface Parts {
  readonly database: TestDatabase;
  readonly onStatement: (subgraph: string, text: string) => void;
}
type Closing = (() => Promise<unknown>)[];

async function inProcess(
  { database, onStatement }: Parts,
  closing: Closing,
): Promise<Pick<InProcessSubgraphs, 'executors' | 'local'>> {
  const imports = await importSetupForTests();
  const subgraphs = await openInProcess(
    { urlOf: (name) => database.urlOf(name as Parameters<TestDatabase['urlOf']>[0]) },
    { onStatement, importSetup: () => imports },
  );
  closing.push(() => subgraphs.close());
  // else a test would count what a start does by itself
  await subgraphs.idle();
  return subgraphs;
}

async function overHttp(
  { database, onStatement }: Parts,
  closing: Closing,
): Promise<SubgraphExecutors> {
  const urls: Record<string, string> = {};
  const imports = await importSetupForTests();
  for (const definition of await allDefinitions()) {
    const { name } = definition;
    const subgraph = await openSubgraph(definition, {
      databaseUrl: database.urlOf(name),
      onStatement: (text) => onStatement(name, text),
      ...(definition.actsForOthers && { imports }),
    });
    closing.push(() => subgraph.close());
    const served = await serveSubgraph(subgraph, {
      host: '127.0.0.1',
      port: 0,
      log: silent,
      viewerKeys,
    });
    closing.push(() => served.stop());
    await subgraph.database.idle();
    urls[name] = served.url;
  }
  const client = openSubgraphClient({
    urls,
    deadline: 10_000,
    signViewer: viewerSigner(viewerKeys),
  });
  closing.push(() => client.close());
  return client.executors;
}
