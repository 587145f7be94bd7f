/**
 * The whole hub as configured: gateway, and in its process or behind HTTP the
 * subgraphs, and in the first case their database too.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adminDatabase, openAudit } from '../database/audit/audit.js';
import type { AuditTrail } from '../database/audit/trail.js';
import { type HubDatabase, openHubDatabase } from '../database/open.js';
import type { Report } from '../database/progress.js';
import type { Config } from '../subgraphs/shared/config.js';
import { importSetupOf } from '../subgraphs/shared/import/import-setup.js';
import { viewerKeysOf } from '../subgraphs/shared/key-file.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { projectFolder } from '../subgraphs/shared/project-folder.js';
import { viewerSigner } from '../subgraphs/shared/signed-viewer.js';
import { scalars } from '../subgraphs/shared/vocabulary/scalars.js';
import { serveDashboard } from './dashboard.js';
import type { LocalSubgraph } from './direct/local-subgraph.js';
import { type GatewayOptions, openGateway } from './gateway.js';
import type { ReadyPart, ReadyReport } from './health.js';
import { makeIdentity } from './identity/identity.js';
import { remoteReady } from './remote-ready.js';
import type { SubgraphExecutors } from './subgraph-executor.js';

export interface Hub {
  /** Where GraphQL is answered. */
  readonly url: string;
  /** Known when the subgraphs run in this process. */
  readonly database: HubDatabase | undefined;
  /** Finishes running requests, then closes everything that was opened. */
  stop(): Promise<void>;
}

export interface HubOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly report: Report;
  readonly signal?: AbortSignal;
  /** Other than the config's, for tests. */
  readonly gateway?: Partial<GatewayOptions>;
}

/**
 * Listens first, so that a taken port is told before anything is started and
 * `/ready` can be asked while data is loaded. Throws what the parts throw;
 * nothing is left running then.
 */
export async function openHub(options: HubOptions): Promise<Hub> {
  const { config, log, signal } = options;
  const identity = makeIdentity(config, log);
  let audit: AuditTrail | undefined;
  let behind: () => Promise<ReadyReport> = async () => starting;
  const gateway = await openGateway({
    host: config.host,
    port: config.port,
    engine: config.engine,
    log,
    ready: () => behind(),
    scalars,
    trusted: JSON.parse(await readSchemaFile('trusted-documents.json')),
    suggestions: config.development,
    web: {
      https: config.identity.publicUrl?.startsWith('https:') ?? false,
      origins: config.identity.origins,
    },
    proxies: config.identity.proxies,
    routes: (http) => {
      serveDashboard(http);
      identity.routes(http);
    },
    authenticate: identity.authenticate,
    audit: (event) => audit?.write(event),
    ...options.gateway,
  });
  const opened: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    await gateway.stop();
    for (const close of opened.reverse()) await close();
  };
  try {
    const parts = await openParts(options, (close) => opened.push(close));
    behind = parts.ready;
    audit = parts.audit;
    await gateway.serve({
      supergraphSdl: await readSchemaFile('supergraph.graphql'),
      executors: parts.executors,
      ...(parts.local && { local: parts.local }),
    });
    signal?.throwIfAborted();
    return { url: gateway.url, database: parts.database, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const readSchemaFile = (name: string): Promise<string> =>
  readFile(join(projectFolder, 'schema', name), 'utf8');

interface Parts {
  readonly executors: SubgraphExecutors;
  readonly local?: readonly LocalSubgraph[];
  readonly ready: () => Promise<ReadyReport>;
  readonly database: HubDatabase | undefined;
  readonly audit: AuditTrail;
}

async function openParts(
  { config, log, report, signal }: HubOptions,
  opened: (close: () => Promise<unknown>) => void,
): Promise<Parts> {
  if (config.subgraphs === 'http') {
    const { openSubgraphClient } = await import('./subgraph-client.js');
    const client = openSubgraphClient({
      urls: config.subgraphUrls,
      deadline: config.subgraphDeadline,
      signViewer: viewerSigner(viewerKeysOf(config)),
    });
    opened(() => client.close());
    return {
      audit: openOwnAudit(config, log, opened),
      executors: client.executors,
      ready: () => remoteReady(config.subgraphUrls),
      database: undefined,
    };
  }
  // the subgraphs' code is loaded only where it runs
  const inProcess = () => import('./in-process.js');
  const database = await openHubDatabase({
    config,
    definitions: async () => (await inProcess()).prepareDefinitions(),
    report,
    log,
    ...(signal && { signal }),
  });
  opened(() => database.stop());
  const audit = openAudit(config, log, async () => database.adminUrl);
  opened(() => audit.close());
  report({ name: 'グラフの準備 / preparing the graph' });
  const { openInProcess } = await inProcess();
  const subgraphs = await openInProcess(database, {
    smallestShown: config.smallestShown,
    importSetup: (all) => importSetupOf(config, all),
    log,
  });
  opened(() => subgraphs.close());
  const { executors, local } = subgraphs;
  return { executors, local, ready: () => subgraphs.ready(), database, audit };
}

/** Where the subgraphs run elsewhere the gateway opens the database for its audit trail alone, with the first entry. */
function openOwnAudit(
  config: Config,
  log: Logger,
  opened: (close: () => Promise<unknown>) => void,
): AuditTrail {
  let database: ReturnType<typeof adminDatabase> | undefined;
  opened(async () => (await database)?.stop());
  const trail = openAudit(config, log, async () => {
    database ??= adminDatabase(config);
    return (await database).url;
  });
  opened(() => trail.close());
  return trail;
}

const waiting: ReadyPart = {
  ready: false,
  ja: 'データベースを準備しています',
  en: 'the database is being prepared',
};
const starting: ReadyReport = { ready: false, parts: { database: waiting } };
