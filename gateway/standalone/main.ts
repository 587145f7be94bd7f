/** `npm run gateway -- --supergraph FILE --port N` */
import { ConfigError, readConfig } from '../../subgraphs/shared/config.js';
import { listenProblem } from '../../subgraphs/shared/listen-problem.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { SupergraphError } from '../supergraph.js';
import { type Arguments, ArgumentsError, readArguments, usage } from './arguments.js';

let at: Arguments | undefined;
try {
  const config = readConfig(process.env);
  const given = readArguments(process.argv.slice(2), config);
  if (given === 'help') {
    process.stdout.write(usage);
  } else {
    at = given;
    const log = openLog(config.logLevel, 'gateway');
    // loaded when it is needed: help and mistakes are answered at once
    const { openStandalone } = await import('./open-standalone.js');
    const { url, stop } = await openStandalone({ ...at, log, deadline: config.subgraphDeadline });
    process.stdout.write(`${url}\n`);
    const leave = () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => fail(String(error), 1),
      );
    };
    process.once('SIGTERM', leave);
    process.once('SIGINT', leave);
  }
} catch (error) {
  if (error instanceof ArgumentsError) fail(error.message, 2);
  else if (error instanceof ConfigError) fail(error.problems.join('\n'), 2);
  else if (error instanceof SupergraphError) fail(error.message, 1);
  else fail((at && listenProblem(error, at)) ?? String((error as Error).stack ?? error), 1);
}

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
