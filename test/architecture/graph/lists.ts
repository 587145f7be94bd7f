/** Lists that grow are asked page by page. */
import { Kind } from 'graphql';
import {
  directiveTexts,
  fieldsIn,
  type Graph,
  isList,
  namedType,
  subgraphOf,
  typesIn,
} from '../graph.js';
import type { Rule } from '../rule.js';

/** Lists of entities that stay short, each with what bounds it. Figures, values and keys of other subgraphs are bounded by what they are of. */
const short: Readonly<Record<string, string>> = {
  'MemberOrganization.predecessors': 'the municipalities that were merged into one',
  'StaffStrengthTotal.byJobFamily': 'one of each job family',
};

export const listsAreConnections: Rule<Graph> = {
  says: 'a list of entities is a connection, or is bounded by what it is',
  because:
    'A plain list answers all of its rows for every parent, and one day they are a million. Use connectionType with pageOf or pagesByParent; a list that cannot grow is named in test/architecture/graph/lists.ts with what bounds it.',
  offences: (graph) =>
    graph.flatMap((subgraph) => {
      const own = new Set(
        typesIn(subgraph)
          .filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION)
          .filter((type) => directiveTexts(type, 'key', 'fields').length > 0)
          .map(({ name }) => name.value)
          .filter((name) => !subgraph.borrowed.has(name)),
      );
      return fieldsIn(subgraph)
        .filter(({ type }) => !type.name.value.endsWith('Connection'))
        .filter(({ field }) => isList(field.type) && own.has(namedType(field.type)))
        .filter(({ type, field }) => !short[`${type.name.value}.${field.name.value}`])
        .map(({ at }) => at);
    }),
  faults: {
    'a plain list of entities at the root': [
      subgraphOf(
        'type Query { placements: [Placement!]! } type Placement @key(fields: "code") { code: ID! }',
      ),
    ],
    'a plain list of entities below another': [
      subgraphOf(
        'type Host { placements: [Placement!]! } type Placement @key(fields: "code") { code: ID! }',
      ),
    ],
  },
  innocent: {
    'a connection': [
      subgraphOf(
        'type PlacementConnection { nodes: [Placement!]! } type Placement @key(fields: "code") { code: ID! }',
      ),
    ],
    'keys of another subgraph': [
      subgraphOf(
        'type Course { clauses: [Clause!] } type Clause @key(fields: "code") { code: ID! }',
        ['Clause'],
      ),
    ],
    figures: [subgraphOf('type Host { years: [Figures!]! } type Figures { year: Int! }')],
  },
};
