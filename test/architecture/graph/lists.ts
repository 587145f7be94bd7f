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
  'CoordinationRanking.nodes': 'a page, asked by `first` and `after`',
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

/** Lists that are asked in words of their own: the dimensions of the statistics are its filter. */
const ownWords: readonly string[] = ['StatisticsCell'];

/** The audit trail is read backwards in time, and in no other order. */
const inOneOrder: readonly string[] = ['AuditEntry'];

export const connectionsAreAskedAlike: Rule<Graph> = {
  says: 'every connection takes first, after, where and orderBy',
  because:
    'An analyst who can narrow one list expects it of the next. Declare what may be asked beside the entity (listArgs in a .list.ts) and take it by @Args; a count of people has no place in it.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph).flatMap(({ at, field }) => {
        const rows = /^(.*)Connection$/.exec(namedType(field.type))?.[1];
        if (!rows) return [];
        const taken = (field.arguments ?? []).map(({ name, type }) => [
          name.value,
          namedType(type),
        ]);
        const missing = Object.entries({
          first: 'Int',
          after: 'String',
          where: `${rows}Filter`,
          orderBy: `${rows}Order`,
        }).filter(
          ([name, wanted]) =>
            !taken.some(([each, type]) => {
              const right = type === wanted || ownWords.includes(rows);
              return each === name && right;
            }),
        );
        return missing
          .filter(([name]) => name !== 'orderBy' || !inOneOrder.includes(rows))
          .map(([name]) => `${at} takes no ${name}`);
      }),
    ),
  faults: {
    'a list that cannot be narrowed': [
      subgraphOf(
        'type Query { hosts(first: Int!, after: String, orderBy: [HostOrder!]): HostConnection! } type HostConnection { nodes: [Int!]! } input HostOrder { by: Int! }',
      ),
    ],
    'a list narrowed by words of its own': [
      subgraphOf(
        'type Query { hosts(first: Int!, after: String, where: OtherFilter, orderBy: [HostOrder!]): HostConnection! } type HostConnection { nodes: [Int!]! } input HostOrder { by: Int! } input OtherFilter { by: Int }',
      ),
    ],
  },
  innocent: {
    'a list asked like all others': [
      subgraphOf(
        'type Query { hosts(first: Int!, after: String, where: HostFilter, orderBy: [HostOrder!]): HostConnection! } type HostConnection { nodes: [Int!]! } input HostOrder { by: Int! } input HostFilter { by: Int }',
      ),
    ],
  },
};
