/** The graph and each of its subgraphs, asked in this process by whomever. */
import { type ExecutionResult, type GraphQLFormattedError, parse } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { makeApolloServer } from '../../gateway/apollo-server.js';
import type { EngineName } from '../../gateway/engine/engine.js';
import { HubGateway } from '../../gateway/hub-gateway.js';
import { defaultLimits } from '../../gateway/limits/limits.js';
import type { SubgraphExecutors } from '../../gateway/subgraph-executor.js';
import { contract } from '../../schema/main.js';
import { allDefinitions } from '../../subgraphs/definitions.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { globalId, nodeKeys } from '../../subgraphs/shared/node.js';
import { openSubgraph, type Subgraph } from '../../subgraphs/shared/subgraph.js';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';

export interface Answered {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
}

export interface GraphUnderTest {
  /** Through the gateway. */
  ask(query: string, viewer: Viewer): Promise<Answered>;
  /** A subgraph directly, past the gateway. */
  askSubgraph(name: string, query: string, viewer: Viewer): Promise<Answered>;
  /** Global ids by the name of the type: one thing of each, found past all policies. */
  readonly ids: ReadonlyMap<string, string>;
  /** Runs SQL past all policies. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  sql(text: string, values?: readonly unknown[]): Promise<any[]>;
}

export function graphUnderTest(engine: EngineName): GraphUnderTest {
  const log = openLog('silent', 'access');
  const subgraphs = new Map<string, Subgraph>();
  const ids = new Map<string, string>();
  const closing: (() => Promise<unknown>)[] = [];
  let database: TestDatabase;
  let admin: Client;
  let server: ReturnType<typeof makeApolloServer>;
  beforeAll(async () => {
    database = await copyDatabase();
    closing.push(() => database.drop());
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    closing.push(() => admin.end());
    for (const definition of await allDefinitions()) {
      const subgraph = await openSubgraph(definition, {
        databaseUrl: database.urlOf(definition.name),
      });
      closing.push(() => subgraph.close());
      subgraphs.set(definition.name, subgraph);
      await findIds(subgraph, admin, ids);
    }
    const gateway = new HubGateway({ engine, foreignErrors: 'mask', limits: defaultLimits, log });
    const executors: SubgraphExecutors =
      (name) =>
      ({ document, variables, operationName, context: { requestId, viewer } }) =>
        (subgraphs.get(name) as Subgraph).execute({
          document,
          variables,
          operationName,
          requestId,
          log,
          viewer,
        });
    await gateway.use((await contract()).files.get('supergraph.graphql') ?? '', executors, [
      ...subgraphs.values(),
    ]);
    server = makeApolloServer({
      gateway,
      documentByHash: () => undefined,
      limits: { ...defaultLimits, tokens: 1_000_000 },
      log,
    });
    await server.start();
    closing.push(() => server.stop());
  });
  afterAll(async () => {
    for (const close of closing.reverse()) await close();
  });
  return {
    ids,
    async ask(query, viewer) {
      const contextValue = {
        requestId: 'access',
        log,
        viewer,
        user: 'access',
        trusted: true,
        left: new AbortController().signal,
        purpose: null,
        signal: new AbortController().signal,
        datasetKinds: new Set<string>(),
        fetches: [],
        timedOut: new Set<string>(),
        unknowing: new Set<string>(),
        operation: { name: undefined, hash: undefined, codes: [] },
      };
      const { body } = await server.executeOperation({ query }, { contextValue });
      if (body.kind === 'incremental') throw new Error('the answer comes in parts');
      return plain(body.singleResult as ExecutionResult);
    },
    async askSubgraph(name, query, viewer) {
      const subgraph = subgraphs.get(name) as Subgraph;
      const request = { document: parse(query), variables: {}, requestId: 'access', log, viewer };
      return plain(await subgraph.execute(request));
    },
    async sql(text, values = []) {
      return (await admin.query(text, [...values])).rows;
    },
  };
}

function plain({ data, errors = [] }: ExecutionResult): Answered {
  return JSON.parse(JSON.stringify({ data: data ?? null, errors }));
}

async function findIds(
  { name, database, owned }: Subgraph,
  admin: Client,
  ids: Map<string, string>,
): Promise<void> {
  for (const { className, tableName, props } of database.orm.getMetadata()) {
    if (!owned.includes(className)) continue;
    const column = props.find((each) => each.name === nodeKeys.get(className))?.fieldNames[0];
    if (!column) continue;
    const { rows } = await admin.query(
      `select "${column}"::text as key from "${name}"."${tableName}" order by 1 limit 1`,
    );
    if (rows[0]) ids.set(className, globalId(className, rows[0].key));
  }
}
