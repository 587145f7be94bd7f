/**
 * Every field, asked by everybody, by every way to it: what comes must be what
 * the union's rules say (expected.ts), whoever enforces them.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { contract } from '../../schema/main.js';
import {
  type Asker,
  askers,
  detailOf,
  type FieldOfGraph,
  graphOf,
  mayAsk,
  written,
} from './expected.js';
import { type Answered, graphUnderTest } from './graph-under-test.js';

const { files } = await contract();
const graph = graphOf(files.get('supergraph.graphql') ?? '');
const { ask, askSubgraph, ids } = graphUnderTest('direct');
const everybody = Object.keys(askers) as Asker[];

let checks = 0;
afterAll(() => console.log(`access: ${checks.toLocaleString('en')} checks`));

/** `wrong` gets a line for each field that came otherwise than expected. */
function check(
  {
    data,
    errors,
  }: { readonly data: Record<string, unknown> | null; readonly errors: Answered['errors'] },
  fields: readonly FieldOfGraph[],
  asker: Asker,
  wrong: string[],
  keyOf = ({ name }: FieldOfGraph) => name,
  /** Of which the object is, where it says so. */
  organization?: string,
): void {
  for (const field of fields) {
    checks += 1;
    const coordinate = `${field.type}.${field.name}`;
    const refusal = errors.find(({ extensions }) => extensions?.['field'] === coordinate);
    const isOfAnother = organization !== undefined && !detailOf[asker].includes(organization);
    const expected = mayAsk(asker, field.rule) && !(field.rule === 'detail' && isOfAnother);
    if (expected === (refusal !== undefined)) {
      wrong.push(`${asker}: ${coordinate} ${expected ? 'was refused' : 'came'}`);
    }
    const value = data?.[keyOf(field)];
    if (!expected && value !== null && value !== undefined) {
      wrong.push(`${asker}: ${coordinate} came as ${JSON.stringify(value)}`);
    }
    if (refusal && refusal.extensions?.['code'] !== 'FORBIDDEN') {
      wrong.push(`${asker}: ${coordinate} is refused with another code`);
    }
  }
}

const fieldsOf = (type: string) => graph.fields.filter((field) => field.type === type);

describe.each(everybody)('%s', (asker) => {
  const viewer = askers[asker];

  it('at the root', async () => {
    const wrong: string[] = [];
    for (const fields of groups(fieldsOf('Query'), 12)) {
      const answer = await ask(
        `{ ${fields.map((field) => written(field, graph)).join('\n')} }`,
        viewer,
      );
      check(answer, fields, asker, wrong);
    }
    expect(wrong).toEqual([]);
  });

  it('by a mutation that is not for this role', async () => {
    const wrong: string[] = [];
    const fields = fieldsOf('Mutation').filter(({ rule }) => !mayAsk(asker, rule));
    for (const some of groups(fields, 12)) {
      const answer = await ask(
        `mutation { ${some.map((field) => written(field, graph)).join('\n')} }`,
        viewer,
      );
      check(answer, some, asker, wrong);
    }
    expect(wrong).toEqual([]);
  });

  it.each(['node', 'alias', 'fragment', 'interface'] as const)('by %s', async (way) => {
    const wrong: string[] = [];
    for (const type of graph.nodes) {
      const id = ids.get(type) ?? `${type}:none`;
      const bodies = graph.interfaces.get(type)?.filter((name) => name !== 'Node') ?? [];
      for (const on of way === 'interface' ? bodies : [type]) {
        const fields = fieldsOf(on);
        const answer = await ask(questions[way](on, id, fields), viewer);
        const { data, errors } = answer;
        check(
          { data: data?.node ?? null, errors },
          fields,
          asker,
          wrong,
          ({ name }) => (way === 'alias' ? `x_${name}` : name),
          type === 'MemberOrganization' ? id.split(':')[1] : undefined,
        );
      }
    }
    expect(wrong).toEqual([]);
  });

  it('in the cube', async () => {
    const wrong: string[] = [];
    const fields = fieldsOf('StatisticsCell');
    const { data, errors } = await ask(
      `{ statistics(by: [FISCAL_YEAR], first: 1) { nodes { ${fields.map((field) => written(field, graph)).join(' ')} } } }`,
      viewer,
    );
    check({ data: data?.statistics?.nodes?.[0] ?? null, errors }, fields, asker, wrong);
    expect(wrong).toEqual([]);
  });

  it('of a subgraph itself, by a reference', async () => {
    const wrong: string[] = [];
    for (const name of ['coordination', 'development', 'exchange', 'recruitment']) {
      const own = graphOf(files.get(`subgraphs/${name}.graphql`) ?? '');
      for (const type of own.nodes) {
        const id = ids.get(type);
        if (!id) continue;
        const fields = own.fields.filter((field) => field.type === type);
        const asked = fields.map((field) => written(field, own)).join(' ');
        const { data, errors } = await askSubgraph(
          name,
          `{ _entities(representations: [{ __typename: "${type}", id: "${id}" }]) { ... on ${type} { ${asked} } } }`,
          viewer,
        );
        for (const field of fields) {
          checks += 1;
          const value = data?._entities?.[0]?.[field.name] ?? null;
          const refused = errors.some(
            ({ extensions }) => extensions?.['field'] === `${type}.${field.name}`,
          );
          if (!mayAsk(asker, field.rule) && value !== null) {
            wrong.push(`${asker}: ${name} gave ${type}.${field.name}`);
          }
          if (mayAsk(asker, field.rule) && field.rule !== 'detail' && refused) {
            wrong.push(`${asker}: ${name} refused ${type}.${field.name}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is told by introspection of nothing else', async () => {
    const wrong: string[] = [];
    const { data } = await ask('{ __schema { types { name fields { name } } } }', viewer);
    const told = new Set<string>();
    for (const { name, fields } of data.__schema.types) {
      for (const field of fields ?? []) told.add(`${name}.${field.name}`);
    }
    for (const { type, name, rule } of graph.fields) {
      checks += 1;
      if (mayAsk(asker, rule) !== told.has(`${type}.${name}`)) {
        wrong.push(`${type}.${name} is ${told.has(`${type}.${name}`) ? 'told' : 'not told'}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

type Way = 'node' | 'alias' | 'fragment' | 'interface';

const questions: Readonly<
  Record<Way, (on: string, id: string, fields: readonly FieldOfGraph[]) => string>
> = {
  node: (on, id, fields) => `{ node(id: "${id}") { ... on ${on} { ${texts(fields)} } } }`,
  interface: (on, id, fields) => `{ node(id: "${id}") { ... on ${on} { ${texts(fields)} } } }`,
  alias: (on, id, fields) =>
    `{ node(id: "${id}") { ... on ${on} { ${fields.map((field) => `x_${field.name}: ${written(field, graph)}`).join(' ')} } } }`,
  fragment: (on, id, fields) =>
    `query { node(id: "${id}") { ...Outer } } fragment Outer on ${on} { ...Inner } fragment Inner on ${on} { ${texts(fields)} }`,
};

const texts = (fields: readonly FieldOfGraph[]) =>
  fields.map((field) => written(field, graph)).join(' ');

function groups<Each>(all: readonly Each[], size: number): Each[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}
