import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveDashboard } from '../../gateway/dashboard.js';
import { type Federation, openFederation } from './support/federation.js';
import { openTestGateway, post, send, type TestGateway } from './support/open-gateway.js';

const analysis = 'https://analysis.example.lg.jp';
let federation: Federation;
let plain: TestGateway;
let behindHttps: TestGateway;
beforeAll(async () => {
  federation = await openFederation();
  plain = await openTestGateway(federation, { engine: 'hive', routes: serveDashboard });
  behindHttps = await openTestGateway(federation, {
    engine: 'hive',
    web: { https: true, origins: [analysis] },
    proxies: ['127.0.0.1'],
  });
});
afterAll(async () => {
  await plain?.stop();
  await behindHttps?.stop();
  await federation?.stop();
});

const at = (path: string, { url }: TestGateway = plain) => new URL(path, url).href;
const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ postings }' });

describe('every answer', () => {
  it.each(['/', '/graphql', '/health', '/nothing'])(
    'at %s forbids what pages may not do',
    async (path) => {
      const { headers } = await send(at(path), {});
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers.has('x-powered-by') || headers.has('server')).toBe(false);
      expect(headers.has('strict-transport-security')).toBe(false);
    },
  );

  it('asks browsers for https alone where the hub is behind it', async () => {
    const { headers } = await send(at('/health', behindHttps), {});
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('to a query is kept by no cache, whether it was answered or refused', async () => {
    for (const body of [query, '{', JSON.stringify({ query: '{ nope }' })]) {
      const { headers } = await post(plain.url, body, json);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('vary')).toMatch(/authorization/i);
    }
  });
});

describe('a page of another origin', () => {
  const preflight = (gateway: TestGateway, origin: string) =>
    send(gateway.url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('may ask when it is in the list, and never with cookies', async () => {
    const answer = await preflight(behindHttps, analysis);
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(analysis);
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
  });

  it.each([
    'https://evil.example',
    `${analysis}.evil.example`,
    'null',
    'http://analysis.example.lg.jp',
  ])('may not when it is %s', async (origin) => {
    for (const gateway of [plain, behindHttps]) {
      const { headers } = await preflight(gateway, origin);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      const answer = await post(gateway.url, query, { ...json, origin });
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('cannot ask without asking the browser first', async () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ];
    for (const type of types) {
      const { status } = await post(plain.url, query, { 'content-type': type });
      expect(status).toBe(415);
    }
    const { status } = await send(`${plain.url}?query=${encodeURIComponent('{ postings }')}`, {});
    expect(status).toBe(400);
  });
});

describe('GraphQL over HTTP', () => {
  it('is spoken as the audit of graphql-http wants it, with CSRF prevention on', async () => {
    const results = await auditServer({
      url: plain.url,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { 'apollo-require-preflight': 'yes', ...init.headers } }),
    });
    const told = (status: string) =>
      results
        .filter((each) => each.status === status)
        .map((each) => `${each.id} ${each.name}${'reason' in each ? `: ${each.reason}` : ''}`);
    expect([...told('error'), ...told('notice')]).toEqual([]);
    // a client that takes application/json alone may want 200 for a query that cannot be answered; ours is 400
    for (const warning of told('warn')) {
      expect(warning).toMatch(/SHOULD use .*200.* when accepting application\/json/);
    }
    expect(results).toHaveLength(61);
    expect(told('ok').length).toBeGreaterThanOrEqual(58);
  });
});
