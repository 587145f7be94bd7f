import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from '../../database/embedded.js';
import { EmbeddedFolder } from '../../database/embedded-folder.js';
import { startHub, temporaryFolder } from './support/hub-process.js';

const start = (folder: string) => startEmbedded({ folder, ephemeral: true });

describe('a folder the embedded PostgreSQL cannot use', () => {
  it('of another major version is named with both versions and left alone', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cluster'));
    await writeFile(join(folder, 'cluster', 'PG_VERSION'), '17\n');
    await writeFile(join(folder, 'password'), 'anything\n');
    await expect(start(folder)).rejects.toMatchObject({
      code: 'OTHER_VERSION',
      message: expect.stringContaining('PostgreSQL 17'),
      messageJa: expect.stringContaining('PostgreSQL は 18'),
    });
    expect(await readdir(join(folder, 'cluster'))).toEqual(['PG_VERSION']);
  });

  it('with other files in it is refused and left alone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '名簿.xlsx'), '');
    await expect(start(folder)).rejects.toMatchObject({
      code: 'FOLDER_HOLDS_OTHER_FILES',
      message: expect.stringContaining('名簿.xlsx'),
    });
    expect(await readdir(folder)).toEqual(['名簿.xlsx']);
  });

  it('whose cluster has lost its heart is called damaged', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'cluster'));
    await expect(start(folder)).rejects.toMatchObject({
      code: 'FOLDER_DAMAGED',
      message: expect.stringContaining('cluster/PG_VERSION'),
    });
  });

  it('that is a file is not writable', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, '');
    await expect(start(folder)).rejects.toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
  });

  it('that belongs to somebody else is not writable', async () => {
    // /proc takes no folders, not even from root
    await expect(start('/proc/hitozukuri-hub')).rejects.toMatchObject({
      code: expect.stringMatching(/FOLDER_NOT_WRITABLE/),
      message: expect.stringContaining('DATA_FOLDER'),
    });
  });

  it('on a full disk says so, and leaves no half cluster', async () => {
    const folder = await temporaryFolder();
    // a limit on the size of files fails initdb as a full disk does, midway
    const hub = startHub(folder, { before: ['prlimit', '--fsize=2000000'] });
    const said = await hub.next();
    expect(said).toMatchObject({ code: 'DISK_FULL', en: expect.stringContaining(folder) });
    expect(said.ja).toContain('空き');
    expect(await readdir(folder)).not.toContain('cluster');
    expect((await readdir(folder)).filter((name) => name.startsWith('new-'))).toEqual([]);
  });
});

describe('what a failed program said', () => {
  let folder: EmbeddedFolder;
  beforeAll(async () => {
    const path = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-'));
    folder = new EmbeddedFolder(path);
    return () => rm(path, { recursive: true, force: true });
  });

  it.each([
    ['FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device', 'DISK_FULL'],
    ['PANIC:  could not write: Disk quota exceeded', 'DISK_FULL'],
    ['initdb: error: could not look up effective user ID 12345', 'DID_NOT_START'],
  ])('%s is %s', (output, code) => {
    expect(folder.explain(output).code).toBe(code);
  });

  it('is told by its last fatal line', () => {
    const output =
      '2026-04-01 [7] LOG:  starting\n2026-04-01 [7] FATAL:  invalid value for parameter "x"\n2026-04-01 [7] LOG:  database system is shut down';
    expect(folder.explain(output).message).toContain(': invalid value for parameter "x".');
  });
});

describe('the lock of a folder', () => {
  it('lets one in at a time, and the next one in when the first has failed', async () => {
    const path = await temporaryFolder();
    const folder = new EmbeddedFolder(path);
    const same = new EmbeddedFolder(path);
    const events: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      events.push(`${name} in`);
      await new Promise((done) => setTimeout(done, 30));
      events.push(`${name} out`);
      if (name === 'first') throw new Error('failed');
    };
    const first = folder.alone(work('first'));
    const second = same.alone(work('second'));
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(events).toEqual(['first in', 'first out', 'second in', 'second out']);
  });
});
