import { afterEach, describe, expect, it } from 'vitest';
import { type GatewayOptions, openGateway } from '../../gateway/gateway.js';
import { openSubgraphClient } from '../../gateway/subgraph-client.js';
import type { SubgraphExecutors } from '../../gateway/subgraph-executor.js';
import { composeSmall, openFederation } from './support/federation.js';
import { collectLog, openTestGateway, post, send } from './support/open-gateway.js';
import { serveRotten } from './support/rotten.js';

let open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.reverse()) await each.stop();
  open = [];
});

async function openBare(options: Partial<GatewayOptions> = {}) {
  const { log, lines } = collectLog();
  const gateway = await openGateway({
    host: '127.0.0.1',
    port: 0,
    engine: 'hive',
    log,
    ...options,
  });
  open.push(gateway);
  return { ...gateway, lines, at: (path: string) => new URL(path, gateway.url).href };
}

const query = JSON.stringify({ query: '{ postings }' });

describe('a gateway that starts', () => {
  it('lives at once, but is not ready and answers no query before it has a supergraph', async () => {
    const gateway = await openBare();
    expect((await send(gateway.at('/health'), {})).body).toEqual({ status: 'ok' });
    const ready = await send(gateway.at('/ready'), {});
    expect(ready.status).toBe(503);
    expect(ready.body).toMatchObject({ status: 'not ready', parts: { schema: { ready: false } } });
    const asked = await post(gateway.url, query);
    expect(asked.status).toBe(503);
    expect(asked.body.errors).toMatchObject([{ extensions: { code: 'NOT_READY' } }]);

    const federation = await openFederation();
    const client = openSubgraphClient({ urls: federation.urls, deadline: 2_000 });
    open.push(federation, { stop: () => client.close() });
    await gateway.serve({ supergraphSdl: federation.supergraphSdl, executors: client.executors });
    expect((await send(gateway.at('/ready'), {})).status).toBe(200);
    expect((await post(gateway.url, query)).body).toEqual({ data: { postings: ['P-1'] } });
  });

  it('is ready when what lies behind it is', async () => {
    const behind = { ready: false, parts: { database: { ready: false, en: 'it starts' } } };
    const federation = await openFederation();
    const gateway = await openTestGateway(federation, {
      engine: 'hive',
      ready: async () => behind,
    });
    open.push(federation, gateway);
    const first = await send(new URL('/ready', gateway.url).href, {});
    expect(first.status).toBe(503);
    expect(first.body).toEqual({
      status: 'not ready',
      parts: { schema: { ready: true }, database: { ready: false, en: 'it starts' } },
    });
    behind.ready = true;
    expect((await send(new URL('/ready', gateway.url).href, {})).status).toBe(200);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('connect ECONNREFUSED db.internal:5432'))],
    ['hangs', () => new Promise<never>(() => {})],
  ])('is not ready when asking behind it %s, and tells no host', async (_how, ready) => {
    const gateway = await openBare({ ready });
    const { status, text } = await send(gateway.at('/ready'), {});
    expect(status).toBe(503);
    expect(text).not.toContain('db.internal');
  });

  it('says when its port is taken', async () => {
    const gateway = await openBare();
    const port = Number(new URL(gateway.url).port);
    await expect(openBare({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('a gateway with a new supergraph', () => {
  const executors =
    (name: string): SubgraphExecutors =>
    () =>
    async () => ({ data: { postings: [name], news: [name] } });
  const urls = { members: 'http://m/', training: 'http://t/', exchange: 'http://e/' };

  it('swaps to it, and old texts are validated anew', async () => {
    const gateway = await openBare();
    const sdl = composeSmall(urls);
    await gateway.serve({ supergraphSdl: sdl, executors: executors('old') });
    expect((await post(gateway.url, query)).body).toEqual({ data: { postings: ['old'] } });
    const renamed = sdl.replace('postings: [String!]', 'news: [String!]');
    await gateway.serve({ supergraphSdl: renamed, executors: executors('new') });
    expect((await post(gateway.url, query)).status).toBe(400);
    const { body } = await post(gateway.url, JSON.stringify({ query: '{ news }' }));
    expect(body).toEqual({ data: { news: ['new'] } });
  });

  it.each<[string, (sdl: string) => string]>([
    ['no GraphQL', () => '{ "data": 1 }'],
    ['an ordinary schema', () => 'type Query { a: Int }'],
    ['a truncated file', (sdl) => sdl.slice(0, sdl.length / 2)],
    ['types that are missing', (sdl) => sdl.replace('type Intake\n', 'type Other\n')],
    ['nothing', () => ''],
  ])('that is %s refuses it in one sentence and keeps the old one', async (_what, spoil) => {
    const gateway = await openBare();
    const sdl = composeSmall(urls);
    await gateway.serve({ supergraphSdl: sdl, executors: executors('old') });
    const refused = gateway.serve({ supergraphSdl: spoil(sdl), executors: executors('new') });
    await expect(refused).rejects.toMatchObject({
      name: 'SupergraphError',
      message: expect.stringMatching(
        /^スーパーグラフを使えません: .+ \/ This supergraph cannot be used: .+/,
      ),
    });
    expect((await post(gateway.url, query)).body).toEqual({ data: { postings: ['old'] } });
  });
});

describe('a subgraph in this process', () => {
  it('gets one document object per plan, the context, and may fail like any other', async () => {
    const gateway = await openBare();
    const seen: unknown[] = [];
    await gateway.serve({
      supergraphSdl: composeSmall({
        members: 'http://m/',
        training: 'http://t/',
        exchange: 'http://e/',
      }),
      executors: (name) => async (request) => {
        if (name === 'training') throw new TypeError('undefined is not a function');
        seen.push(request.document);
        expect(request.context.requestId).toBeTypeOf('string');
        return { data: { postings: ['P'] }, extensions: { datasetKinds: ['REFERENCE'] } };
      },
    });
    for (let index = 0; index < 3; index += 1) await post(gateway.url, query);
    expect(new Set(seen).size).toBe(1);
    const { body, text } = await post(
      gateway.url,
      JSON.stringify({ query: '{ postings courses }' }),
    );
    expect(body).toMatchObject({
      data: { postings: ['P'], courses: null },
      errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
      extensions: { datasetKinds: ['REFERENCE'] },
    });
    expect(text).not.toContain('undefined is not');
  });
});

describe('a gateway that stops', () => {
  it('finishes what runs and takes nothing new', async () => {
    let answer = () => {};
    const slow = await serveRotten((_request, response) => {
      answer = () =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('{"data":{"postings":["late"]}}');
    });
    const federation = await openFederation({ exchange: slow.url });
    open.push(slow, federation);
    const gateway = await openTestGateway(federation, { engine: 'hive', deadline: 10_000 });
    const running = gateway.ask('{ postings }');
    await expect.poll(() => answer.toString()).toContain('writeHead');
    const stopped = gateway.stop();
    await expect
      .poll(() =>
        post(gateway.url, query).then(
          () => 'answered',
          () => 'refused',
        ),
      )
      .toBe('refused');
    answer();
    expect((await running).body).toEqual({ data: { postings: ['late'] } });
    await stopped;
  });

  it('cuts what runs too long', async () => {
    const silent = await serveRotten(() => {});
    const federation = await openFederation({ exchange: silent.url });
    open.push(silent, federation);
    const gateway = await openTestGateway(federation, {
      engine: 'hive',
      deadline: 30_000,
      grace: 200,
    });
    const running = gateway.ask('{ postings }').then(
      () => 'answered',
      () => 'cut',
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await gateway.stop();
    expect(await running).toBe('cut');
  });
});
