/**
 * The database of a hub, ready to be read: the given one or our own, its roles
 * and tables, its data. Called by whoever runs subgraphs, all of them or one.
 */
import { join, resolve } from 'node:path';
import { subgraphList } from '../subgraphs/list.js';
import type { Config } from '../subgraphs/shared/config.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { projectFolder } from '../subgraphs/shared/project-folder.js';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph.js';
import { connect, explainLoss } from './connect.js';
import { type CheckResult, runDataChecks } from './data-check/run.js';
import { startEmbedded } from './embedded.js';
import { type Loaded, loadData } from './load.js';
import { haveRun } from './migrations.js';
import { prepareDatabase, withDatabaseLock } from './prepare.js';
import type { Report } from './progress.js';

export interface HubDatabase {
  /** `embedded` when it is our own. */
  readonly kind: 'embedded' | 'given';
  /** PostgreSQL's version, such as `18.4`. */
  readonly version: string;
  /** Where it runs, for the start screen: no password. */
  readonly place: string;
  readonly loaded: readonly Loaded[];
  /** URL of the role that owns the schemas: never shown. */
  readonly adminUrl: string;
  /** URL with the role of one of the subgraphs that were asked for. */
  urlOf(subgraph: string): string;
  /** Runs the data checks now, and keeps what they find for the graph. */
  checkData(): Promise<readonly CheckResult[]>;
  /** Stops our own server, unless another hub uses it; leaves a given one alone. */
  stop(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly config: Config;
  /** Called once, as soon as the database is on its way: loading code takes as long as a server takes to start. */
  readonly definitions: () => Promise<readonly SubgraphDefinition[]>;
  readonly report: Report;
  readonly log: Logger;
  readonly signal?: AbortSignal;
}

/** The hub's database on a server of our own. */
export const embeddedDatabase = 'hub';

/** Starts, prepares and fills what is missing. Throws `DatabaseError`; nothing is left running then. */
export async function openHubDatabase(options: OpenDatabaseOptions): Promise<HubDatabase> {
  const { config, report, log, signal } = options;
  let loading: Promise<readonly SubgraphDefinition[]> | undefined;
  const load = () => {
    loading ??= options.definitions();
    return loading;
  };
  const folder = resolve(projectFolder, config.dataFolder, 'postgres');
  const server =
    config.databaseUrl === undefined
      ? await startEmbedded({
          folder,
          report,
          // its failure is met below
          onLaunch: () => void load().catch(() => {}),
          onRestart: (failure) =>
            failure === undefined
              ? log.error('the database died and was started again')
              : log.error({ err: failure }, 'the database died and cannot be started again yet'),
        })
      : undefined;
  try {
    const definitions = await load();
    const adminUrl = server?.url(embeddedDatabase) ?? (config.databaseUrl as string);
    const urls = await prepareDatabase({
      adminUrl,
      createDatabase: server !== undefined,
      subgraphs: definitions.map(({ name }) => name),
      secret: config.databaseRoleSecret,
      actsForOthers: definitions.find((each) => each.actsForOthers)?.name,
      report,
      migrate: async (name, admin) => {
        const definition = definitions.find((each) => each.name === name);
        if (!definition || (await haveRun(admin, definition))) return;
        const { migrate } = await import('../subgraphs/shared/migrate.js');
        const done = await migrate(definition, adminUrl);
        log.info({ subgraph: name, migrations: done }, 'migrated');
      },
    });
    const checkData = () => withDatabaseLock(adminUrl, 'load', () => runDataChecks(adminUrl));
    const loaded = await withDatabaseLock(adminUrl, 'load', () =>
      loadData({
        adminUrl,
        definitions,
        dataFolder: join(projectFolder, 'data'),
        syntheticScale: config.syntheticData ? config.syntheticScale : null,
        production: config.production,
        report: (subgraph, kind, rows) => report(stepOf(subgraph, kind, rows)),
        signal,
      }),
    );
    // a subgraph that runs alone has only its own tables for sure
    if (definitions.length === subgraphList.length && loaded.some(({ fresh }) => fresh)) {
      report({ name: 'データの検査 / checking the data' });
      for (const { check, faults, named } of await checkData()) {
        if (faults > 0) log.warn({ check: check.code, faults, named }, 'the data breaks a rule');
      }
    }
    return {
      kind: server ? 'embedded' : 'given',
      version: server?.version ?? (await versionOf(adminUrl)),
      place: server ? `127.0.0.1:${server.port}  ${folder}` : withoutPassword(adminUrl),
      loaded,
      adminUrl,
      urlOf: (subgraph) => (urls as Readonly<Record<string, string>>)[subgraph] ?? '',
      checkData,
      stop: async () => server?.stop(),
    };
  } catch (error) {
    await server?.stop();
    throw explainLoss(error);
  }
}

function stepOf(subgraph: string, kind: Loaded['kind'], done: number) {
  const what = kind === 'REAL' ? '実データ / real data' : '合成データ / synthetic data';
  const name = `${what}: ${subgraph}`;
  return done > 0 ? { name, done } : { name };
}

async function versionOf(url: string): Promise<string> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version ?? '';
  } finally {
    await client.end();
  }
}

function withoutPassword(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}
