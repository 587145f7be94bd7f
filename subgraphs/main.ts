/**
 * `npm run subgraph -- development`: one subgraph as an HTTP service of its own,
 * for running the parts of the hub on several machines.
 */
import { openHubDatabase } from '../database/open.js';
import { openProgress } from '../database/progress.js';
import { definitionOf } from './definitions.js';
import { subgraphList } from './list.js';
import { readConfig } from './shared/config.js';
import { listenProblem } from './shared/listen-problem.js';
import { openLog } from './shared/log.js';
import { serveSubgraph } from './shared/serve-subgraph.js';
import { refuseOldNode, startFailure } from './shared/start-failure.js';
import { openSubgraph } from './shared/subgraph.js';

async function main(): Promise<void> {
  const oldNode = refuseOldNode();
  if (oldNode) return fail(oldNode);
  const [wanted] = process.argv.slice(2);
  const entry = subgraphList.find(({ name }) => name === wanted);
  if (!entry) {
    const names = subgraphList.map(({ name }) => name).join(' | ');
    return fail(
      `サブグラフの名前を指定してください: npm run subgraph -- ${names}\nName a subgraph: npm run subgraph -- ${names}`,
    );
  }
  const config = readConfig(process.env);
  const log = openLog(config.logLevel, entry.name);
  const definition = await definitionOf(entry.name);
  const progress = openProgress(process.stdout);
  const database = await openHubDatabase({
    config,
    definitions: [definition],
    report: progress.report,
    log,
  });
  progress.close();
  const subgraph = await openSubgraph(definition, { databaseUrl: database.urlOf(entry.name) });
  const at = listenAt(config, entry);
  const served = await serveSubgraph(subgraph, { ...at, log }).catch(async (error: unknown) => {
    await subgraph.close();
    await database.stop();
    return fail(error, at);
  });
  process.stdout.write(`${entry.name}  ${served.url}\n`);
  let leaving = false;
  const leave = async () => {
    if (leaving) process.exit(1);
    leaving = true;
    await served.stop();
    await subgraph.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

/** The port of its URL in the settings, so that gateway and subgraph agree by one setting. */
function listenAt(
  { host, subgraphUrls }: ReturnType<typeof readConfig>,
  { name, port }: (typeof subgraphList)[number],
): { readonly host: string; readonly port: number } {
  return { host, port: Number(new URL(subgraphUrls[name]).port) || port };
}

function fail(error: unknown, at?: { readonly host: string; readonly port: number }): never {
  process.stderr.write(`${startFailure(error, (each) => at && listenProblem(each, at))}\n`);
  process.exit(1);
}

main().catch((error: unknown) => fail(error));
