import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startEmbedded } from '../../database/embedded.js';
import {
  chooseIdentity,
  commandOf,
  findPrograms,
  linkLibraries,
} from '../../database/embedded-programs.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { ask, startHub, temporaryFolder } from './support/hub-process.js';

const isRoot = process.getuid?.() === 0;
/** In front of a command: root as it is, or root of a user namespace for an ordinary user's test run. */
const asRoot = isRoot ? [] : ['unshare', '--user', '--map-root-user'];
/** Whether another user may enter the project: not where it lies in root's own folder. */
const mayBeEntered = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 && (folder === '/' || mayBeEntered(dirname(folder)));
const isLent = isRoot && mayBeEntered(projectFolder);
/** In front of a command: another user, or, where no other may read the project, this one under another's name. */
const asNobody = isLent
  ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
  : isRoot
    ? ['unshare', '--user', '--map-user=65534', '--map-group=65534']
    : [];

/** A folder with all that is in it, into another: `fs.cp` takes seconds for this. */
const copy = (folder: string, into: string): void => {
  expect(spawnSync('cp', ['-a', folder, into]).status).toBe(0);
};

const uidOfServer = async (folder: string): Promise<number> => {
  const pid = (await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0];
  return statSync(`/proc/${pid}`).uid;
};

describe('root', () => {
  it('lends the server another identity where that may enter', async () => {
    const folder = await temporaryFolder();
    const hub = startHub(folder, { before: asRoot });
    const { url } = await hub.next();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await uidOfServer(folder)) !== 0).toBe(!isRoot || isLent);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
  });

  it('runs the server under another name where nobody else may enter, first and again', async () => {
    const closed = await temporaryFolder();
    chmodSync(closed, 0o700);
    const folder = join(closed, 'clone', 'var', 'postgres');
    for (const firstStart of [true, false]) {
      const hub = startHub(folder, { before: asRoot });
      const said = await hub.next();
      expect(said).toMatchObject({ firstStart, adopted: false });
      expect(await ask(said.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(await hub.end('SIGTERM')).toBe(0);
    }
  });

  it('takes the folder along when the way to it is closed or opened later', async () => {
    const parent = await temporaryFolder();
    const folder = join(parent, 'postgres');
    for (const mode of [0o755, 0o700, 0o755]) {
      chmodSync(parent, mode);
      const hub = startHub(folder, { before: asRoot });
      expect(await hub.next()).toMatchObject({ version: expect.stringMatching(/^18/) });
      expect(await hub.end('SIGTERM')).toBe(0);
    }
  });

  it('lends nothing to a user who cannot reach the programs', async () => {
    const folder = await temporaryFolder();
    const closed = await temporaryFolder();
    const { postgres, initdb } = await findPrograms();
    const native = dirname(dirname(postgres));
    copy(native, closed);
    chmodSync(closed, 0o700);
    const copied = join(closed, 'native', 'bin', 'postgres');
    const identity = chooseIdentity(folder, { postgres: copied, initdb });
    expect(identity.ids).toBeUndefined();
    const { file, args, options } = commandOf(identity, copied, ['--version']);
    expect(spawnSync(file, args, options).status).toBe(0);
  });
});

describe('an ordinary user', () => {
  it('runs the server as itself', async () => {
    const parent = await temporaryFolder();
    chmodSync(parent, 0o777);
    const folder = join(parent, 'postgres');
    const hub = startHub(folder, { before: asNobody });
    const { url } = await hub.next();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await uidOfServer(folder)).toBe(isLent ? 65534 : process.getuid?.());
  });

  it('keeps the files its own when root starts the hub once', async () => {
    const parent = await temporaryFolder();
    chmodSync(parent, 0o777);
    const folder = join(parent, 'postgres');
    for (const before of [asNobody, asRoot, asNobody]) {
      const hub = startHub(folder, { before });
      expect(await hub.next()).toMatchObject({ adopted: false });
      expect(await hub.end('SIGTERM')).toBe(0);
    }
  });

  it('is told when the folder belongs to another', async () => {
    const parent = await temporaryFolder();
    mkdirSync(join(parent, 'postgres'));
    chmodSync(join(parent, 'postgres'), isLent ? 0o700 : 0o500);
    chmodSync(parent, 0o755);
    const said = await startHub(join(parent, 'postgres'), { before: asNobody }).next();
    expect(said).toMatchObject({ code: 'FOLDER_NOT_WRITABLE' });
    expect(said.ja).toContain('DATA_FOLDER');
  });
});

describe('the programs', () => {
  it('find their libraries though install scripts were off', async () => {
    const folder = await temporaryFolder();
    const { postgres } = await findPrograms();
    const native = join(folder, 'native');
    copy(dirname(dirname(postgres)), folder);
    const libraries = await readdir(join(native, 'lib'), { withFileTypes: true });
    for (const library of libraries.filter((each) => each.isSymbolicLink())) {
      await rm(join(native, 'lib', library.name));
    }
    const version = () => spawnSync(join(native, 'bin', 'postgres'), ['--version']).status;
    expect(version()).not.toBe(0);
    linkLibraries(native);
    expect(version()).toBe(0);
    linkLibraries(native);
  });

  it('that do not run are told with what they said', async () => {
    const folder = await temporaryFolder();
    const postgres = join(folder, 'postgres');
    await writeFile(postgres, '#!/bin/sh\necho "libicuuc.so.60: not found" >&2\nexit 127\n', {
      mode: 0o755,
    });
    expect(() => chooseIdentity(folder, { postgres, initdb: postgres })).toThrowError(
      expect.objectContaining({
        code: 'PROGRAMS_DO_NOT_RUN',
        message: expect.stringContaining('libicuuc.so.60'),
      }),
    );
  });

  it('reach a folder through a symbolic link', async () => {
    const parent = await temporaryFolder();
    await mkdir(join(parent, 'real'));
    await symlink(join(parent, 'real'), join(parent, 'link'));
    const server = await startEmbedded({ folder: join(parent, 'link'), ephemeral: true });
    const other = await startEmbedded({ folder: join(parent, 'real'), ephemeral: true });
    expect(other).toMatchObject({ adopted: true, port: server.port });
    await server.stop();
    await other.stop();
  });
});
