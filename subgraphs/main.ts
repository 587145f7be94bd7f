/**
 * `npm run subgraph -- development`: one subgraph as an HTTP service of its own,
 * for running the parts of the hub on several machines.
 */
import { openProgress } from '../database/progress.js';
import { subgraphList } from './list.js';
import { type Config, readConfig } from './shared/config.js';
import { listenProblem } from './shared/listen-problem.js';
import { openLog } from './shared/log.js';
import { keepCompiledCode, whenAskedToEnd, writeCompiledCode } from './shared/program.js';
import { refuseOldNode, startFailure } from './shared/start-failure.js';

type Entry = (typeof subgraphList)[number];

async function main(): Promise<void> {
  const oldNode = refuseOldNode();
  if (oldNode) fail(oldNode);
  const [wanted] = process.argv.slice(2);
  const entry = subgraphList.find(({ name }) => name === wanted);
  if (!entry) {
    const names = subgraphList.map(({ name }) => name).join(' | ');
    fail(
      `サブグラフの名前を指定してください: npm run subgraph -- ${names}\nName a subgraph: npm run subgraph -- ${names}`,
    );
  }
  const config = readConfig(process.env);
  const at = listenAt(config, entry);
  const cancel = new AbortController();
  const opened: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  let open = false;
  whenAskedToEnd(() => {
    cancel.abort();
    if (open) stop().then(() => process.exit(0), fail);
  });
  const progress = openProgress(process.stdout, cancel.signal);
  try {
    keepCompiledCode();
    const url = await openService(entry, {
      config,
      at,
      signal: cancel.signal,
      report: progress.report,
      opened: (close) => opened.push(close),
    });
    cancel.signal.throwIfAborted();
    open = true;
    progress.close();
    process.stdout.write(`${entry.name}  ${url}\n`);
    writeCompiledCode();
  } catch (error) {
    progress.abandon();
    await stop();
    if (cancel.signal.aborted) process.exit(0);
    fail(error, at);
  }
}

interface ServiceOptions {
  readonly config: Config;
  readonly at: Address;
  readonly signal: AbortSignal;
  readonly report: ReturnType<typeof openProgress>['report'];
  /** Told how to close each thing that was opened, in the order of opening. */
  readonly opened: (close: () => Promise<void>) => void;
}

/** Database, subgraph, listener; answers where it listens. */
async function openService(
  { name }: Entry,
  { config, at, signal, report, opened }: ServiceOptions,
): Promise<string> {
  const [
    { allDefinitions, definitionOf },
    { openHubDatabase },
    { openSubgraph },
    { serveSubgraph },
    { viewerKeysOf },
    { importSetupOf },
  ] = await Promise.all([
    import('./definitions.js'),
    import('../database/open.js'),
    import('./shared/subgraph.js'),
    import('./shared/serve-subgraph.js'),
    import('./shared/key-file.js'),
    import('./shared/import/import-setup.js'),
  ]);
  const log = openLog(config.logLevel, name);
  const definition = await definitionOf(name);
  const database = await openHubDatabase({
    config,
    definitions: async () => [definition],
    report,
    log,
    signal,
  });
  opened(() => database.stop());
  const subgraph = await openSubgraph(definition, {
    databaseUrl: database.urlOf(name),
    log,
    ...(definition.actsForOthers && { imports: importSetupOf(config, await allDefinitions()) }),
    smallestShown: config.smallestShown,
  });
  opened(() => subgraph.close());
  const served = await serveSubgraph(subgraph, { ...at, log, viewerKeys: viewerKeysOf(config) });
  opened(() => served.stop());
  return served.url;
}

interface Address {
  readonly host: string;
  readonly port: number;
}

/** The port of its URL in the settings, so that gateway and subgraph agree by one setting. */
function listenAt({ host, subgraphUrls }: Config, { name, port }: Entry): Address {
  return { host, port: Number(new URL(subgraphUrls[name]).port) || port };
}

function fail(error: unknown, at?: Address): never {
  process.stderr.write(`${startFailure(error, (each) => at && listenProblem(each, at))}\n`);
  process.exit(1);
}

main().catch((error: unknown) => fail(error));
