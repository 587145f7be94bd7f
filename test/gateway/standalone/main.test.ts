import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Federation, openFederation } from '../support/federation.js';
import { post } from '../support/open-gateway.js';

const project = resolve(import.meta.dirname, '../../..');
let folder: string;
let file: string;
let federation: Federation;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  const config = {
    extends: join(project, 'tsconfig.json'),
    compilerOptions: {
      rootDir: project,
      outDir: join(folder, 'out'),
      incremental: false,
      tsBuildInfoFile: null,
      typeRoots: [join(project, 'node_modules/@types')],
    },
    files: [join(project, 'gateway/standalone/main.ts')],
    include: [],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  execFileSync(join(project, 'node_modules/.bin/tsc'), ['-p', folder], { stdio: 'inherit' });
  federation = await openFederation();
  file = join(folder, 'supergraph.graphql');
  await writeFile(file, federation.supergraphSdl);
});
afterAll(async () => {
  await federation?.stop();
  await rm(folder, { recursive: true, force: true });
});

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function run(words: readonly string[], environment: Record<string, string> = {}) {
  const child = spawn(
    process.execPath,
    [join(folder, 'out/gateway/standalone/main.js'), ...words],
    {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'error', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  children.push(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((done) => child.once('close', done));
  return { child, said, ended };
}

describe('npm run gateway', () => {
  it.each(['hive', 'apollo'])(
    'answers any supergraph with %s, and ends at SIGTERM',
    async (engine) => {
      const started = performance.now();
      const { child, said, ended } = run(['--supergraph', file, '--port', '0', '--engine', engine]);
      await expect.poll(() => said.out, { timeout: 15_000 }).toMatch(/^http:.*\/graphql\n/);
      expect(performance.now() - started).toBeLessThan(8_000);
      const { body } = await post(
        said.out.trim(),
        '{"query":"{ members(first: 1) { name hours } }"}',
      );
      expect(body.data).toEqual({ members: [{ name: 'さいたま市', hours: 40 }] });
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(said.err).toBe('');
    },
  );

  it('explains itself', async () => {
    const { said, ended } = run(['--help']);
    expect(await ended).toBe(0);
    expect(said.out).toContain('--supergraph FILE');
  });

  it.each<[string, () => string[], number]>([
    ['without a file', () => [], 2],
    ['with an unknown word', () => ['--supergraf', 'x'], 2],
    ['with a port that is none', () => ['--supergraph', file, '--port', '70000'], 2],
    ['with a port that is a word', () => ['--supergraph', file, '--port', 'x'], 2],
    ['with an unknown engine', () => ['--supergraph', file, '--engine', 'steam'], 2],
    ['with a file that is not there', () => ['--supergraph', join(folder, 'none.graphql')], 1],
    ['with a file that is no supergraph', () => ['--supergraph', join(folder, 'package.json')], 1],
    [
      'with an address of nobody',
      () => ['--supergraph', file, '--port', '0', '--host', '203.0.113.1'],
      1,
    ],
  ])('%s is refused in one sentence of both languages', async (_how, words, code) => {
    const { said, ended } = run(words());
    expect(await ended).toBe(code);
    expect(said.err.trim().split('\n')).toHaveLength(1);
    expect(said.err).toMatch(/[ぁ-ん].* \/ [A-Z]/);
    expect(said.out).toBe('');
  });

  it('says when the port is taken', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as { port: number };
    const { said, ended } = run(['--supergraph', file, '--port', String(port)]);
    expect(await ended).toBe(1);
    expect(said.err).toContain(`Port ${port} is already in use`);
    server.close();
  });

  it('says when the supergraph gives no addresses', async () => {
    const bare = join(folder, 'bare.graphql');
    await writeFile(bare, federation.supergraphSdl.replaceAll(/url: "[^"]*"\)/g, 'url: "")'));
    const { said, ended } = run(['--supergraph', bare, '--port', '0']);
    expect(await ended).toBe(1);
    expect(said.err).toContain('The supergraph gives no address for');
  });

  it('says which setting is wrong', async () => {
    const { said, ended } = run(['--supergraph', file], { SUBGRAPH_DEADLINE_MS: 'soon' });
    expect(await ended).toBe(2);
    expect(said.err).toContain('SUBGRAPH_DEADLINE_MS');
  });
});
