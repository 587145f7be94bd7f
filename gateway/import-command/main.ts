/** `npm run import -- FILE… [--dry-run]`: office files into the running hub, from the command line. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfig } from '../../subgraphs/shared/config.js';
import { startFailure } from '../../subgraphs/shared/start-failure.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { demoKeyIn, demoToken } from '../identity/demo/keys.js';
import { demoPeople } from '../identity/demo/people.js';
import { demoKeyFile } from '../identity/identity.js';
import {
  ImportArgumentsError,
  readImportArguments,
  usage,
  type WantedImport,
} from './arguments.js';
import { DoorError, HubDoor } from './hub-door.js';
import { importFile } from './import-file.js';
import { openBar } from './progress-bar.js';
import { receiptOf } from './receipt.js';

const cancel = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    cancel.abort();
    process.stderr.write('\n取りやめています… / Cancelling…\n');
  });
}

try {
  const wanted = readImportArguments(process.argv.slice(2));
  if (wanted === 'help') process.stdout.write(usage);
  else process.exitCode = await importAll(wanted);
} catch (error) {
  if (error instanceof ImportArgumentsError) fail(`${error.message}\n\n${usage}`);
  if (error instanceof DoorError) fail(error.message);
  fail(startFailure(error));
}

async function importAll(wanted: WantedImport): Promise<number> {
  const config = readConfig(process.env);
  const url = wanted.url ?? config.identity.publicUrl ?? `http://${config.host}:${config.port}`;
  const secretary = demoPeople.find(({ roles }) => roles.includes(Role.SECRETARIAT));
  const token =
    process.env['HUB_TOKEN'] ||
    (config.identity.demo && secretary
      ? await demoToken(secretary, demoKeyIn(demoKeyFile(config)), { hub: url, hours: 1 })
      : undefined);
  const door = new HubDoor(url, token, wanted.language);
  const files = await Promise.all(
    wanted.files.map(async (path) => ({ path, bytes: await bytesOf(path) })),
  );
  let refused = false;
  for (const { path, bytes } of files) {
    const bar = openBar(basename(path));
    const batch = await importFile(
      door,
      { ...wanted, name: basename(path), bytes },
      { progress: bar.show, cancel: cancel.signal },
    ).finally(bar.close);
    process.stdout.write(receiptOf(path, batch, wanted.language, cancel.signal.aborted));
    if (cancel.signal.aborted) return 130;
    if (!/^(WRITTEN|UNCHANGED|CHECKED)$/.test(batch.status)) refused = true;
  }
  return refused ? 1 : 0;
}

/** All files are read before the first is sent: a misspelt name stops nothing half-way. */
async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ImportArgumentsError(
      `${path} を読めません（${code}）。 / ${path} cannot be read (${code}).`,
    );
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
