/**
 * The real programs as a person starts them, each in a process of its own:
 *
 *     const hub = startHub({ DATA_FOLDER: folder });
 *     const { url } = await hub.screen();
 *     expect(await hub.end('SIGTERM')).toBe(0);
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lives } from '../../../database/embedded-folder.js';
import type { SubgraphName } from '../../../subgraphs/list.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';

export type Environment = Readonly<Record<string, string>>;

export interface Program {
  readonly pid: number;
  /** All it said so far. */
  readonly said: { out: string; err: string };
  /** The exit code; null after a signal that killed it. */
  readonly ended: Promise<number | null>;
  /** Waits until it says so. Throws with all it said when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends a signal and waits for the end; answers the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** The screen with which a start ends. */
export interface Screen {
  /** Such as `http://127.0.0.1:41237`. */
  readonly url: string;
  readonly text: string;
  /** The queries that it proposes. */
  readonly queries: readonly string[];
}

/** Brings `dist/` up to date; a moment when it is. Two test files never build at once. */
export function build(): void {
  const tsc = join(projectFolder, 'node_modules', '.bin', 'tsc');
  execFileSync('flock', [join(projectFolder, 'package.json'), tsc, '-b', projectFolder], {
    stdio: 'inherit',
  });
}

const running = new Set<ChildProcess>();

/** For the end of a test file: whatever a failed test left. */
export async function killAll(): Promise<void> {
  for (const child of running) child.kill('SIGKILL');
  while (running.size > 0) await pause(10);
}

/** `npm start`; the port is a free one, which the screen tells. */
export function startHub(environment: Environment): Program & { screen(): Promise<Screen> } {
  const program = start(['dist/gateway/main.js'], { PORT: '0', ...environment });
  return {
    ...program,
    async screen() {
      await program.says(/Ctrl\+C/);
      const text = program.said.out;
      return {
        url: / (http:\S+)\/graphql/.exec(text)?.[1] ?? '',
        text,
        queries: [...text.matchAll(/^ +\d\. (\{.*\})$/gm)].map(([, query]) => query as string),
      };
    },
  };
}

/** `npm run subgraph -- NAME` */
export const startSubgraph = (name: SubgraphName | '', environment: Environment): Program =>
  start(['dist/subgraphs/main.js', name], environment);

function start(words: readonly string[], environment: Environment): Program {
  const child = spawn(process.execPath, words, {
    cwd: projectFolder,
    env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const said = { out: '', err: '' };
  const wake: (() => void)[] = [];
  const hear = (stream: 'out' | 'err') => (piece: string) => {
    said[stream] += piece;
    for (const each of wake.splice(0)) each();
  };
  child.stdout.setEncoding('utf8').on('data', hear('out'));
  child.stderr.setEncoding('utf8').on('data', hear('err'));
  let over = false;
  const ended = new Promise<number | null>((done) => {
    child.once('close', (code) => {
      over = true;
      running.delete(child);
      for (const each of wake.splice(0)) each();
      done(code);
    });
  });
  return {
    pid: child.pid ?? 0,
    said,
    ended,
    async says(pattern) {
      for (;;) {
        const found = pattern.exec(said.out);
        if (found) return found;
        if (over) throw new Error(`it ended (${await ended}) and said:\n${said.out}\n${said.err}`);
        await new Promise<void>((done) => wake.push(done));
      }
    },
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** `npm run token`: what it prints for a hub at that address. */
export function tokenFor(role: string, url: string, environment: Environment): string {
  const token = ['dist/gateway/identity/main.js', '--as', role, '--url', url];
  return execFileSync(process.execPath, token, {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  }).trim();
}

/** A folder for DATA_FOLDER, absolute, and its removal. */
export async function newDataFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hitozukuri-hub-start-'));
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The process of the embedded PostgreSQL of a data folder, if one lives. */
export function postgresOf(dataFolder: string): number | undefined {
  try {
    const file = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
    return lives(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((done) => {
          server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port));
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
