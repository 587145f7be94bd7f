import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Federation, openFederation } from './support/federation.js';
import { openTestGateway, post, send, type TestGateway } from './support/open-gateway.js';

let federation: Federation;
let gateway: TestGateway;
beforeAll(async () => {
  federation = await openFederation();
  gateway = await openTestGateway(federation, { engine: 'hive', bodyLimit: 100_000 });
});
afterAll(async () => {
  await gateway.stop();
  await federation.stop();
});

const json = { 'content-type': 'application/json' };
const query = JSON.stringify({ query: '{ postings }' });
const at = (path: string) => new URL(path, gateway.url).href;
const told = (code: string) => [
  {
    message: expect.any(String),
    extensions: expect.objectContaining({ code, messageJa: expect.any(String) }),
  },
];

describe('a request that is no GraphQL request', () => {
  it.each<[string, string, Record<string, string>, number, string]>([
    ['broken JSON', '{"query": ', json, 400, 'BAD_REQUEST'],
    ['an empty body', '', json, 400, 'BAD_REQUEST'],
    ['a number', '7', json, 400, 'BAD_REQUEST'],
    ['no query', '{}', json, 400, 'BAD_REQUEST'],
    ['a query that is no text', '{"query": {"a": 1}}', json, 400, 'BAD_REQUEST'],
    ['an empty query', '{"query": ""}', json, 400, 'BAD_REQUEST'],
    [
      'variables that are a list',
      '{"query": "{ postings }", "variables": []}',
      json,
      400,
      'BAD_REQUEST',
    ],
    [
      'a name that is a number',
      '{"query": "{ postings }", "operationName": 1}',
      json,
      400,
      'BAD_REQUEST',
    ],
    [
      'an unknown operation',
      '{"query": "{ postings }", "operationName": "No"}',
      json,
      400,
      'BAD_REQUEST',
    ],
    ['a batch', `[${query},${query}]`, json, 400, 'BATCH_NOT_ALLOWED'],
    ['a prototype', '{"query": "{ postings }", "__proto__": {"a": 1}}', json, 400, 'BAD_REQUEST'],
    ['plain text', query, { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form',
      'query=x',
      { 'content-type': 'application/x-www-form-urlencoded' },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a large body', JSON.stringify({ query: ' '.repeat(100_000) }), json, 413, 'BODY_TOO_LARGE'],
    ['a wish for HTML', query, { ...json, accept: 'text/html' }, 406, 'NOT_ACCEPTABLE'],
    [
      'only a hash',
      '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ab"}}}',
      json,
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ])('with %s is told so in JSON', async (_name, body, headers, status, code) => {
    const answer = await post(gateway.url, body, headers);
    expect(answer.body).toEqual({ errors: told(code) });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json; charset=utf-8$/);
    expect(answer.text).not.toMatch(/node_modules|\bat .*\.[jt]s/);
  });

  it.each([
    ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['OPTIONS', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/health', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/nothing', 404, 'NOT_FOUND'],
    ['GET', '/%zz', 400, 'BAD_REQUEST'],
    ['POST', '/../etc/passwd', 404, 'NOT_FOUND'],
  ])('%s %s is refused', async (method, path, status, code) => {
    const answer = await send(at(path), { method });
    expect(answer.body).toEqual({ errors: told(code) });
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET/);
  });

  it.each([
    ['rubbish', 'NONSENSE\r\n\r\n', 400, 'BAD_REQUEST'],
    ['an unknown method', 'JUMP /graphql HTTP/1.1\r\nhost: a\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'two lengths',
      'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n',
      400,
      'BAD_REQUEST',
    ],
    [
      'huge headers',
      `GET /health HTTP/1.1\r\nhost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
  ])('%s on the wire is refused in JSON', async (_name, text, status, code) => {
    const answer = await raw(text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toEqual({ errors: told(code) });
    expect((await gateway.ask('{ postings }')).status).toBe(200);
  });
});

describe('a request by GET', () => {
  const preflight = { 'apollo-require-preflight': 'yes' };

  it('answers queries', async () => {
    const answer = await send(
      `${gateway.url}?query=${encodeURIComponent('query Q($n: Int!) { hosts(first: $n) }')}&variables=${encodeURIComponent('{"n":1}')}`,
      { headers: preflight },
    );
    expect(answer.body).toEqual({ data: { hosts: ['h1'] } });
  });

  it('never changes anything', async () => {
    const mutation = encodeURIComponent('mutation { rename(code: "1", name: "x") { name } }');
    const answer = await send(`${gateway.url}?query=${mutation}`, { headers: preflight });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
    expect(answer.body).toEqual({ errors: told('METHOD_NOT_ALLOWED') });
  });

  it('is refused when a page of another site could have sent it', async () => {
    const answer = await send(`${gateway.url}?query=${encodeURIComponent('{ postings }')}`, {});
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ errors: told('BAD_REQUEST') });
  });

  it('holds one query only', async () => {
    const answer = await send(`${gateway.url}?query=a&query=b`, { headers: preflight });
    expect(answer.body).toEqual({ errors: told('BAD_REQUEST') });
  });
});

describe('every answer', () => {
  it('is application/graphql-response+json for who asks so, refusals too', async () => {
    const accept = 'application/graphql-response+json, application/json;q=0.9';
    for (const text of ['{ postings }', '{ nope }', '{']) {
      const body = JSON.stringify({ query: text });
      const { headers } = await post(gateway.url, body, { ...json, accept });
      expect(headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
    }
  });

  it('carries the request id that came, and subgraphs and log lines do too', async () => {
    const id = 'req-7.A_b';
    const body = JSON.stringify({
      query: 'query Named($n: Int!) { hosts(first: $n) }',
      variables: { n: 77123 },
    });
    const { headers } = await post(gateway.url, body, { ...json, 'x-request-id': id });
    expect(headers.get('x-request-id')).toBe(id);
    expect(federation.subgraphs.exchange?.requests.at(-1)).toMatchObject({ 'x-request-id': id });
    const line = gateway.lines.at(-1);
    expect(line).toMatchObject({
      msg: 'operation',
      requestId: id,
      operation: 'Named',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 200,
      ms: expect.any(Number),
      fetches: [{ subgraph: 'exchange', ms: expect.any(Number) }],
    });
    expect(JSON.stringify(line)).not.toContain('77123');
  });

  it.each(['', 'a b', 'x'.repeat(129), 'é', 'a"b'])('gets a new id instead of %j', async (came) => {
    const { headers } = await send(at('/health'), { headers: { 'x-request-id': encodeURI(came) } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is not sniffed and tells no referrer, also when nothing is there', async () => {
    for (const path of ['/graphql', '/nothing', '/health']) {
      const { headers } = await send(at(path), {});
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('of a refused query has its line in the log, with the code', async () => {
    await gateway.ask('{ nope }');
    expect(gateway.lines.at(-1)).toMatchObject({
      msg: 'operation',
      status: 400,
      codes: ['GRAPHQL_VALIDATION_FAILED'],
      fetches: [],
    });
  });
});

async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(gateway.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
