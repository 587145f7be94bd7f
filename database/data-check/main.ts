/** `npm run data-check`: what the data checks find in the hub's database; ends with 1 when they find anything. */
import { allDefinitions } from '../../subgraphs/definitions.js';
import { readConfig } from '../../subgraphs/shared/config.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { refuseOldNode, startFailure } from '../../subgraphs/shared/start-failure.js';
import { openHubDatabase } from '../open.js';
import type { CheckResult } from './run.js';

async function main(): Promise<number> {
  const oldNode = refuseOldNode();
  if (oldNode) throw oldNode;
  const config = readConfig(process.env);
  const database = await openHubDatabase({
    config,
    definitions: allDefinitions,
    report: () => {},
    log: openLog(config.logLevel, 'data-check'),
  });
  try {
    const results = await database.checkData();
    process.stdout.write(`${results.map(lineOf).join('\n')}\n`);
    return results.some(({ faults }) => faults > 0) ? 1 : 0;
  } finally {
    await database.stop();
  }
}

function lineOf({ check, faults, named }: CheckResult): string {
  if (faults === 0) return `✓ ${check.ja} / ${check.en}`;
  const more = faults > named.length ? [`… (${faults})`] : [];
  return [`✗ ${check.ja} / ${check.en}`, ...[...named, ...more].map((each) => `    ${each}`)].join(
    '\n',
  );
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${startFailure(error)}\n`);
    process.exit(1);
  },
);
