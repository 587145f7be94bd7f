/** `npm start` */
import { openProgress } from '../database/progress.js';
import { readConfig } from '../subgraphs/shared/config.js';
import { listenProblem } from '../subgraphs/shared/listen-problem.js';
import { openLog } from '../subgraphs/shared/log.js';
import {
  keepCompiledCode,
  whenAskedToEnd,
  writeCompiledCode,
} from '../subgraphs/shared/program.js';
import { refuseOldNode, startFailure } from '../subgraphs/shared/start-failure.js';
import type { Hub } from './hub.js';
import { startScreen } from './start-screen.js';

const began = performance.now();

async function main(): Promise<void> {
  const oldNode = refuseOldNode();
  if (oldNode) fail(oldNode);
  const config = readConfig(process.env);
  const log = openLog(config.logLevel, 'gateway');
  const cancel = new AbortController();
  let hub: Hub | undefined;
  whenAskedToEnd(() => {
    cancel.abort(new Cancelled());
    hub?.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error, config),
    );
  });
  const progress = openProgress(process.stdout, cancel.signal);
  try {
    keepCompiledCode();
    const { openHub } = await import('./hub.js');
    hub = await openHub({ config, log, report: progress.report, signal: cancel.signal });
    progress.close();
    const { url, database } = hub;
    process.stdout.write(
      startScreen({
        url: url.replace(/\/graphql$/, ''),
        config,
        ...(database && { database }),
        milliseconds: performance.now() - began,
      }),
    );
    writeCompiledCode();
  } catch (error) {
    progress.abandon();
    if (cancel.signal.aborted) process.exit(0);
    fail(error, config);
  }
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

function fail(error: unknown, at?: { readonly host: string; readonly port: number }): never {
  process.stderr.write(`${startFailure(error, (each) => at && listenProblem(each, at))}\n`);
  process.exit(1);
}

main().catch((error: unknown) => fail(error));
