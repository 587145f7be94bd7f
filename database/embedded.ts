/**
 * PostgreSQL 18 without an installation: the programs come with npm, the data
 * lies in one folder, and only this machine reaches it.
 *
 *     const server = await startEmbedded({ folder: 'var/postgres' })
 *     server.url('hub')   // postgres://hub:…@127.0.0.1:41237/hub
 *     await server.stop()
 *
 * The server outlives a hub that was killed; the next hub adopts it. Each hub
 * that uses it keeps one connection, its lease, and whoever stops last stops the
 * server: a lease ends with its process, so nothing can be left behind. A server
 * that dies under a living hub is started again at the same port.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedFolder, lives, type Postmaster, superuser } from './embedded-folder.js';
import { freePort, type Launch, launch } from './embedded-launch.js';
import {
  chooseIdentity,
  findPrograms,
  giveTo,
  type Identity,
  type Programs,
} from './embedded-programs.js';
import { DatabaseError } from './problems.js';
import type { Report } from './progress.js';

export interface EmbeddedOptions {
  /** Made where it is missing; nothing else may lie in it. */
  readonly folder: string;
  /** For tests: quicker, and not safe against a crash of the machine. */
  readonly ephemeral?: boolean;
  readonly report?: Report;
  /** Called once, when the server is on its way or found running: for work of one's own meanwhile. */
  readonly onLaunch?: () => void;
  /** Called each time the server died and was brought back, or with what kept it from coming back (it is tried again). */
  readonly onRestart?: (failure?: unknown) => void;
}

/** A PostgreSQL of our own. */
export interface PostgresServer {
  /** Connection URL of the superuser, password included: never to be logged. */
  url(database: string): string;
  readonly port: number;
  /** PostgreSQL's version, such as `18.4`. */
  readonly version: string;
  /** True when it ran already. */
  readonly adopted: boolean;
  /** True when its folder was made just now. */
  readonly firstStart: boolean;
  /** Gives the server back: it stops, unless another hub uses it. May be called twice. */
  stop(): Promise<void>;
}

/** Milliseconds: for a start with recovery; for failures that pass by themselves; for a stop with its last checkpoint. */
const startLimit = 120_000;
const passingLimit = 15_000;
const stopLimit = 60_000;

const leaseName = 'hitozukuri-hub lease';

/** The two methods are there; the package's types do not know them. */
type Lease = Client & { ref(): void; unref(): void };

/** The server before is still going, or another program took the port in between: try again. */
const passing =
  /pre-existing shared memory block|lock file ".*" already exists|Address already in use/;

/** Starts the server of a folder, or adopts the one that runs. Throws `DatabaseError`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<PostgresServer> {
  const programs = await findPrograms();
  const folder = new EmbeddedFolder(options.folder);
  return folder.alone(async () => {
    folder.tidy();
    if (folder.hasCluster) folder.checkCluster();
    const identity = chooseIdentity(folder.path, programs);
    const firstStart = !folder.hasCluster;
    if (firstStart) {
      options.report?.({ name: 'データベースの作成 / creating the database' });
      await folder.initialise(programs, identity, { sync: !options.ephemeral });
    }
    options.report?.({ name: 'データベースの起動 / starting the database' });
    const server = new EmbeddedServer(options, folder, programs, identity, firstStart);
    await server.bringUp();
    return server;
  });
}

class EmbeddedServer implements PostgresServer {
  port = 0;
  version = '';
  adopted = false;
  readonly firstStart: boolean;
  readonly #options: EmbeddedOptions;
  readonly #folder: EmbeddedFolder;
  readonly #programs: Programs;
  readonly #identity: Identity;
  readonly #password: string;
  #lease: Lease | undefined;
  #stopped: Promise<void> | undefined;

  constructor(
    options: EmbeddedOptions,
    folder: EmbeddedFolder,
    programs: Programs,
    identity: Identity,
    firstStart: boolean,
  ) {
    this.#options = options;
    this.#folder = folder;
    this.#programs = programs;
    this.#identity = identity;
    this.#password = folder.password;
    this.firstStart = firstStart;
  }

  url(database: string): string {
    return `postgres://${superuser}:${this.#password}@127.0.0.1:${this.port}/${database}`;
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#folder.hasCluster
      ? this.#folder.alone(() => this.#giveBack())
      : this.#endLease();
    return this.#stopped;
  }

  /** Adopts or starts, waits until the server answers, takes the lease. Only under the folder's lock. */
  async bringUp(): Promise<void> {
    const since = Date.now();
    let launched: Launch | undefined;
    let told = false;
    while (Date.now() - since < startLimit) {
      const running = this.#folder.runningPostmaster();
      if (running?.status === 'ready' && (await this.#takeLease(running))) {
        this.adopted = running.pid !== launched?.pid;
        return;
      }
      if (running === undefined && launched?.output !== undefined) {
        const mayPass = passing.test(launched.output) && Date.now() - since < passingLimit;
        if (!mayPass) throw this.#folder.explain(launched.output);
        launched = undefined;
        await pause(100);
      }
      if (running === undefined && launched === undefined) launched = await this.#launch();
      if (!told) this.#options.onLaunch?.();
      told = true;
      await pause(10);
    }
    throw new DatabaseError('DID_NOT_START', {
      detail: `${startLimit / 1000} s`,
      log: this.#folder.log,
    });
  }

  async #launch(): Promise<Launch> {
    this.#folder.removeStalePidFile();
    giveTo(this.#identity, this.#folder.path);
    // others hold URLs with the port of the first start, so a server brought back keeps it
    const port = this.port === 0 ? await freePort(this.#folder.port) : this.port;
    const { ephemeral = false } = this.#options;
    return launch(this.#folder, this.#programs, this.#identity, { port, ephemeral });
  }

  /** False when the server does not take connections yet, or no longer. */
  async #takeLease({ port }: Postmaster): Promise<boolean> {
    const lease = new Client({
      host: '127.0.0.1',
      port,
      user: superuser,
      password: this.#password,
      database: 'postgres',
      application_name: leaseName,
    }) as Lease;
    // its end is what counts, and `end` follows every `error`
    lease.on('error', () => {});
    try {
      await lease.connect();
    } catch (error) {
      if ((error as { code?: string }).code !== '28P01') return false;
      throw new DatabaseError('FOLDER_DAMAGED', { folder: this.#folder.path, missing: 'password' });
    }
    const { rows } = await lease.query<{ server_version: string }>('show server_version');
    lease.once('end', () => {
      if (this.#lease === lease && this.#stopped === undefined) void this.#bringBack();
    });
    // a lease alone keeps no process from ending
    lease.unref();
    this.version = rows[0]?.server_version.split(' ')[0] ?? '';
    this.#folder.port = port;
    this.port = port;
    this.#lease = lease;
    return true;
  }

  /** The server died under us: start it again, for as long as it takes. */
  async #bringBack(): Promise<void> {
    const { adopted } = this;
    while (this.#stopped === undefined && this.#folder.hasCluster) {
      try {
        await this.#folder.alone(() => this.bringUp());
        this.adopted = adopted;
        this.#options.onRestart?.();
        return;
      } catch (failure) {
        this.#options.onRestart?.(failure);
        await pause(1_000, undefined, { ref: false });
      }
    }
  }

  async #giveBack(): Promise<void> {
    this.#lease?.ref();
    const othersUseIt = await this.#hasOtherLeases();
    await this.#endLease();
    const running = this.#folder.runningPostmaster();
    if (othersUseIt || running === undefined) return;
    for (const [signal, limit] of [
      ['SIGINT', stopLimit],
      ['SIGQUIT', 5_000],
    ] as const) {
      const since = Date.now();
      process.kill(running.pid, signal);
      while (lives(running.pid) && Date.now() - since < limit) await pause(5);
      if (!lives(running.pid)) return;
    }
  }

  /** A server that cannot be asked is used by nobody. */
  async #hasOtherLeases(): Promise<boolean> {
    try {
      const result = await this.#lease?.query(
        'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
        [leaseName],
      );
      return (result?.rowCount ?? 0) > 0;
    } catch {
      return false;
    }
  }

  async #endLease(): Promise<void> {
    const lease = this.#lease;
    lease?.ref();
    this.#lease = undefined;
    await lease?.end();
  }
}
