/**
 * Asks one subgraph, as the gateway would, and counts what it costs:
 *
 *     const { ask, make } = subgraphUnderTest('development');
 *     const { data, errors, statements } = await ask('{ trainingCourses { nodes { code } } }');
 */
import { type GraphQLFormattedError, parse, validate } from 'graphql';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { definitionOf } from '../../subgraphs/definitions.js';
import type { SubgraphName } from '../../subgraphs/list.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { openSubgraph, type Subgraph } from '../../subgraphs/shared/subgraph.js';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { copyDatabase, type TestDatabase } from './database.js';
import { importSetupForTests } from './import-setup.js';
import { everyReader } from './viewers.js';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** Texts of the statements sent, in order. */
  readonly statements: readonly string[];
}

export interface SubgraphUnderTest {
  /** As somebody with every role that reads, unless a viewer is given. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
  /** Runs SQL as the owner of the tables, to make rows or to compute an answer another way. */
  // biome-ignore lint/suspicious/noExplicitAny: rows of any shape
  sql(text: string, values?: readonly unknown[]): Promise<any[]>;
  readonly subgraph: Subgraph;
  readonly database: TestDatabase;
}

/** A subgraph on a database of its own for the calling test file; opened before its tests and dropped after them. */
export function subgraphUnderTest(
  name: SubgraphName,
  options: { readonly connections?: number } = {},
): SubgraphUnderTest {
  let subgraph: Subgraph;
  let database: TestDatabase;
  let admin: Client;
  let statements: string[] = [];
  beforeAll(async () => {
    database = await copyDatabase();
    subgraph = await openSubgraph(await definitionOf(name), {
      databaseUrl: database.urlOf(name),
      onStatement: (text) => statements.push(text),
      ...options,
      ...(name === 'imports' && { imports: await importSetupForTests() }),
    });
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`set search_path = "${name}"`);
  });
  afterAll(async () => {
    await admin?.end();
    await subgraph?.close();
    await database?.drop();
  });
  return {
    async ask(query, variables, viewer = everyReader) {
      statements = [];
      const document = parse(query);
      const mistakes = validate(subgraph.schema, document);
      if (mistakes.length > 0) throw new Error(mistakes.map(String).join('\n'));
      const result = await subgraph.execute({
        document,
        variables,
        requestId: 'test',
        log: openLog('silent', name),
        viewer,
      });
      return {
        data: result.data && JSON.parse(JSON.stringify(result.data)),
        errors: result.errors?.map((error) => error.toJSON()),
        extensions: result.extensions,
        statements: [...statements],
      };
    },
    async sql(text, values = []) {
      return (await admin.query(text, [...values])).rows;
    },
    get subgraph() {
      return subgraph;
    },
    get database() {
      return database;
    },
  };
}
