/** What was measured, written down: a file of results, and the table in the README. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import type { Measured } from './measure.ts';
import { plotOf } from './plot.ts';

export interface Run {
  readonly connections: number;
  readonly rounds: number;
  readonly peers: Readonly<Record<string, Start>>;
  readonly operations: MeasuredOperation[];
}

/** Milliseconds until it was ready; mebibytes of all its processes when it was ready, at the end, and at most. */
export interface Start {
  readonly start: number;
  readonly afterStart: number;
  readonly now: number;
  readonly most: number;
}

export interface MeasuredOperation {
  readonly name: string;
  readonly says: string;
  /** Milliseconds of the very first request. */
  readonly first: Readonly<Record<string, number>>;
  readonly peers: Readonly<Record<string, readonly Measured[]>>;
}

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const [least = 0] = sorted;
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    least,
    most: sorted.at(-1) ?? 0,
  };
}

/** Round by round, for both were measured within seconds of each other: the hub's figure over that of the peer. */
export function ratiosOf(
  { peers }: MeasuredOperation,
  peer: string,
  figure: keyof Measured,
): Spread {
  const hub = peers['hub'] ?? [];
  return spreadOf(hub.map((each, round) => each[figure] / (peers[peer]?.[round]?.[figure] ?? 0)));
}

const folder = import.meta.dirname;
const two = (value: number) => value.toFixed(2);
const shown = ({ median, least, most }: Spread) => `${two(median)} (${two(least)}–${two(most)})`;

export function writeReport(run: Run): void {
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, PostgreSQL 18`;
  mkdirSync(resolve(folder, 'results'), { recursive: true });
  const name = new Date().toISOString().slice(0, 16).replace(/[:T]/g, '-');
  const stored = JSON.stringify({ day, machine, ...run }, null, 1);
  writeFileSync(resolve(folder, 'results', `${name}.json`), `${stored}\n`);
  const text = [
    `${day}, ${machine}; ${run.rounds} rounds, ${run.connections} connections. Everything is on one machine, the one that asks too.`,
    '### CPU of the hub per request, of Node and PostgreSQL together, over that of the peer: median (least–most) of the rounds; below 1 the hub needs less',
    ratioTable(run),
    '### Each by itself: medians',
    ownTable(run),
    '### Start and memory',
    startTable(run),
  ].join('\n\n');
  console.log(text);
  const readme = resolve(folder, 'README.md');
  const before = readFileSync(readme, 'utf8');
  writeFileSync(
    readme,
    before.replace(
      /(<!-- results -->)[\s\S]*(<!-- end of results -->)/,
      `$1\n${text.replaceAll('$', '$$$$')}\n$2`,
    ),
  );
  writeFileSync(resolve(folder, 'results.svg'), plotOf(run));
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

function ratioTable({ operations, peers }: Run): string {
  const others = Object.keys(peers).filter((name) => name !== 'hub');
  return [
    row(['', ...others]),
    row(['---', ...others.map(() => '---')]),
    ...operations.map((operation) =>
      row([
        operation.says,
        ...others.map((peer) =>
          operation.peers[peer] ? shown(ratiosOf(operation, peer, 'cpu')) : '–',
        ),
      ]),
    ),
  ].join('\n');
}

function ownTable({ operations }: Run): string {
  const heads = ['CPU ms', 'of it PostgreSQL', 'requests/s', 'p50 ms', 'p99 ms', 'first ms'];
  return [
    row(['', '', ...heads]),
    row(['---', '---', ...heads.map(() => '---:')]),
    ...operations.flatMap(({ says, peers, first }) =>
      Object.entries(peers).map(([peer, rounds]) => {
        const median = (figure: keyof Measured) =>
          spreadOf(rounds.map((each) => each[figure])).median;
        return row([
          says,
          peer,
          two(median('cpu')),
          two(median('cpuOfPostgres')),
          Math.round(median('perSecond')),
          two(median('p50')),
          two(median('p99')),
          Math.round(first[peer] ?? 0),
        ]);
      }),
    ),
  ].join('\n');
}

function startTable({ peers }: Run): string {
  return [
    row(['', 'start s', 'MiB after start', 'MiB at the end', 'MiB at most']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...Object.entries(peers).map(([name, { start, afterStart, now, most }]) =>
      row([name, two(start / 1000), afterStart, now, most]),
    ),
  ].join('\n');
}
