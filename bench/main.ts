/**
 * `npm run bench`: the hub as shipped beside its peers, on one PostgreSQL with one data set.
 * Answers are compared before anything is timed; then all are loaded in turns, round by round.
 *
 *     npm run bench                          everything, about a quarter of an hour
 *     npm run bench -- --only pivot --rounds 3
 *     npm run bench -- --compare             compares the answers and times nothing
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { compare, type Figures, figuresOf } from './figures.ts';
import { ask, load, type Measured, nextRequest } from './measure.ts';
import type { Operation } from './operation.ts';
import { operations } from './operations.ts';
import { type Ground, type Peer, startHub, startPeers } from './peers.ts';
import { forgetPeak, memoryOf } from './processes.ts';
import { type Run, writeReport } from './report.ts';

const { values: given } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' },
    data: { type: 'string', default: resolve(import.meta.dirname, 'var') },
    compare: { type: 'boolean', default: false },
  },
});
const rounds = Number(given.rounds);
const connections = Number(given.connections);
const milliseconds = Number(given.seconds) * 1000;
const chosen = operations.filter(({ name }) => !given.only || given.only.split(',').includes(name));

process.setMaxListeners(32);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
mkdirSync(given.data, { recursive: true });
// the first start loads the data; the one that is measured finds them there
await (await startHub(given.data)).peer.programs[0]?.stop();
const { peer: hub, ground } = await startHub(given.data);
await makeViews(ground);
const peers: readonly Peer[] = [hub, ...(await startPeers(ground))];
const firsts = new Map<string, number>();
let failed = false;
try {
  const run: Run = { connections, rounds, peers: startsOf(peers), operations: [] };
  for (const operation of chosen) failed = !(await answersAgree(operation)) || failed;
  if (failed) throw new Error('the answers differ; nothing is timed');
  if (!given.compare) {
    for (const { programs } of peers) forgetPeak(programs.map(({ pid }) => pid));
    for (const operation of chosen) run.operations.push(await measured(operation));
    for (const { name, programs } of peers) {
      Object.assign(run.peers[name] ?? {}, memoryOf(programs.map(({ pid }) => pid)));
    }
    writeReport(run);
  }
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  const programs = new Set(peers.toReversed().flatMap((peer) => peer.programs.toReversed()));
  for (const program of programs) await program.stop();
}

async function makeViews({ databaseUrl }: Ground): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(readFileSync(resolve(import.meta.dirname, 'views.sql'), 'utf8'));
  await client.query('analyze');
  await client.end();
}

function startsOf(all: readonly Peer[]): Run['peers'] {
  return Object.fromEntries(
    all.map(({ name, programs }) => {
      const pids = programs.map(({ pid }) => pid);
      const [gateway, ...behind] = programs.map(({ milliseconds: each }) => Math.round(each));
      // a gateway is started when the subgraphs are there, which start side by side
      const start = (gateway ?? 0) + Math.max(0, ...behind);
      return [name, { start, afterStart: memoryOf(pids).now, now: 0, most: 0 }];
    }),
  );
}

/** Asks each peer the same and says where its figures are others than the hub's. The first request of all is timed. */
async function answersAgree(operation: Operation): Promise<boolean> {
  let hubs: Figures | undefined;
  let agreed = true;
  for (const peer of peers) {
    const request = peer.request(operation, 0);
    if (!request) continue;
    const began = performance.now();
    const { status, body } = await ask(
      operation.writes ? (nextRequest(peer, operation) ?? request) : request,
    );
    firsts.set(`${peer.name} ${operation.name}`, performance.now() - began);
    const text = body.toString();
    const say = (what: string) => console.log(`${operation.name} ${peer.name}: ${what}`);
    if (operation.accept) {
      say(`${status}, ${text.trim().split('\n').length} lines, ${body.length} bytes`);
      continue;
    }
    const answer = JSON.parse(text);
    const told = peer.name === 'sql' ? answer : answer.data;
    if (status !== 200 || answer.errors || !told) {
      say(`${status} ${text.slice(0, 600)}`);
      agreed = false;
      continue;
    }
    const figures = figuresOf(
      peer.name === 'postgraphile' ? (operation.postgraphile?.reshaped?.(told) ?? told) : told,
    );
    hubs ??= figures;
    const { compared, differences } = compare(hubs, figures, operation.compared);
    const unlike = operation.writes ? [] : differences;
    say(`${compared} figures, ${unlike.length} differ, ${body.length} bytes`);
    for (const each of unlike.slice(0, 5)) console.log(`  ${each}`);
    agreed &&= unlike.length === 0 && compared > 0;
  }
  return agreed;
}

async function measured(operation: Operation): Promise<Run['operations'][number]> {
  const rows = new Map<string, Measured[]>();
  const asked = peers.filter((peer) => peer.request(operation, 0));
  const patience = operation.accept
    ? { connections: 2, milliseconds }
    : { connections, milliseconds };
  // compiled code, plans and pools are there before the first round
  for (const peer of asked) {
    const { perSecond } = await load(peer, operation, ground, patience);
    console.log(`${operation.name} ${peer.name}: ${perSecond.toFixed(0)} a second`);
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const peer of asked) {
      await pause(100);
      const each = await load(peer, operation, ground, patience);
      rows.set(peer.name, [...(rows.get(peer.name) ?? []), each]);
    }
  }
  const { name, says } = operation;
  const first = Object.fromEntries(
    asked.map((peer) => [peer.name, firsts.get(`${peer.name} ${name}`) ?? 0]),
  );
  console.log(`${name}: measured`);
  return { name, says, first, peers: Object.fromEntries(rows) };
}
