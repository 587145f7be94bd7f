import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { authenticateBy, rulesOf } from '../../../gateway/identity/authenticate.js';
import { definitionOf } from '../../../subgraphs/definitions.js';
import type { ReadKeys } from '../../../subgraphs/shared/key-file.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import { type ServedSubgraph, serveSubgraph } from '../../../subgraphs/shared/serve-subgraph.js';
import { viewerSigner } from '../../../subgraphs/shared/signed-viewer.js';
import { openSubgraph, type Subgraph } from '../../../subgraphs/shared/subgraph.js';
import { Role } from '../../../subgraphs/shared/viewer.js';
import { type Federation, openFederation } from '../support/federation.js';
import { openTestGateway, post, send, type TestGateway } from '../support/open-gateway.js';
import { type ForgingIssuer, openMockServer } from './support/issuers.js';

const log = openLog('silent', 'test');
const json = { 'content-type': 'application/json' };
const viewerKeys: ReadKeys = async () => [Buffer.from('a key for tests, of 32 bytes and more')];
let federation: Federation;
let issuer: ForgingIssuer;
let gateway: TestGateway;
let subgraph: Subgraph;
let served: ServedSubgraph;
beforeAll(async () => {
  [federation, issuer] = await Promise.all([openFederation(), openMockServer()]);
  const byToken = authenticateBy(rulesOf(issuer.issuer, log), issuer.names);
  gateway = await openTestGateway(federation, {
    engine: 'hive',
    authenticate: ({ headers }) => byToken(headers),
  });
  const databaseUrl = inject('postgres').replace('{database}', 'postgres');
  subgraph = await openSubgraph(await definitionOf('exchange'), { databaseUrl });
  served = await serveSubgraph(subgraph, { host: '127.0.0.1', port: 0, log, viewerKeys });
});
afterAll(async () => {
  await served?.stop();
  await subgraph?.close();
  await gateway?.stop();
  await issuer?.stop();
  await federation?.stop();
});

const query = JSON.stringify({ query: '{ postings }' });
const bearer = (token: string) => ({ ...json, authorization: `Bearer ${token}` });

describe('a request with a token', () => {
  it('is answered when the token is good', async () => {
    const answer = await post(gateway.url, query, bearer(await issuer.token()));
    expect(answer.body).toHaveProperty('data.postings');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['expired', () => issuer.forge({ claims: { exp: 1_700_000_000 } }), 'TOKEN_EXPIRED'],
    ['of somebody else', () => issuer.forge({ claims: { iss: 'https://x' } }), 'TOKEN_INVALID'],
    ['for another program', () => issuer.forge({ claims: { aud: 'mail' } }), 'TOKEN_INVALID'],
    ['that is rubbish', async () => 'rubbish', 'TOKEN_INVALID'],
  ])('%s is 401 in one shape, and asks no subgraph', async (_which, token, code) => {
    const asked = federation.subgraphs.exchange?.requests.length;
    const text = await token();
    const answer = await post(gateway.url, query, bearer(text));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(answer.body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code, messageJa: expect.any(String) },
        },
      ],
    });
    expect(answer.text).not.toMatch(/aud|iss\b|signature|kid/);
    expect(federation.subgraphs.exchange?.requests.length).toBe(asked);
    expect(gateway.lines.at(-1)).toMatchObject({ msg: 'operation', status: 401, codes: [code] });
    expect(JSON.stringify(gateway.lines)).not.toContain(text.slice(-40));
  });
});

describe('a subgraph behind HTTP', () => {
  const ask = (headers: Record<string, string> = {}) =>
    post(served.url, '{"query":"{ __typename }"}', { ...json, ...headers });

  it('answers the public, and whom the gateway names', async () => {
    const viewer = { subject: 'user-1', roles: [Role.PLANNING], organization: null };
    const header = await viewerSigner(viewerKeys)(viewer, 'exchange');
    for (const headers of [{}, { 'hub-viewer': header ?? '' }]) {
      expect((await ask(headers)).body).toEqual({ data: { __typename: 'Query' } });
    }
  });

  it('refuses whom somebody else names, in JSON', async () => {
    const other: ReadKeys = async () => [Buffer.from('the key of somebody else, long enough')];
    const viewer = { subject: 'user-1', roles: [Role.SECRETARIAT], organization: null };
    const header = await viewerSigner(other)(viewer, 'exchange');
    const answer = await ask({ 'hub-viewer': header ?? '' });
    expect(answer.status).toBe(401);
    expect(answer.body.errors[0].extensions.code).toBe('VIEWER_NOT_TRUSTED');
  });

  it('takes no token: only the gateway reads tokens', async () => {
    const token = await issuer.token();
    const answer = await send(served.url, {
      method: 'POST',
      body: '{"query":"{ __typename }"}',
      headers: bearer(token),
    });
    expect(answer.body).toEqual({ data: { __typename: 'Query' } });
  });
});
