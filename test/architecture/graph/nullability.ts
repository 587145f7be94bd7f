/** What may be missing when another subgraph is dead, and what never. */
import { fieldsIn, type Graph, hasDirective, isNonNull, namedType, subgraphOf } from '../graph.js';
import type { Rule } from '../rule.js';

export const lentFieldsMayBeNull: Rule<Graph> = {
  says: 'a field that a subgraph adds to a borrowed type may be null',
  because:
    'When this subgraph is dead, the owner’s fields of the same thing must still arrive: a null of ours has to stop at our field. Add nullable: true.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter(({ type }) => subgraph.borrowed.has(type.name.value))
        .filter(({ type, field }) => {
          const isKey = (type.directives ?? []).some(
            ({ name, arguments: given }) =>
              name.value === 'key' &&
              given?.some(
                ({ value }) =>
                  value.kind === 'StringValue' && value.value.split(' ').includes(field.name.value),
              ),
          );
          return !isKey && !hasDirective(field, 'external');
        })
        .filter(({ field }) => isNonNull(field.type))
        .map(({ at }) => at),
    ),
  faults: {
    'a figure that can never be null': [
      subgraphOf('type Member @key(fields: "code") { code: ID! placements: Int! }', ['Member']),
    ],
  },
  innocent: {
    'keys, and a nullable list of things that are there': [
      subgraphOf(
        'type Member @key(fields: "code") @key(fields: "id") { code: ID! id: ID! list: [Int!] }',
        ['Member'],
      ),
    ],
    'its own type': [subgraphOf('type Placement { days: Int! }', ['Member'])],
  },
};

export const borrowedThingsMayBeNull: Rule<Graph> = {
  says: 'a field that answers a borrowed type may be null',
  because:
    'This subgraph knows only the key; whether there is such a thing, and all that it says of itself, comes from another subgraph that may be dead. Its null has to stop here and not take our row with it. Add nullable: true; the items of a list stay non-null.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter(
          ({ field }) => subgraph.borrowed.has(namedType(field.type)) && isNonNull(field.type),
        )
        .map(({ at }) => at),
    ),
  faults: {
    'a thing of another subgraph that must be there': [
      subgraphOf('type Placement { organization: Member! }', ['Member']),
    ],
    'a list of them that must be there': [
      subgraphOf('type Placement { hosts: [Member!]! }', ['Member']),
    ],
  },
  innocent: {
    'a list that may be null, of things that are there': [
      subgraphOf('type Placement { hosts: [Member!] organization: Member }', ['Member']),
    ],
  },
};

export const noArgumentsInRequires: Rule<Graph> = {
  says: 'no @requires carries arguments',
  because:
    'The engines disagree about such fields, and one of them answers wrongly without a word. Ask for a field without arguments, or have the owner lend one.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter(({ field }) =>
          (field.directives ?? []).some(
            ({ name, arguments: given }) =>
              name.value === 'requires' &&
              given?.some(({ value }) => value.kind === 'StringValue' && value.value.includes('(')),
          ),
        )
        .map(({ at }) => at),
    ),
  faults: {
    'an argument in @requires': [
      subgraphOf('type Member { share: Float @requires(fields: "population(year: 2024)") }', [
        'Member',
      ]),
    ],
  },
};
