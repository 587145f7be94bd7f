/**
 * How long each question takes on the full synthetic data, asked over HTTP of a hub that
 * runs as anybody's does. It holds no time, for machines differ: it prints the table that
 * stands in docs/questions.md.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import type { Question } from '../questions/question.js';

const warmUp = 5;
const rounds = 15;
const questions = join(projectFolder, 'test', 'questions');
const names = (await readdir(questions, { withFileTypes: true }))
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

/** Those of whom one at least may read all that a question asks. */
const askers = ['planning', 'municipal', 'council-member'] as const;

let folder: string;
let hub: ChildProcess;
let url: string;
const tokens: string[] = [];

const main = (path: string) => join(projectFolder, 'dist', 'gateway', path);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hitozukuri-times-'));
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const env = { ...process.env, PORT: String(port), DATA_FOLDER: folder, LOG_LEVEL: 'error' };
  hub = spawn(process.execPath, [main('main.js')], { env, cwd: projectFolder, stdio: 'ignore' });
  while (!(await isUp())) {
    if (hub.exitCode !== null) throw new Error(`the hub ended with ${hub.exitCode}`);
    await pause(250);
  }
  for (const person of askers) {
    const args = [main('identity/main.js'), '--as', person];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env });
    tokens.push(stdout.trim());
  }
}, 300_000);

afterAll(async () => {
  if (hub.exitCode === null) {
    const ended = new Promise((resolve) => hub.once('exit', resolve));
    hub.kill('SIGTERM');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const isUp = () =>
  fetch(`${url}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

interface Asked {
  readonly ms: number;
  readonly bytes: number;
  readonly mayRead: boolean;
}

async function ask(body: string, token: string): Promise<Asked> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const began = performance.now();
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const text = await answer.text();
  const ms = performance.now() - began;
  return { ms, bytes: text.length, mayRead: JSON.parse(text).errors === undefined };
}

async function timesOf(name: string) {
  const { question } = (await import(`../questions/${name}/question.ts`)) as {
    readonly question: Question;
  };
  const file = join(projectFolder, 'schema', 'operations', `${name}.graphql`);
  const { variables } = question;
  const body = JSON.stringify({ query: await readFile(file, 'utf8'), variables });
  let token = tokens[0] ?? '';
  for (const each of tokens) if ((await ask(body, each)).mayRead) token = each;
  for (let round = 0; round < warmUp; round++) await ask(body, token);
  const asked: Asked[] = [];
  for (let round = 0; round < rounds; round++) asked.push(await ask(body, token));
  const times = asked.map(({ ms }) => ms).toSorted((one, other) => one - other);
  return {
    name,
    mayRead: asked.every(({ mayRead }) => mayRead),
    bytes: asked[0]?.bytes ?? 0,
    median: times[Math.floor(rounds / 2)] ?? 0,
    slowest: times.at(-1) ?? 0,
  };
}

describe('the questions', () => {
  it('are answered on the full data, each in so many milliseconds once warm', async () => {
    const table = [];
    for (const name of names) table.push(await timesOf(name));
    expect(table.filter(({ mayRead }) => !mayRead)).toEqual([]);
    const lines = table
      .toSorted((one, other) => other.median - one.median)
      .map(({ name, median, slowest, bytes }) =>
        [
          `| \`${name}\``,
          median.toFixed(0),
          slowest.toFixed(0),
          `${(bytes / 1000).toFixed(0)} |`,
        ].join(' | '),
      );
    const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`;
    console.info(
      [
        machine,
        '| 文書 | 中央値 ms | 最長 ms | kB |',
        '| --- | ---: | ---: | ---: |',
        ...lines,
      ].join('\n'),
    );
  });
});
