/** Things that have a key, and lists of them. */
import { Kind } from 'graphql';
import { directiveTexts, type Graph, subgraphOf, typesIn } from '../graph.js';
import type { Rule } from '../rule.js';

const entitiesIn = (subgraph: Graph[number]) =>
  typesIn(subgraph).filter(
    (type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && directiveTexts(type, 'key', 'fields').length > 0,
  );

/** A cell is where figures meet and a table what cells a question has: no things that are kept. They have a key between subgraphs, and no id for clients. */
const noThings: ReadonlySet<string> = new Set([
  'StatisticsCell',
  'StatisticsPerStaff',
  'StatisticsTable',
]);

export const entitiesAreNodes: Rule<Graph> = {
  says: 'every entity has its business key, its id, and is a Node',
  because:
    'Subgraphs and people refer to a thing by its key, clients cache it by its id. Put @EntityKey(…) on the class, extend Node, and write implements: Node.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      typesIn(subgraph).flatMap((type) => {
        if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || noThings.has(type.name.value)) return [];
        const keys = directiveTexts(type, 'key', 'fields');
        const isNode = (type.interfaces ?? []).some(({ name }) => name.value === 'Node');
        const hasId = (type.fields ?? []).some(({ name }) => name.value === 'id');
        if (keys.length === 0 && !isNode) return [];
        const whole = keys.length >= 2 && keys.includes('id') && isNode && hasId;
        return whole ? [] : [`${subgraph.name}: ${type.name.value}`];
      }),
    ),
  faults: {
    'a Node without key': [subgraphOf('type A implements Node { id: ID! }')],
    'a key that is no Node': [
      subgraphOf('type A @key(fields: "code") @key(fields: "id") { code: ID! id: ID! }'),
    ],
    'an entity without its id as key': [
      subgraphOf('type A implements Node @key(fields: "code") { code: ID! id: ID! }'),
    ],
    'an entity that is known by its id alone': [
      subgraphOf('type A implements Node @key(fields: "id") { id: ID! }'),
    ],
  },
  innocent: {
    'a value': [subgraphOf('type Count @shareable { value: Int }')],
  },
};

export const borrowedTypesHaveAnOwner: Rule<Graph> = {
  says: 'a borrowed type belongs to exactly one other subgraph, which knows it by the same keys',
  because:
    'Nobody answers for a type that all subgraphs borrow, and a type with two owners has two truths. Name it in borrowed wherever it is only lent fields.',
  offences(graph) {
    const holders = Map.groupBy(
      graph.flatMap((subgraph) =>
        entitiesIn(subgraph).map((type) => ({
          name: type.name.value,
          subgraph: subgraph.name,
          owns: !subgraph.borrowed.has(type.name.value),
          keys: [...directiveTexts(type, 'key', 'fields')].sort().join(', '),
        })),
      ),
      ({ name }) => name,
    );
    return [...holders].flatMap(([name, each]) => {
      const owners = each.filter(({ owns }) => owns).map(({ subgraph }) => subgraph);
      const keys = new Set(each.map((one) => one.keys));
      if (owners.length !== 1)
        return [
          `${name} has ${owners.length} owners: ${each.map(({ subgraph }) => subgraph).join(', ')}`,
        ];
      return keys.size === 1 ? [] : [`${name} has different keys: ${[...keys].join(' | ')}`];
    });
  },
  faults: {
    'a type that everybody borrows': [
      subgraphOf('type A @key(fields: "code") { code: ID! }', ['A']),
    ],
    'a type with two owners': [
      subgraphOf('type A @key(fields: "code") { code: ID! }', [], 'coordination'),
      subgraphOf('type A @key(fields: "code") { code: ID! }', [], 'exchange'),
    ],
    'a type that is borrowed by another key': [
      subgraphOf('type A @key(fields: "code") { code: ID! }', [], 'coordination'),
      subgraphOf('type A @key(fields: "id") { id: ID! }', ['A'], 'exchange'),
    ],
  },
  innocent: {
    'an owner and a borrower': [
      subgraphOf('type A @key(fields: "code") { code: ID! }', [], 'coordination'),
      subgraphOf('type A @key(fields: "code") { code: ID! }', ['A'], 'exchange'),
    ],
  },
};
