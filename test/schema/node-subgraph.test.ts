import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose } from '../../schema/compose.js';
import { nodeSubgraphOf, ownersIn } from '../../schema/node-subgraph.js';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n';

const part = (name: string, owned: readonly string[], text: string) => ({
  name,
  owned,
  url: `http://${name}.invalid`,
  typeDefs: parse(`${link} interface Node { "Its id. / 識別子。" id: ID! } ${text}`),
});
const parts = [
  part(
    'members',
    ['Member'],
    'type Query { member: Member } type Member implements Node @key(fields: "id") { id: ID! name: String! }',
  ),
  part(
    'training',
    ['Course'],
    'type Member implements Node @key(fields: "id") { id: ID! hours: Int } type Course implements Node @key(fields: "id") { id: ID! }',
  ),
];

describe('the subgraph of nodes', () => {
  const { supergraph, api, hints } = compose([...parts, nodeSubgraphOf(parts)]);

  it('adds the two fields to the graph, and no hint', () => {
    expect(api).toMatch(/ {2}node\([^)]*id: ID!\s*\): Node\n/);
    expect(api).toMatch(/ {2}nodes\([^)]*ids: \[ID!\]!\s*\): \[Node\]!\n/);
    expect(hints).toEqual([]);
  });

  it('tells through the supergraph who owns an entity, not who lends it fields', () => {
    const schema = buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true });
    expect([...ownersIn(schema)].sort()).toEqual([
      ['Course', 'training'],
      ['Member', 'members'],
    ]);
  });

  it('is a way out of an id and never a way into an entity', () => {
    expect(supergraph).toMatch(/@join__type\(graph: NODE, key: "id", resolvable: false\)/);
    expect(supergraph).not.toMatch(/@join__type\(graph: NODE, key: "id"\)/);
  });
});
