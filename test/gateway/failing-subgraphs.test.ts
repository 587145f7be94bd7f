import { afterEach, describe, expect, it } from 'vitest';
import type { EngineName } from '../../gateway/engine/engine.js';
import { type Federation, openFederation, type SmallSubgraph } from './support/federation.js';
import { openTestGateway, type TestGateway } from './support/open-gateway.js';
import { deadAddress, type RottenServer, rotten, serveRotten } from './support/rotten.js';

const DEADLINE = 300;
const inside = /127\.0\.0\.1|localhost|ECONN|\bat .*:\d+|select |undici|:\d{4,5}\b/i;

let open: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.reverse()) await each.stop();
  open = [];
});

async function openWith(
  engine: EngineName,
  instead: Partial<Record<SmallSubgraph, string>>,
): Promise<TestGateway> {
  const federation: Federation = await openFederation(instead);
  open.push(federation);
  const gateway = await openTestGateway(federation, {
    engine,
    deadline: DEADLINE,
    largestAnswer: 1024 * 1024,
  });
  open.push(gateway);
  return gateway;
}

async function rot(kind: keyof typeof rotten): Promise<RottenServer> {
  const server = await serveRotten(rotten[kind]);
  open.push(server);
  return server;
}

const query = '{ members { code name hours placements } courses postings }';
const rest = { code: '11100', name: 'さいたま市', hours: null, placements: 3 };

describe.each<EngineName>(['hive', 'apollo'])('a failing subgraph under %s', (engine) => {
  it.each(Object.keys(rotten) as (keyof typeof rotten)[])(
    'that answers %s is one error, and the rest arrives within the deadline',
    async (kind) => {
      const gateway = await openWith(engine, { training: (await rot(kind)).url });
      const { status, body, text, ms } = await gateway.ask(query);
      expect(status).toBe(200);
      expect(body.data).toMatchObject({
        members: [rest, {}, {}],
        courses: null,
        postings: ['P-1'],
      });
      const late = kind === 'silent' || kind === 'slow in the middle';
      expect(body.errors).toEqual([
        {
          message: expect.stringContaining('The training part of the hub'),
          extensions: {
            code: late ? 'SUBGRAPH_TIMEOUT' : 'SUBGRAPH_UNAVAILABLE',
            subgraph: 'training',
            fields: ['Member.hours', 'Query.courses'],
            messageJa: expect.stringContaining('training'),
            ...(late && { limit: DEADLINE }),
          },
        },
      ]);
      expect(text).not.toMatch(inside);
      expect(ms).toBeLessThan(DEADLINE + 1_500);
    },
  );

  it('that is dead is told in the log with the reason', async () => {
    const gateway = await openWith(engine, { training: await deadAddress() });
    await gateway.ask(query);
    expect(gateway.lines).toContainEqual(
      expect.objectContaining({
        subgraph: 'training',
        code: 'SUBGRAPH_UNAVAILABLE',
        reason: expect.stringContaining('ECONNREFUSED'),
      }),
    );
    expect(gateway.lines.at(-1)).toMatchObject({ level: 50, codes: ['SUBGRAPH_UNAVAILABLE'] });
  });

  it('names the place when there is one only', async () => {
    const gateway = await openWith(engine, { training: await deadAddress() });
    const { body } = await gateway.ask('{ m: member(code: "11100") { name h: hours } }');
    expect(body.data).toEqual({ m: { name: 'さいたま市', h: null } });
    expect(body.errors).toMatchObject([
      { path: ['m', 'h'], extensions: { fields: ['Member.hours'] } },
    ]);
  });

  it('makes null what cannot stand without it', async () => {
    const gateway = await openWith(engine, { training: await deadAddress() });
    const one = await gateway.ask('{ member(code: "11100") { name intakes { people } } postings }');
    expect(one.body.data).toEqual({ member: null, postings: ['P-1'] });
    expect(one.body.errors).toMatchObject([{ extensions: { fields: ['Member.intakes'] } }]);
    const all = await gateway.ask('{ members { name intakes { people } } postings }');
    expect(all.body.data).toBeNull();
    expect(all.status).toBe(200);
    expect(all.body.errors).toHaveLength(1);
  });

  it('that holds the only root field is null with an error, not a bad request', async () => {
    const gateway = await openWith(engine, { training: await deadAddress() });
    const { status, body } = await gateway.ask('{ c: courses }');
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: { c: null }, errors: [{ path: ['c'] }] });
  });

  it('is asked again once it lives', async () => {
    const dead = await deadAddress();
    const gateway = await openWith(engine, { exchange: dead });
    expect((await gateway.ask('{ postings }')).body.data).toEqual({ postings: null });
    const { port } = new URL(dead);
    const { createServer } = await import('node:http');
    const server = createServer((_request, response) => {
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end('{"data":{"postings":["P-2"]}}');
    });
    await new Promise<void>((resolve) => server.listen(Number(port), '127.0.0.1', resolve));
    open.push({
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    });
    expect((await gateway.ask('{ postings }')).body).toEqual({ data: { postings: ['P-2'] } });
  });

  it('all dead: everything is null, one error each', async () => {
    const dead = await deadAddress();
    const gateway = await openWith(engine, { members: dead, training: dead, exchange: dead });
    const { status, body } = await gateway.ask('{ member(code: "1") { hours } courses postings }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ member: null, courses: null, postings: null });
    expect(body.errors).toHaveLength(3);
  });
});

it('stops waiting when the client leaves', async () => {
  let closed: () => void = () => {};
  const left = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = await serveRotten((_request, response) => {
    response.on('close', closed);
  });
  open.push(server);
  const federation = await openFederation({ training: server.url });
  const gateway = await openTestGateway(federation, { engine: 'hive', deadline: 60_000 });
  open.push(federation, gateway);
  const client = new AbortController();
  const asked = fetch(gateway.url, {
    method: 'POST',
    body: '{"query":"{ courses }"}',
    headers: { 'content-type': 'application/json' },
    signal: client.signal,
  });
  setTimeout(() => client.abort(), 200);
  await expect(asked).rejects.toThrow();
  await left;
});
