/**
 * The whole graph behind one engine, without HTTP before it, so that fetches can
 * be seen and subgraphs can be dead:
 *
 *     const { ask, dead } = wholeGraph('hive');
 *     const { data, errors, fetches, statements } = await ask('{ node(id: "…") { id } }');
 */

import type { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { makeApolloServer } from '../../../gateway/apollo-server.js';
import type { EngineName } from '../../../gateway/engine/engine.js';
import { HubGateway } from '../../../gateway/hub-gateway.js';
import { openInProcess } from '../../../gateway/in-process.js';
import { defaultLimits } from '../../../gateway/limits/limits.js';
import {
  type GatewayContext,
  type SubgraphExecutors,
  SubgraphFailure,
} from '../../../gateway/subgraph-executor.js';
import { contract } from '../../../schema/main.js';
import type { SubgraphName } from '../../../subgraphs/list.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import type { Viewer } from '../../../subgraphs/shared/viewer.js';
import { copyDatabase, type TestDatabase } from '../../support/database.js';
import { everyReader } from '../../support/viewers.js';

export interface WholeGraphAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** Names of the subgraphs that were asked, sorted; a name comes as often as it was asked. */
  readonly fetches: readonly string[];
  readonly statements: readonly { readonly subgraph: string; readonly text: string }[];
}

export interface WholeGraph {
  /** As somebody with every role that reads, unless a viewer is given. */
  ask(
    query: string,
    variables?: Record<string, unknown>,
    viewer?: Viewer,
  ): Promise<WholeGraphAnswer>;
  /** Runs SQL as the owner of a subgraph's tables. */
  sql(subgraph: SubgraphName, text: string): Promise<void>;
  /** Subgraphs named here do not answer; emptied before each test. */
  readonly dead: Set<string>;
}

/** Opened on a database of its own before the tests of a `describe`, and closed after them. */
export function wholeGraph(engine: EngineName): WholeGraph {
  const log = openLog('silent', 'gateway');
  const dead = new Set<string>();
  const closing: (() => Promise<unknown>)[] = [];
  let server: ApolloServer<GatewayContext>;
  let database: TestDatabase;
  let statements: WholeGraphAnswer['statements'][number][] = [];
  beforeAll(async () => {
    database = await copyDatabase();
    closing.push(() => database.drop());
    const subgraphs = await openInProcess(
      { urlOf: (name) => database.urlOf(name as Parameters<TestDatabase['urlOf']>[0]) },
      { onStatement: (subgraph, text) => statements.push({ subgraph, text }) },
    );
    closing.push(() => subgraphs.close());
    // else a test would count what a start does by itself
    await subgraphs.idle();
    const gateway = new HubGateway({ engine, foreignErrors: 'mask', limits: defaultLimits, log });
    const { files } = await contract();
    await gateway.use(files.get('supergraph.graphql') ?? '', mortal(subgraphs.executors, dead));
    server = makeApolloServer({
      gateway,
      documentByHash: () => undefined,
      limits: defaultLimits,
      log,
    });
    await server.start();
    closing.push(() => server.stop());
  });
  beforeEach(() => dead.clear());
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  return {
    dead,
    async sql(subgraph, text) {
      const client = new Client({ connectionString: database.adminUrl });
      await client.connect();
      try {
        await client.query(`set search_path = "${subgraph}"`);
        await client.query(text);
      } finally {
        await client.end();
      }
    },
    async ask(query, variables = {}, viewer = everyReader) {
      statements = [];
      const contextValue = contextOf(log, viewer);
      const { body } = await server.executeOperation({ query, variables }, { contextValue });
      if (body.kind === 'incremental') throw new Error('the answer comes in parts');
      const { data, errors, extensions } = body.singleResult;
      return {
        data: data && JSON.parse(JSON.stringify(data)),
        errors,
        extensions,
        fetches: contextValue.fetches.map(({ subgraph }) => subgraph).sort(),
        statements: [...statements],
      };
    },
  };
}

function mortal(executors: SubgraphExecutors, dead: ReadonlySet<string>): SubgraphExecutors {
  return (name) => {
    const executor = executors(name);
    return async (request) => {
      if (dead.has(name)) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', 'it is dead');
      return executor(request);
    };
  };
}

const contextOf = (log: GatewayContext['log'], viewer: Viewer): GatewayContext => ({
  requestId: 'test',
  log,
  user: 'test',
  trusted: false,
  viewer,
  purpose: null,
  left: new AbortController().signal,
  signal: new AbortController().signal,
  datasetKinds: new Set(),
  fetches: [],
  timedOut: new Set(),
  unknowing: new Set(),
  operation: { name: undefined, hash: undefined, codes: [] },
});
