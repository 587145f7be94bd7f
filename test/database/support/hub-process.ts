/** Starts `hub.ts` as a process of its own, so that it can be killed as a real hub is. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { onTestFinished } from 'vitest';

export interface Word {
  readonly url: string;
  readonly adopted: boolean;
  readonly firstStart: boolean;
  readonly version: string;
  readonly ms: number;
  readonly restarted: boolean;
  readonly code: string;
  readonly en: string;
  readonly ja: string;
}

export interface HubProcess {
  /** The next thing it says. */
  next(): Promise<Word>;
  /** Sends a signal and waits for its end; answers the exit code. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

export interface HubOptions {
  /** As in production: what is committed is on the disk. */
  readonly durable?: boolean;
  /** Words in front of the command, such as `setpriv …`. */
  readonly before?: readonly string[];
}

export function startHub(
  folder: string,
  { durable = false, before = [] }: HubOptions = {},
): HubProcess {
  const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  const [file = '', ...args] = [
    ...before,
    process.execPath,
    '--import',
    here('typescript.mjs'),
    here('hub.ts'),
    folder,
    durable ? 'durable' : 'ephemeral',
  ];
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const words = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const end = (signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  onTestFinished(async () => {
    if (running(child)) await end('SIGTERM');
  });
  return {
    async next() {
      const { value, done } = await words.next();
      if (done) throw new Error(`the hub said nothing more and ended with ${await ended}`);
      return JSON.parse(value) as Word;
    },
    end,
  };
}

const running = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null;

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** The rows of one statement over a connection of its own. */
export async function ask<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(statement);
    return (Array.isArray(result) ? result.at(-1) : result).rows as Row[];
  } finally {
    await client.end();
  }
}
