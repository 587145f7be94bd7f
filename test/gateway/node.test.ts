import { buildSchema, type GraphQLInterfaceType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../schema/main.js';
import { publicViewer } from '../../subgraphs/shared/viewer.js';
import { deployments, hubUnderTest } from '../support/hub.js';
import { waysTo } from './support/ways.js';
import { type WholeGraph, wholeGraph } from './support/whole-graph.js';

const { files } = await contract();
const api = buildSchema(files.get('api.graphql') ?? '');
const entities = api
  .getPossibleTypes(api.getType('Node') as GraphQLInterfaceType)
  .map(({ name }) => name);
/** Batches of imports are seen by those who send files only. */
const seenByAll = entities.filter((type) => type !== 'ImportBatch');
const waysToEach = waysTo(api, 5);

/** Ids that a client meets when it walks to things of a type. */
async function idsOf(type: string, { ask }: WholeGraph): Promise<readonly string[]> {
  for (const way of waysToEach.get(type) ?? []) {
    const { data } = await ask(way);
    const found = JSON.stringify(data).matchAll(
      new RegExp(`"__typename":"${type}","id":"([^"]+)"`, 'g'),
    );
    const ids = [...new Set([...found].map(([, id]) => String(id)))];
    if (ids.length > 0) return ids;
  }
  return [];
}

const byIds = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
const typeOf = (id: string) => id.split(':')[0];

describe.each(['hive', 'apollo'] as const)('node, with the engine %s', (engine) => {
  const graph = wholeGraph(engine);
  const { ask, dead } = graph;
  const ids = new Map<string, readonly string[]>();
  const oneOf = (type: string) => ids.get(type)?.[0] ?? '';
  beforeAll(async () => {
    // the plan has never been revised yet
    await graph.sql(
      'coordination',
      `insert into plan_revision values
        ('6-r1', 6, 1, '2025-03-01', '2025-04-01', '一部改定', 'wide-area-plan-6', 'REAL')`,
    );
    for (const type of seenByAll) ids.set(type, await idsOf(type, graph));
  });

  it.each(seenByAll)('finds a %s by the id that an answer gave', async (type) => {
    const id = oneOf(type);
    expect(id, 'the test database holds none of them').not.toBe('');
    const { data, errors } = await ask(
      `query ($id: ID!) { node(id: $id) { __typename id ... on ${type} { datasetKind } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({ __typename: type, id, datasetKind: expect.any(String) });
  });

  it('does not tell whether there is a batch of imports to somebody who sends no files', async () => {
    await graph.sql(
      'imports',
      `insert into import_batch (code, file_name, sha256, bytes, status)
        values ('a-batch', 'a.csv', repeat('0', 64), 1, 'RECEIVED')`,
    );
    const { data, errors } = await ask(
      byIds,
      { ids: ['ImportBatch:a-batch', 'ImportBatch:none'] },
      publicViewer,
    );
    expect({ data, errors }).toEqual({ data: { nodes: [null, null] }, errors: undefined });
  });

  it.each(['id', '__typename', '__typename id', '... on MemberOrganization { successor { id } }'])(
    'is null for what does not exist, though only { %s } is asked',
    async (selection) => {
      const { data, errors } = await ask(
        `{ node(id: "MemberOrganization:999999") { ${selection} } }`,
      );
      expect({ data, errors }).toEqual({ data: { node: null }, errors: undefined });
    },
  );

  it.each([
    'none such',
    '',
    '0',
    '99999999999999999999',
    '-1.5e3',
    '%',
    "'; select 1 --",
    'い'.repeat(5000),
    '\u0000',
    '\ud800',
  ])('knows nothing of any type by the key "%s"', async (key) => {
    const asked = entities.map((type) => `${type}:${key}`);
    const { data, errors } = await ask(byIds, { ids: asked });
    expect({ data, errors }).toEqual({
      data: { nodes: asked.map(() => null) },
      errors: undefined,
    });
  });

  it('is null for ids that are none: without type, of no type, of no entity, of another system', async () => {
    const asked = [
      ...['', ':', '::', ':D-0001', 'TrainingCourse', 'trainingcourse:D-0001', 'D-0001'],
      ...['Query:1', 'Node:1', 'CoordinationBody:1', 'Count:1', 'String:1', '__Type:1'],
      ...['__proto__:x', 'constructor:x', 'VHJhaW5pbmdDb3Vyc2U6RC0wMDAx', '\u0000:\u0000', '1'],
    ];
    const { data, errors, fetches } = await ask(byIds, { ids: asked });
    expect({ data, errors }).toEqual({ data: { nodes: asked.map(() => null) }, errors: undefined });
    expect(fetches).toEqual(['node']);
  });

  it('takes an id only as it was given', async () => {
    const [id = ''] = ids.get('WideAreaPlan') ?? [];
    const other = [id.replace(':', ':0'), id.replace(':', ': '), `${id}.0`, `${id} `];
    const { data } = await ask(byIds, { ids: [id, ...other] });
    expect(data.nodes).toEqual([{ __typename: 'WideAreaPlan', id }, null, null, null, null]);
  });

  it('takes a number for an id, as any ID', async () => {
    expect((await ask('{ node(id: 5) { id } nodes(ids: 5) { id } }')).data).toEqual({
      node: null,
      nodes: [null],
    });
  });

  it('reaches what the owner and what others say of it', async () => {
    const { data, errors, fetches } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on MemberOrganization {
        nameJa meetingAttendances(first: 1) { nodes { id } } boothResults(first: 1) { nodes { id } }
      } } }`,
      { id: oneOf('MemberOrganization') },
    );
    expect(errors).toBeUndefined();
    expect(data.node.nameJa).toMatch(/./);
    expect(data.node.boothResults.nodes).toHaveLength(1);
    expect(fetches).toEqual(['coordination', 'coordination', 'node', 'recruitment']);
  });

  it('can be asked for an interface that some entities share', async () => {
    const { data, errors } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on CoordinationBody { nameJa } } }',
      { ids: [oneOf('LiaisonCouncil'), oneOf('Subcommittee'), oneOf('TrainingCourse')] },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual([
      { __typename: 'LiaisonCouncil', nameJa: expect.any(String) },
      { __typename: 'Subcommittee', nameJa: expect.any(String) },
      { __typename: 'TrainingCourse' },
    ]);
  });

  it('keeps the order that was asked, nulls and repeats included', async () => {
    const course = oneOf('TrainingCourse');
    const asked = [oneOf('Vacancy'), 'Vacancy:none', course, 'x', oneOf('Meeting'), course];
    const { data } = await ask(byIds, { ids: asked });
    expect(data.nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
      ...[asked[0], null, course, null, asked[4], course],
    ]);
  });

  it('asks each owner once, and each table once, however many ids, aliases and fields', async () => {
    const some = entities.flatMap((type) => ids.get(type)?.slice(0, 30) ?? []).slice(0, 1000);
    const { data, errors, fetches, statements } = await ask(
      `query ($ids: [ID!]!, $id: ID!) {
        nodes(ids: $ids) { __typename id } again: nodes(ids: $ids) { id } node(id: $id) { id }
      }`,
      { ids: some, id: some[0] },
    );
    expect(errors).toBeUndefined();
    expect(data.nodes).toEqual(some.map((id) => ({ __typename: typeOf(id), id })));
    expect(fetches).toEqual(['coordination', 'development', 'exchange', 'node', 'recruitment']);
    expect(statements).toHaveLength(new Set(some.map(typeOf)).size);
  });

  it('asks the owner once more for the fields', async () => {
    const some = ids.get('TrainingSession') ?? [];
    const { data, fetches, statements } = await ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on TrainingSession { code } } }',
      { ids: some },
    );
    expect(some.length).toBeGreaterThan(20);
    expect(data.nodes).toEqual(some.map((id) => ({ code: id.split(':')[1] })));
    expect(fetches).toEqual(['development', 'development', 'node']);
    expect(statements).toHaveLength(2);
  });

  it('answers 1,000 ids, and says how many when there are more', async () => {
    const asked = Array.from({ length: 1001 }, (_, index) => `TrainingCourse:${index}`);
    expect((await ask(byIds, { ids: asked.slice(1) })).data.nodes).toHaveLength(1000);
    const { data, errors, fetches } = await ask(byIds, { ids: asked });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('1001'),
        path: ['nodes'],
        extensions: { code: 'TOO_MANY_IDS', value: 1001, limit: 1000 },
      },
    ]);
    expect(fetches).toEqual(['node']);
  });

  it('answers no ids with an empty list', async () => {
    expect((await ask(byIds, { ids: [] })).data).toEqual({ nodes: [] });
  });

  it('names the subgraph that is dead, and answers what the others own', async () => {
    dead.add('development');
    const [course, session] = [oneOf('TrainingCourse'), oneOf('TrainingSession')];
    const { data, errors } = await ask(byIds, { ids: [course, oneOf('Meeting'), session] });
    expect(data.nodes).toMatchObject([null, { __typename: 'Meeting' }, null]);
    expect(errors).toMatchObject([
      { extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'development' } },
    ]);
    const { data: alone, errors: why } = await ask(`{ node(id: "${course}") { id } }`);
    expect(alone).toEqual({ node: null });
    expect(why).toHaveLength(1);
    expect(why?.[0]?.message).toContain('Query.node is missing');
  });

  it('tells on what kind of data it rests', async () => {
    const { extensions } = await ask(`{ node(id: "${oneOf('TrainingSession')}") { id } }`);
    expect(extensions).toMatchObject({ datasetKinds: ['SYNTHETIC'] });
  });
});

describe.each(deployments.filter(({ subgraphs }) => subgraphs === 'http'))(
  'node, with the engine $engine and subgraphs served apart',
  (deployment) => {
    const { ask } = hubUnderTest(deployment);

    it('is answered by the gateway, which is configured for no other address', async () => {
      const { data: list } = await ask('{ trainingCourses(first: 3) { nodes { id nameJa } } }');
      const known = list.trainingCourses.nodes;
      const { data, errors, statements } = await ask(
        'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on TrainingCourse { nameJa } } }',
        { ids: [...known.map(({ id }: { id: string }) => id), 'TrainingCourse:none'] },
      );
      expect(errors).toBeUndefined();
      expect(data.nodes).toEqual([...known, null]);
      expect(statements.map(({ subgraph }) => subgraph)).toEqual(['development', 'development']);
    });
  },
);
