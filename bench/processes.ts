/** Programs of the bench, each a process of its own: started, told from, measured in /proc, stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

export interface Program {
  readonly pid: number;
  /** What it printed that told it was ready. */
  readonly told: string;
  /** From its start until then. */
  readonly milliseconds: number;
  stop(): Promise<void>;
}

/** Runs a program of Node until it prints what `ready` fits. */
export function start(
  args: readonly string[],
  ready: RegExp,
  env: NodeJS.ProcessEnv,
): Promise<Program> {
  const began = performance.now();
  const child: ChildProcess = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // a bench that fails leaves nothing running
  process.once('exit', () => child.kill('SIGKILL'));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  let stopping = false;
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      // nothing is kept of the log that a hub under load writes
      if (printed === 'ready') return;
      printed += chunk;
      const told = ready.exec(printed)?.[1];
      if (told === undefined) return;
      printed = 'ready';
      resolve({
        pid: child.pid ?? 0,
        told,
        milliseconds: performance.now() - began,
        async stop() {
          stopping = true;
          child.kill('SIGTERM');
          const insist = setTimeout(() => child.kill('SIGKILL'), 3_000);
          await ended;
          clearTimeout(insist);
        },
      });
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    void ended.then(() => {
      if (stopping) return;
      console.error(`${args.join(' ')} has ended\n${printed}`);
      process.exit(1);
    });
  });
}

/** Milliseconds of processor that a process and the children it has buried have used. */
function usedBy(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0, buriedUser = 0, buriedSystem = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 15)
      .map(Number);
    // the kernel counts in hundredths of a second
    return (user + system + buriedUser + buriedSystem) * 10;
  } catch {
    return 0;
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((each) => {
      try {
        const stat = readFileSync(`/proc/${each}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid;
      } catch {
        return false;
      }
    });

/** Of PostgreSQL with all its sessions. */
export const usedByPostgres = (postmaster: number): number =>
  [postmaster, ...childrenOf(postmaster)].reduce((sum, each) => sum + usedBy(each), 0);

export const usedByAll = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + usedBy(pid), 0);

/** Mebibytes: now, and the most since `forgetPeak`. */
export function memoryOf(pids: readonly number[]): { readonly now: number; readonly most: number } {
  const sum = (line: RegExp) =>
    Math.round(
      pids.reduce(
        (all, pid) => all + Number(line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]),
        0,
      ) / 1024,
    );
  return { now: sum(/VmRSS:\s+(\d+)/), most: sum(/VmHWM:\s+(\d+)/) };
}

export function forgetPeak(pids: readonly number[]): void {
  for (const pid of pids) writeFileSync(`/proc/${pid}/clear_refs`, '5');
}
