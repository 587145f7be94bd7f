import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineName } from '../../../gateway/engine/engine.js';
import { type Federation, openFederation } from '../support/federation.js';
import { openTestGateway, type TestGateway } from '../support/open-gateway.js';

describe.each<EngineName>(['hive', 'apollo'])('the engine %s', (engine) => {
  let federation: Federation;
  let gateway: TestGateway;
  beforeAll(async () => {
    federation = await openFederation();
    gateway = await openTestGateway(federation, { engine });
  });
  afterAll(async () => {
    await gateway.stop();
    await federation.stop();
  });

  it('joins three subgraphs by key, requirement and argument', async () => {
    const { status, body } = await gateway.ask(
      'query ($year: Int) { members(first: 1) { code name perHead intakes(fiscalYear: $year) { fiscalYear people } placements } postings }',
      { year: 2025 },
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({
      members: [
        {
          code: '11100',
          name: 'さいたま市',
          perHead: 33_500,
          intakes: [{ fiscalYear: 2025, people: 12 }],
          placements: 3,
        },
      ],
      postings: ['P-1'],
    });
    expect(body.errors).toBeUndefined();
  });

  it('says on which kinds of data an answer rests', async () => {
    const both = await gateway.ask('{ members { name hours } }');
    expect(both.body.extensions).toEqual({ datasetKinds: ['PUBLISHED', 'SYNTHETIC'] });
    const none = await gateway.ask('{ postings }');
    expect(none.body.extensions).toBeUndefined();
  });

  it('answers abstract types', async () => {
    const { body } = await gateway.ask('{ places { __typename name ... on City { mayor } } }');
    expect(body.data.places).toEqual([
      { __typename: 'City', name: '川越', mayor: '市長' },
      { __typename: 'Town', name: '三芳' },
    ]);
  });

  it('answers mutations by POST', async () => {
    const { body } = await gateway.ask(
      'mutation { rename(code: "11100", name: "大宮") { name hours } }',
    );
    expect(body.data).toEqual({ rename: { name: '大宮', hours: 40 } });
  });

  it('answers introspection, without what is inaccessible or machinery', async () => {
    const { body } = await gateway.ask(getIntrospectionQuery({ inputValueDeprecation: true }));
    const schema = printSchema(buildClientSchema(body.data));
    expect(schema).toContain('type Member {');
    expect(schema).not.toMatch(/secret|join__|link__|_entities|_Service/);
  });

  it('answers introspection and data in one query, in the order asked', async () => {
    const { text } = await gateway.ask(
      '{ t: __typename ...G } fragment G on Query { __type(name: "Intake") { name } postings __schema { queryType { name } } }',
    );
    expect(text).toBe(
      '{"data":{"t":"Query","__type":{"name":"Intake"},"postings":["P-1"],"__schema":{"queryType":{"name":"Query"}}}}',
    );
  });

  it.each([
    ['{ postings @skip(if: true) }', {}],
    [
      '{ ... @include(if: false) { postings } members(first: 1) { code } }',
      { members: [{ code: '11100' }] },
    ],
    ['{ members(first: 1) { code @skip(if: true) } }', { members: [{}] }],
  ])('leaves out what is skipped: %s', async (query, data) => {
    const { status, body } = await gateway.ask(query);
    expect(status).toBe(200);
    expect(body.data).toEqual(data);
  });

  it.each([
    '{ members(first: 2) { code } members(first: 2) { name hours } }',
    '{ ...F members(first: 2) { name hours } } fragment F on Query { members(first: 2) { code } }',
    '{ members(first: 2) { code } ...F } fragment F on Query { ... { members(first: 2) { name hours } } }',
    '{ members(first: 2) @skip(if: false) { code } members(first: 2) @include(if: true) { name hours } }',
  ])('answers a list that is asked twice once: %s', async (query) => {
    const { body } = await gateway.ask(query);
    expect(body.data).toEqual({
      members: [
        { code: '11100', name: 'さいたま市', hours: 40 },
        { code: '11201', name: '川越市', hours: 40 },
      ],
    });
  });

  it('answers a list of values that is asked thirty times once', async () => {
    const { body } = await gateway.ask(`{ ${'postings '.repeat(30)} }`);
    expect(body.data).toEqual({ postings: ['P-1'] });
  });

  it('leaves out by variable', async () => {
    const query = 'query ($no: Boolean!) { postings @skip(if: $no) }';
    expect((await gateway.ask(query, { no: true })).body).toEqual({ data: {} });
    expect((await gateway.ask(query, { no: false })).body).toEqual({ data: { postings: ['P-1'] } });
  });

  it('refuses variables that do not fit, before any subgraph is asked', async () => {
    const { status, body } = await gateway.ask('query ($n: Int!) { hosts(first: $n) }', {
      n: 'many',
    });
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toMatchObject([
      {
        locations: [{ line: 1, column: 8 }],
        extensions: { code: 'BAD_USER_INPUT', messageJa: expect.any(String) },
      },
    ]);
    expect(gateway.lines.at(-1)).toMatchObject({ msg: 'operation', fetches: [] });
  });

  it('refuses a document of several operations when none is named', async () => {
    const { status, body } = await gateway.ask('query A { postings } query B { postings }');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });
});

it('shows the same schema with both engines', async () => {
  const federation = await openFederation();
  const shown = await Promise.all(
    (['hive', 'apollo'] as const).map(async (engine) => {
      const gateway = await openTestGateway(federation, { engine });
      const { body } = await gateway.ask(getIntrospectionQuery());
      await gateway.stop();
      const lines = printSchema(buildClientSchema(body.data)).split('\n');
      return lines.map((line) => line.trim()).sort();
    }),
  );
  await federation.stop();
  expect(shown[0]).toEqual(shown[1]);
});
