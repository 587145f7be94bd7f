/** No room left: a file is refused cleanly, and taken when there is room again. */
import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { file, good } from '../subgraphs/imports/support/exam-files.js';
import { secretariat, sender } from '../subgraphs/imports/support/take.js';
import { subgraphUnderTest } from '../support/ask.js';

const hub = subgraphUnderTest('imports');
const { take } = sender(hub);

/** No table of the server may grow beyond so many bytes: to PostgreSQL that is a full disk. */
async function limitFiles(bytes: number | 'unlimited'): Promise<void> {
  const [{ data_directory: folder }] = await hub.sql('show data_directory');
  const pid = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')[0] ?? '';
  // only its own user may limit it; a server that root started runs as another one
  const { uid, gid } = await stat(folder);
  const by = process.getuid?.() === uid ? {} : { uid, gid };
  await promisify(execFile)('prlimit', ['--pid', pid, `--fsize=${bytes}:unlimited`], by);
  // those that run already keep their limit
  await hub.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where usename = 'hub_imports' and datname = current_database()`,
  );
  // the pool hears of it a moment later
  await pause(1000);
}
afterAll(() => limitFiles('unlimited'));

const batches = () => hub.sql('select status from imports.import_batch');

describe('a disk without room', () => {
  it('refuses a file with a clear sentence, keeps nothing of it, and takes it later', async () => {
    // no multiple of a page, so that the last one is cut short
    await limitFiles(24_000_001);
    const content = Buffer.alloc(30_000_000, file(good)).toString('base64');
    const send = () =>
      hub.ask(
        `mutation ($content: String!) { startImport(fileName: "a.csv", contentBase64: $content) { batch { code } } }`,
        { content },
        secretariat,
      );
    const { errors } = await send();
    expect(errors).toMatchObject([{ extensions: { code: 'IMPORT_DISK_FULL' } }]);
    expect(await batches()).toEqual([]);
    expect(await take(file(good))).toMatchObject({ status: 'WRITTEN' });
    await limitFiles('unlimited');
    expect((await send()).errors).toBeUndefined();
    await hub.subgraph.database.idle();
  });
});
