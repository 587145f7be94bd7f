/**
 * A subgraph: its definition (what a subgraph's folder exports) and its running
 * form (schema and database), which answers requests in this process or behind HTTP.
 */

import type { Options } from '@mikro-orm/postgresql';
import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import type { SubgraphName } from '../list.js';
import { type Asked, askedIn } from './asked.js';
import {
  buildSubgraph,
  type SubgraphSchema,
  type SubgraphSchemaOptions,
} from './build-subgraph.js';
import type { Context } from './context.js';
import type { DataLoad } from './data-load.js';
import { type Database, openDatabase } from './database.js';
import type { ImportForm } from './import/form.js';
import { type ImportSetup, noImports } from './import/import-setup.js';
import { type Logger, openLog } from './log.js';
import { sql } from './rows.js';
import type { Viewer } from './viewer.js';

export interface SubgraphDefinition extends SubgraphSchemaOptions {
  readonly name: SubgraphName;
  readonly entities: NonNullable<Options['entities']>;
  /** In the order in which they run; a released one never changes. */
  readonly migrations: readonly {
    readonly name: string;
    readonly class: new (...args: never[]) => object;
  }[];
  /** Forms by which offices send its rows; see `*.import.ts` beside the concepts. */
  readonly forms?: readonly ImportForm[];
  /** Its role may write the tables of all others too: only for what takes in their forms. */
  readonly actsForOthers?: boolean;
  /** Begins work of its own as soon as it is open; answers how to end it. */
  readonly whenOpened?: (works: Pick<Context, 'database' | 'imports' | 'log'>) => () => void;
  /** Real data that ships: loaded when it is not there yet or its files changed. */
  readonly loadReferenceData: DataLoad;
  /** Invented activity, marked as such: loaded once, never in production. */
  readonly loadSyntheticData: DataLoad;
}

/** On whose behalf, and in which request. */
export interface Asker {
  readonly requestId: string;
  readonly log: Logger;
  readonly viewer: Viewer;
}

export interface SubgraphRequest extends Asker {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface Subgraph extends SubgraphSchema {
  readonly name: SubgraphName;
  readonly database: Database;
  readonly imports: ImportSetup;
  readonly smallestShown: number;
  execute(request: SubgraphRequest): Promise<ExecutionResult>;
  /** A context for one request that calls its resolvers. */
  contextFor(request: Asker, asked: Asked): Context;
  /** Whether its database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

export interface SubgraphOptions {
  /** URL with the subgraph's own role. */
  readonly databaseUrl: string;
  readonly connections?: number;
  /** As in the settings; 5 when left out. */
  readonly smallestShown?: number;
  readonly onStatement?: (text: string) => void;
  /** For the subgraph that takes files in; others need none. */
  readonly imports?: ImportSetup;
  /** Where it tells what it does by itself; without it nothing is told. */
  readonly log?: Logger;
}

/** Opens the pool and builds the schema. The documents it executes must be valid: the gateway planned them. */
export async function openSubgraph(
  definition: SubgraphDefinition,
  {
    databaseUrl,
    imports = noImports,
    smallestShown = 5,
    log = openLog('silent', definition.name),
    ...options
  }: SubgraphOptions,
): Promise<Subgraph> {
  const built = buildSubgraph(definition);
  const database = await openDatabase({
    url: databaseUrl,
    schema: definition.name,
    entities: definition.entities,
    ...options,
  });
  const end = definition.whenOpened?.({ database, imports, log });
  const contextFor: Subgraph['contextFor'] = ({ requestId, log, viewer }, asked) => ({
    requestId,
    log,
    viewer,
    database,
    imports,
    smallestShown,
    asked,
    loaders: new Map(),
    refused: new Set(),
    datasetKinds: new Set(),
  });
  return {
    name: definition.name,
    ...built,
    database,
    imports,
    smallestShown,
    contextFor,
    execute: (request) =>
      executeRequest(
        built.schema,
        contextFor(request, askedIn(request.document, built.schema)),
        request,
      ),
    ready: () =>
      database.read(sql`select 1`).then(
        () => true,
        () => false,
      ),
    async close() {
      end?.();
      await database.close();
    },
  };
}

async function executeRequest(
  schema: GraphQLSchema,
  context: Context,
  { document, variables, operationName }: SubgraphRequest,
): Promise<ExecutionResult> {
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: variables,
    operationName,
  });
  return context.datasetKinds.size === 0
    ? result
    : { ...result, extensions: { datasetKinds: [...context.datasetKinds] } };
}
