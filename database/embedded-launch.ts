/** One launch of the embedded server: its settings, its port, its log, and what it said when it did not stay. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { EmbeddedFolder } from './embedded-folder.js';
import { commandOf, type Identity, type Programs } from './embedded-programs.js';

/** For an office's machine of 2 cores and 4 GB that also runs the hub. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  // parallel sorts live in /dev/shm, and containers often have but 64 MB of it
  work_mem: '12MB',
  max_parallel_workers_per_gather: '1',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1',
  // compiling costs more than the hub's statements take
  jit: 'off',
  // no replica follows; a table filled in the transaction that made it then skips the log
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  log_checkpoints: 'off',
  // a failed statement is told to whoever sent it; the log keeps the server's own
  // events only: it stays small, and no row's values get into it
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_line_prefix: '%m [%p] ',
};

/** Durability given up for speed: for tests. */
const ephemeralSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  // CREATE DATABASE … STRATEGY file_copy shares blocks where the file system can
  file_copy_method: 'clone',
};

const logLimit = 1_000_000;

export interface Launch {
  readonly pid: number | undefined;
  /** What it wrote into the log, once it has ended; `undefined` while it lives. */
  readonly output: string | undefined;
}

/** Starts the postmaster and does not wait for it. It lives in a session of its own, so that Ctrl+C in a terminal reaches the hub alone. */
export function launch(
  folder: EmbeddedFolder,
  programs: Programs,
  identity: Identity,
  { port, ephemeral }: { port: number; ephemeral: boolean },
): Launch {
  const given = { ...settings, ...(ephemeral && ephemeralSettings), port: String(port) };
  const words = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, args, options } = commandOf(identity, programs.postgres, [
    '-D',
    folder.cluster,
    ...words,
  ]);
  const log = openLog(folder.log);
  const said = statSync(folder.log).size;
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  let failure: string | undefined;
  child.once('error', ({ message }) => {
    failure = message;
  });
  return {
    pid: child.pid,
    get output() {
      if (failure !== undefined) return failure;
      if (child.exitCode === null && child.signalCode === null) return undefined;
      return readFileSync(folder.log).subarray(said).toString();
    },
  };
}

/** The log is begun anew at a start once it is large; the one before is kept. */
function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > logLimit) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

/** The wished port if it is free on this machine, else one that is. */
export async function freePort(wished: number | undefined): Promise<number> {
  return (await tryPort(wished ?? 0)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : undefined),
      );
    });
  });
}
