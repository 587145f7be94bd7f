import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoKeyIn, demoToken } from '../../../gateway/identity/demo/keys.js';
import { demoPeople } from '../../../gateway/identity/demo/people.js';
import { demoKeyFile, makeIdentity } from '../../../gateway/identity/identity.js';
import { readConfig } from '../../../subgraphs/shared/config.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import { build } from '../../start/support/program.js';
import { type Federation, openFederation } from '../support/federation.js';
import { openTestGateway, type TestGateway } from '../support/open-gateway.js';
import { type Browser, openBrowser, type Page } from './support/browser.js';
import { type ForgingIssuer, goodClaims, openMockServer } from './support/issuers.js';

const dataFolder = join(tmpdir(), `hub-sign-in-${process.pid}`);
const log = openLog('silent', 'test');
let federation: Federation;
let issuer: ForgingIssuer;
let demo: TestGateway;
let external: TestGateway;
beforeAll(async () => {
  [federation, issuer] = await Promise.all([openFederation(), openMockServer()]);
  demo = await open({});
  await writeFile(`${dataFolder}-secret`, 'a secret of this test\n');
  external = await open({
    OIDC_ISSUER: issuer.issuer.url,
    OIDC_AUDIENCE: issuer.issuer.audience,
    OIDC_TOKEN_TYPE: 'JWT',
    OIDC_ROLE_CLAIM: 'realm_access.roles',
    OIDC_ROLE_NAMES: 'kikaku=PLANNING',
    OIDC_ORGANIZATION_CLAIM: 'organization_code',
    OIDC_CLIENT_ID: issuer.issuer.audience,
    OIDC_CLIENT_SECRET_FILE: `${dataFolder}-secret`,
  });
});
afterAll(async () => {
  for (const each of [demo, external, issuer, federation]) await each?.stop();
  await rm(dataFolder, { recursive: true, force: true });
  await rm(`${dataFolder}-secret`, { force: true });
});

function open(environment: Record<string, string>): Promise<TestGateway> {
  const identity = makeIdentity(readConfig({ DATA_FOLDER: dataFolder, ...environment }), log);
  const { authenticate, routes } = identity;
  return openTestGateway(federation, { engine: 'hive', authenticate, routes });
}

const at = ({ url }: TestGateway, path: string) => new URL(path, url).href;
const session = async (browser: Browser, hub: TestGateway) =>
  JSON.parse((await browser.visit(at(hub, '/session'))).text);

/** Chooses a demo person on the sign-in page. */
async function choose(browser: Browser, page: Page, id: string): Promise<Page> {
  const action = new RegExp(`action="([^"]+/${id})"`).exec(page.text)?.[1] ?? '';
  return browser.visit(new URL(action, page.url).href, { method: 'POST' });
}

async function signIn(id: string): Promise<{ browser: Browser; page: Page }> {
  const browser = openBrowser();
  const form = await browser.visit(at(demo, '/session/sign-in?back=/health'));
  return { browser, page: await choose(browser, form, id) };
}

describe('signing in with the built-in provider', () => {
  it('offers invented people for every role, in both languages, without any script', async () => {
    const { status, text, headers } = await openBrowser().visit(at(demo, '/session/sign-in'));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text.match(/<form method="post"/g)).toHaveLength(demoPeople.length);
    expect(text).toContain('すべて架空です');
    expect(text).toContain('Everybody listed here is invented');
    expect(text).not.toMatch(/<script|style=|https?:/);
  });

  it.each(demoPeople.map(({ id, roles, organization }) => ({ id, roles, organization })))(
    'makes the browser $id, and nobody again after signing out',
    async ({ id, roles, organization }) => {
      const { browser, page } = await signIn(id);
      expect(page).toMatchObject({ url: at(demo, '/health'), status: 200 });
      expect(await session(browser, demo)).toEqual({
        signedIn: true,
        subject: id,
        roles,
        organization,
        demo: true,
        expiresAt: expect.stringMatching(/^\d{4}-.*Z$/),
        signInUrl: '/session/sign-in',
      });
      const thief = openBrowser();
      thief.steal(browser, demo.url);
      expect(await session(thief, demo)).toMatchObject({ subject: id });
      const out = await browser.visit(at(demo, '/session/sign-out'), { method: 'POST' });
      expect(JSON.parse(out.text)).toEqual({ signedIn: false, nextUrl: null });
      for (const each of [browser, thief]) {
        expect(await session(each, demo)).toMatchObject({ signedIn: false, roles: [] });
      }
    },
  );

  it('sets cookies that no script reads and no other site sends', async () => {
    const { page } = await signIn('demo-planning');
    const own = page.set.filter((line) => /^hub-/.test(line));
    expect(own.at(-1)).toMatch(/^hub-session=[\w-]{43}; .*Path=\/; .*HttpOnly; SameSite=Strict$/);
    for (const line of page.set) expect(line).toMatch(/HttpOnly|httponly/);
  });

  it('is finished once, by the browser that began it', async () => {
    const browser = openBrowser();
    const form = await browser.visit(at(demo, '/session/sign-in'));
    const thief = openBrowser();
    const stolen = await choose(thief, form, 'demo-secretariat');
    expect(stolen.status).toBeGreaterThanOrEqual(400);
    for (const query of ['?code=x&state=y', '?error=access_denied', '']) {
      const page = await openBrowser().visit(at(demo, `/session/callback${query}`));
      expect(page.status).toBe(400);
      expect(JSON.parse(page.text).errors[0].extensions.code).toBe('SIGN_IN_FAILED');
    }
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:1', '/a\tb'])(
    'leads back to the hub, not to %j',
    async (back) => {
      const browser = openBrowser();
      const url = at(demo, `/session/sign-in?back=${encodeURIComponent(back)}`);
      const page = await choose(browser, await browser.visit(url), 'demo-planning');
      expect(page.url).toBe(at(demo, '/'));
    },
  );

  it('takes tokens of npm run token, of its own key only', async () => {
    const [person] = demoPeople;
    const hub = new URL(demo.url).origin;
    const key = demoKeyIn(demoKeyFile({ dataFolder }));
    if (!person) throw new Error('nobody');
    const token = await demoToken(person, key, { hub, hours: 1 });
    const other = await demoToken(person, demoKeyIn(join(dataFolder, 'other')), { hub, hours: 1 });
    const ask = (each: string) =>
      fetch(at(demo, '/session'), { headers: { authorization: `Bearer ${each}` } });
    expect(await (await ask(token)).json()).toMatchObject({ subject: person.id, signedIn: true });
    expect((await ask(other)).status).toBe(401);
  });

  it('prints a token as a command', { timeout: 60_000 }, async () => {
    build();
    const hub = new URL(demo.url).origin;
    const say = (...words: string[]) =>
      execFileSync(process.execPath, ['dist/gateway/identity/main.js', ...words], {
        cwd: projectFolder,
        env: { PATH: process.env['PATH'] ?? '', DATA_FOLDER: dataFolder },
        encoding: 'utf8',
        stdio: 'pipe',
      }).trim();
    const token = say('--as', 'clerk', '--organization', '112020', '--url', hub);
    const answer = await fetch(at(demo, '/session'), {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ roles: ['CLERK'], organization: '112020' });
    expect(() => say('--as', 'king')).toThrow(/Give a role with --as/);
    expect(() => say('--as', 'planning', '--organization', '112020')).toThrow(/six-digit code/);
    expect(say('--help')).toContain('npm run token -- --as ROLE');
  });
});

describe('signing in at another issuer', () => {
  it('reads the roles where the issuer writes them', async () => {
    issuer.server.service.on('beforeTokenSigning', ({ payload }) => {
      Object.assign(payload, goodClaims(issuer.issuer.url, Math.floor(Date.now() / 1000)), {
        nonce: payload['nonce'],
      });
    });
    const browser = openBrowser();
    const page = await browser.visit(at(external, '/session/sign-in?back=/health'));
    expect(page).toMatchObject({ url: at(external, '/health'), status: 200 });
    expect(await session(browser, external)).toMatchObject({
      signedIn: true,
      subject: 'user-1',
      roles: ['PLANNING'],
      organization: '111007',
      demo: false,
    });
    const out = await browser.visit(at(external, '/session/sign-out'), { method: 'POST' });
    expect(JSON.parse(out.text).nextUrl).toMatch(`${issuer.issuer.url}/endsession?`);
  });

  it('offers no demo people, not even by their address', async () => {
    const page = await openBrowser().visit(
      at(external, '/identity/.well-known/openid-configuration'),
    );
    expect(page.status).toBe(404);
  });
});

describe('where nobody can sign in', () => {
  it('says so, and that https is missing where it is', async () => {
    const closed = await open({ DEMO_IDENTITY: 'off' });
    const plain = await openPlain();
    try {
      for (const [hub, code] of [
        [closed, 'SIGN_IN_NOT_OFFERED'],
        [plain, 'SIGN_IN_NEEDS_HTTPS'],
      ] as const) {
        const page = await openBrowser().visit(at(hub, '/session/sign-in'));
        expect(JSON.parse(page.text).errors[0].extensions.code).toBe(code);
      }
      expect(await session(openBrowser(), closed)).toMatchObject({ signInUrl: null });
    } finally {
      await closed.stop();
      await plain.stop();
    }
  });
});

/** Reached by a name of the network, without TLS. */
function openPlain(): Promise<TestGateway> {
  const config = readConfig({ DATA_FOLDER: dataFolder });
  const identity = { ...config.identity, publicUrl: 'http://hub.example.lg.jp' };
  const { authenticate, routes } = makeIdentity({ ...config, identity }, log);
  return openTestGateway(federation, { engine: 'hive', authenticate, routes });
}
