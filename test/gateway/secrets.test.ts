/** Strings that must not get out, sent along every way in; then everything that came out is searched for them. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../gateway/audit/event.js';
import { makeIdentity } from '../../gateway/identity/identity.js';
import { startScreen } from '../../gateway/start-screen.js';
import { ConfigError, readConfig } from '../../subgraphs/shared/config.js';
import { keysInFile } from '../../subgraphs/shared/key-file.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { startFailure } from '../../subgraphs/shared/start-failure.js';
import { type Federation, openFederation } from './support/federation.js';
import { collectLog, openTestGateway, send, type TestGateway } from './support/open-gateway.js';

const canary = (name: string) => `canary-${name}-6f1b2c9d8e7a4f30`;
const secrets = {
  DATABASE_URL: `postgres://hub:${canary('database')}@127.0.0.1:1/hub`,
  DATABASE_ROLE_SECRET: canary('role-secret'),
};
let folder: string;
let federation: Federation;
let gateway: TestGateway;
const { lines, log } = collectLog();
const events: AuditEvent[] = [];
const came: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-secrets-'));
  await mkdir(join(folder, 'identity'), { recursive: true });
  await writeFile(join(folder, 'keys'), `${canary('subgraph-key')}-long-enough\n`);
  await writeFile(join(folder, 'client'), canary('client-secret'));
  federation = await openFederation();
  const config = readConfig({
    ...secrets,
    DATA_FOLDER: folder,
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_AUDIENCE: 'hub',
    OIDC_CLIENT_ID: 'hub',
    OIDC_CLIENT_SECRET_FILE: join(folder, 'client'),
    SUBGRAPH_KEY_FILE: join(folder, 'keys'),
  });
  const { authenticate, routes } = makeIdentity(config, log);
  const audit = (event: AuditEvent) => events.push(event);
  gateway = await openTestGateway(federation, { engine: 'hive', authenticate, routes, audit });
});
afterAll(async () => {
  await gateway?.stop();
  await federation?.stop();
  await rm(folder, { recursive: true });
});

const token = `eyJhbGciOiJub25lIn0.${Buffer.from(`{"sub":"${canary('claim')}"}`).toString('base64url')}.${canary('signature')}`;
const headers = {
  authorization: `Bearer ${token}`,
  cookie: `hub-session=${canary('session')}; __Host-hub-session=${canary('host-session')}; hub-sign-in=${canary('sign-in')}`,
  'hub-viewer': canary('viewer-header'),
};
const paths = [
  '/',
  '/graphql',
  '/session',
  '/session/sign-in',
  `/session/callback?code=${canary('code')}&state=${canary('state')}`,
  '/session/sign-out',
  '/identity/token',
  '/health',
  '/ready',
  '/metrics',
  '/debug',
  '/heapdump',
  '/json/list',
  '/env',
  `/nothing/${canary('path')}`,
  '/%zz',
];
const bodies = [
  undefined,
  '{',
  JSON.stringify({ query: '{ broken refused courses }' }),
  JSON.stringify({ query: '{ hosts(first: $n) }', variables: { n: canary('variable') } }),
  JSON.stringify({
    query: 'query Q($n: Int!) { hosts(first: $n) }',
    variables: { n: 1, unused: canary('unused') },
  }),
];

describe('no secret gets out', () => {
  it('into an answer, a log line or the audit trail, whatever way it came in', async () => {
    for (const path of paths) {
      for (const body of bodies) {
        for (const who of [{}, headers, { cookie: headers.cookie }]) {
          const answer = await send(new URL(path, gateway.url).href, {
            method: body === undefined ? 'GET' : 'POST',
            headers: { 'content-type': 'application/json', ...who },
            redirect: 'manual',
            ...(body !== undefined && { body }),
          });
          came.push(answer.text, JSON.stringify([...answer.headers]));
        }
      }
    }
    expect(came.length).toBe(paths.length * bodies.length * 3 * 2);
    const out = [came, lines, gateway.lines, events].map((each) => JSON.stringify(each)).join('\n');
    const found = [...out.matchAll(/canary-[a-z-]+/g)].map(([name]) => name);
    // a wrong value is told to whoever sent it, and to nobody else
    expect(new Set(found)).toEqual(
      new Set(['canary-variable-'].filter((each) => found.includes(each))),
    );
    expect(JSON.stringify([lines, gateway.lines, events])).not.toMatch(
      /canary|node_modules.*Bearer/,
    );
    expect(out).not.toContain(token);
  });

  it('into the message of a start that fails, or the screen of one that does not', () => {
    const wrong = {
      ...secrets,
      PORT: 'x',
      OIDC_CLIENT_SECRET_FILE: '',
      DATABASE_ROLE_SECRET: 'short',
    };
    let failure: unknown;
    try {
      readConfig(wrong);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(ConfigError);
    const config = readConfig(secrets);
    const screen = startScreen({ url: 'http://127.0.0.1', config, milliseconds: 1 });
    expect(startFailure(failure) + screen).not.toMatch(/canary|short/);
  });

  it('into the message about a key file that is wrong', async () => {
    await writeFile(join(folder, 'wrong'), 'canary');
    await expect(keysInFile(join(folder, 'wrong'), { create: false })()).rejects.toThrow(
      /^(?!.*canary)/,
    );
  });

  it('into the project', async () => {
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: projectFolder, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path !== '' && !/\.(xlsx|png|woff2?|topojson)$/.test(path));
    expect(files.length).toBeGreaterThan(300);
    const secret =
      /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_[A-Za-z0-9]{36}\b|\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.|"d": ?"[\w-]{40,}"/;
    const offences: string[] = [];
    for (const path of files) {
      const text = await readFile(join(projectFolder, path), 'utf8').catch(() => '');
      if (secret.test(text)) offences.push(path);
    }
    expect(offences).toEqual([]);
  });
});
