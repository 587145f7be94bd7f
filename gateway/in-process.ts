/** The one door from the gateway to the subgraphs' code: their schemas and pools, open in this process. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HubDatabase } from '../database/open.js';
import { allDefinitions } from '../subgraphs/definitions.js';
import { buildSubgraph } from '../subgraphs/shared/build-subgraph.js';
import type { Config } from '../subgraphs/shared/config.js';
import { type ImportSetup, noImports } from '../subgraphs/shared/import/import-setup.js';
import type { Logger } from '../subgraphs/shared/log.js';
import {
  openSubgraph,
  type Subgraph,
  type SubgraphDefinition,
} from '../subgraphs/shared/subgraph.js';
import type { LocalSubgraph } from './direct/local-subgraph.js';
import type { ReadyReport } from './health.js';
import type { SubgraphExecutor, SubgraphExecutors } from './subgraph-executor.js';

/**
 * The definitions, their schemas already built: the long part of a start, for the
 * time in which the database starts. Between two of them others get their turn.
 */
export async function prepareDefinitions(): Promise<readonly SubgraphDefinition[]> {
  const definitions = await allDefinitions();
  for (const definition of definitions) {
    buildSubgraph(definition);
    await nextTurn();
  }
  return definitions;
}

export interface InProcessSubgraphs {
  readonly executors: SubgraphExecutors;
  readonly local: readonly LocalSubgraph[];
  ready(): Promise<ReadyReport>;
  /** When no work goes on for which no request waits. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface InProcessOptions {
  readonly smallestShown?: Config['smallestShown'];
  readonly onStatement?: (subgraph: string, text: string) => void;
  readonly importSetup?: (definitions: readonly SubgraphDefinition[]) => ImportSetup;
  readonly log?: Logger;
}

/** Opens all subgraphs on a prepared database. */
export async function openInProcess(
  database: Pick<HubDatabase, 'urlOf'>,
  { smallestShown, onStatement, importSetup = () => noImports, log }: InProcessOptions = {},
): Promise<InProcessSubgraphs> {
  const definitions = await allDefinitions();
  const imports = importSetup(definitions);
  const subgraphs = await Promise.all(
    definitions.map((definition) =>
      openSubgraph(definition, {
        databaseUrl: database.urlOf(definition.name),
        imports,
        ...(log && { log }),
        ...(smallestShown && { smallestShown }),
        ...(onStatement && { onStatement: (text) => onStatement(definition.name, text) }),
      }),
    ),
  );
  const executors = new Map(
    subgraphs.map((subgraph) => [subgraph.name as string, executorOf(subgraph)]),
  );
  return {
    executors(name) {
      const executor = executors.get(name);
      if (!executor) throw new Error(`the supergraph names an unknown subgraph: ${name}`);
      return executor;
    },
    local: subgraphs.map(({ name, schema, contextFor }) => ({
      name,
      schema,
      contextFor: ({ requestId, log, viewer }, asked) =>
        contextFor({ requestId, log, viewer }, asked),
    })),
    async ready() {
      const states = await Promise.all(
        subgraphs.map(async (subgraph) => [subgraph.name, await subgraph.ready()] as const),
      );
      return {
        ready: states.every(([, ready]) => ready),
        parts: Object.fromEntries(
          states.map(([name, ready]) => [
            name,
            ready
              ? { ready }
              : { ready, ja: 'データベースが応答しません', en: 'its database does not answer' },
          ]),
        ),
      };
    },
    async idle() {
      await Promise.all(subgraphs.map((subgraph) => subgraph.database.idle()));
    },
    async close() {
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}

function executorOf(subgraph: Subgraph): SubgraphExecutor {
  return ({ document, variables, operationName, context: { requestId, log, viewer } }) =>
    subgraph.execute({ document, variables, operationName, requestId, log, viewer });
}
