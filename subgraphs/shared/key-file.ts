/**
 * Secret keys in a file, one a line: the first one signs, all are accepted. To
 * change keys without a pause, add the new one below, later put it first, later
 * take the old one out; the file is read again when it changes.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, stat, unlink } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from './config.js';
import { projectFolder } from './project-folder.js';

export type ReadKeys = () => Promise<readonly [Uint8Array, ...Uint8Array[]]>;

/** The file holds no usable key. The message tells how to mend it, in both languages. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError';
  readonly messageJa: string;

  constructor(path: string) {
    super(
      `${path} holds no key. Write one random text of 32 or more characters a line, or remove the file.`,
    );
    this.messageJa = `${path} に鍵がありません。32文字以上の無作為な文字列を1行に一つ書くか、ファイルを削除してください。`;
  }
}

/** Milliseconds after which a change of the file is noticed. */
const attention = 1_000;

/** With `create`, a missing file is made with one new key; several processes at once agree on one. */
export function keysInFile(path: string, { create }: { readonly create: boolean }): ReadKeys {
  let keys: Awaited<ReturnType<ReadKeys>> | undefined;
  let version = '';
  let looked = 0;
  return async () => {
    if (keys && Date.now() - looked < attention) return keys;
    const now = await versionOf(path);
    if (!keys || now !== version) {
      if (now === undefined && create) {
        await writeOnce(path, `${randomBytes(32).toString('base64url')}\n`);
      }
      keys = readKeys(path, await readFile(path, 'utf8'));
      version = (await versionOf(path)) ?? '';
    }
    looked = Date.now();
    return keys;
  };
}

/** The keys with which gateway and subgraphs know each other; made in the data folder where no file is given. */
export function viewerKeysOf({ dataFolder, identity }: Config): ReadKeys {
  const own = resolve(projectFolder, dataFolder, 'identity', 'subgraph-keys');
  const given = identity.subgraphKeyFile;
  return keysInFile(given === undefined ? own : resolve(projectFolder, given), {
    create: given === undefined,
  });
}

async function versionOf(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a secret that is not there yet, for the owner alone: whole or not at all, for another process may read at any moment. */
export async function writeOnce(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.close();
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await unlink(draft);
  }
}

function readKeys(path: string, text: string): Awaited<ReturnType<ReadKeys>> {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const [first, ...rest] = lines.map((line) => new TextEncoder().encode(line));
  if (!first || lines.some((line) => line.length < 32)) throw new KeyFileError(path);
  return [first, ...rest];
}
