/**
 * The folder of an embedded PostgreSQL: `cluster/` is PostgreSQL's own, beside it
 * lie the superuser's `password`, the `port` used last, and `server.log`. A cluster
 * is made under another name and renamed when it is whole, so a start that was
 * killed leaves nothing that looks like one.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { resolve as absolute, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { commandOf, giveTo, type Identity, type Programs } from './embedded-programs.js';
import { DatabaseError } from './problems.js';

/** The superuser of an embedded cluster. */
export const superuser = 'hub';

/** The major version of the bundled programs: what `cluster/PG_VERSION` must say. */
const majorVersion = '18';

/** A start or stop that takes longer than this many milliseconds is not waited for. */
const lockLimit = 180_000;

const ourNames = /^(cluster|password|port|server\.log(\.1)?|new-.*)$/;

/** A postmaster that lives now, as its pid file tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** `ready`, `starting`, `stopping` …, PostgreSQL's own words. */
  readonly status: string;
}

export class EmbeddedFolder {
  readonly path: string;
  readonly cluster: string;
  readonly log: string;

  /** Makes the folder where it is missing. Throws `FOLDER_NOT_WRITABLE`, `FOLDER_HOLDS_OTHER_FILES`. */
  constructor(given: string) {
    const path = absolute(given);
    this.path = path;
    this.#guard(() => {
      makeFolder(path);
      this.#checkNames();
    });
    this.cluster = join(path, 'cluster');
    this.log = join(path, 'server.log');
  }

  get hasCluster(): boolean {
    return existsSync(this.cluster);
  }

  get password(): string {
    return this.#guard(() => readFileSync(join(this.path, 'password'), 'utf8').trim());
  }

  /** The port used last. */
  get port(): number | undefined {
    const file = join(this.path, 'port');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) || undefined : undefined;
  }

  set port(port: number) {
    this.#guard(() => writeFileSync(join(this.path, 'port'), `${port}\n`, { mode: 0o600 }));
  }

  /** Runs `work` while no other process does so for this folder. Throws `FOLDER_BUSY`. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const { dev, ino } = statSync(this.path);
    // an abstract socket is a lock that the kernel takes back when its holder dies
    const name = `\0hitozukuri-hub/${dev}/${ino}`;
    const since = Date.now();
    let lock = await listen(name);
    while (lock === undefined) {
      if (Date.now() - since > lockLimit) {
        throw new DatabaseError('FOLDER_BUSY', { folder: this.path, seconds: lockLimit / 1000 });
      }
      await pause(25);
      lock = await listen(name);
    }
    try {
      return await work();
    } finally {
      await new Promise((done) => lock.close(done));
    }
  }

  /** Makes the cluster. Throws `DISK_FULL` and `DID_NOT_START`; then nothing of it stays. */
  async initialise(
    programs: Programs,
    identity: Identity,
    { sync }: { sync: boolean },
  ): Promise<void> {
    const passwordFile = join(this.path, 'password');
    this.#guard(() => {
      if (!existsSync(passwordFile)) {
        writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
      }
      giveTo(identity, this.path);
    });
    const fresh = join(this.path, `new-${randomBytes(4).toString('hex')}`);
    const { file, args, options } = commandOf(identity, programs.initdb, [
      `--pgdata=${fresh}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C.UTF-8',
      ...(sync ? [] : ['--no-sync']),
    ]);
    try {
      await promisify(execFile)(file, args, options);
      renameSync(fresh, this.cluster);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw this.explain(`${(error as { stderr?: string }).stderr ?? ''}\n${error}`);
    }
  }

  /** Removes what starts that were killed left behind. Only under `alone`. */
  tidy(): void {
    for (const name of readdirSync(this.path)) {
      if (!name.startsWith('new-')) continue;
      try {
        rmSync(join(this.path, name), { recursive: true, force: true });
      } catch {
        // an initdb that outlived its hub still writes into it: the next start removes it
      }
    }
  }

  /** Throws `OTHER_VERSION` or `FOLDER_DAMAGED` when the bundled programs cannot serve this cluster. */
  checkCluster(): void {
    const came = this.#guard(() => {
      const file = join(this.cluster, 'PG_VERSION');
      return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
    });
    if (came === undefined) throw this.#damaged('cluster/PG_VERSION');
    if (came !== majorVersion) {
      throw new DatabaseError('OTHER_VERSION', { folder: this.path, came, wanted: majorVersion });
    }
    if (!existsSync(join(this.path, 'password'))) throw this.#damaged('password');
  }

  /** The postmaster of this cluster that lives now. A pid alone proves nothing: pids are used again. */
  runningPostmaster(): Postmaster | undefined {
    try {
      const lines = readFileSync(join(this.cluster, 'postmaster.pid'), 'utf8').split('\n');
      const pid = Number(lines[0]);
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
      const folder = words[words.indexOf('-D') + 1];
      if (!words.some((word) => word.endsWith('/postgres')) || folder === undefined)
        return undefined;
      if (realpathSync(folder) !== realpathSync(this.cluster)) return undefined;
      return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' };
    } catch {
      return undefined;
    }
  }

  /** PostgreSQL heeds a pid file whose pid lives, even when that is by now quite another program. Only under `alone`. */
  removeStalePidFile(): void {
    rmSync(join(this.cluster, 'postmaster.pid'), { force: true });
  }

  /** What the programs said when they failed, as an error for people. */
  explain(output: string): DatabaseError {
    if (/No space left on device|Disk quota exceeded|File too large|ENOSPC|EDQUOT/.test(output)) {
      return new DatabaseError('DISK_FULL', { folder: this.path });
    }
    const told = output
      .split('\n')
      .filter((line) => /\b(FATAL|PANIC|error|could not)\b/i.test(line));
    const detail = (told.at(-1) ?? output.trim().split('\n').at(-1) ?? '')
      .replace(/^.*?(FATAL|PANIC): +/, '')
      .trim();
    return new DatabaseError('DID_NOT_START', { detail, log: this.log });
  }

  #checkNames(): void {
    const stranger = readdirSync(this.path).find((name) => !ourNames.test(name));
    if (stranger !== undefined && !existsSync(join(this.path, 'cluster', 'PG_VERSION'))) {
      throw new DatabaseError('FOLDER_HOLDS_OTHER_FILES', { folder: this.path, name: stranger });
    }
  }

  #damaged(missing: string): DatabaseError {
    return new DatabaseError('FOLDER_DAMAGED', { folder: this.path, missing });
  }

  #guard<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOSPC' || code === 'EDQUOT') {
        throw new DatabaseError('DISK_FULL', { folder: this.path }, { cause: error });
      }
      if (code === undefined || !/^E(ACCES|PERM|ROFS|EXIST|NOTDIR|NOENT)$/.test(code)) throw error;
      throw new DatabaseError(
        'FOLDER_NOT_WRITABLE',
        { folder: this.path, detail: code },
        { cause: error },
      );
    }
  }
}

/** Whether a process runs; one that ended and was not yet collected by its parent does not. */
export function lives(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

/** Node's own `recursive` never ends below `/proc`. */
function makeFolder(path: string, mode = 0o700): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), 0o755);
  mkdirSync(path, { mode });
}

function listen(name: string): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(name, () => resolve(server));
  });
}
