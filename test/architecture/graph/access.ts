/** Every field says who may read it, and no field says more than what it leads to. */
import { Kind } from 'graphql';
import { implies } from '../../../subgraphs/shared/access-consequences.js';
import { inherited, isRuleName, type RuleName } from '../../../subgraphs/shared/access-rules.js';
import {
  directiveTexts,
  type FieldAt,
  fieldsIn,
  type Graph,
  isWithFields,
  namedType,
  type SubgraphText,
  subgraphOf,
  type TypeWithFields,
  typesIn,
} from '../graph.js';
import type { Rule } from '../rule.js';

const ruleOf = (node: Parameters<typeof directiveTexts>[0]): string | undefined =>
  directiveTexts(node, 'access', 'rule')[0];

export const fieldsSayWhoReads: Rule<Graph> = {
  says: 'every field says who may read it',
  because:
    "Data that nobody thought about must not be open. Write @Access('published'), @Access('internal') or another rule of subgraphs/shared/access-rules.ts above @Field, @FieldResolver, @Query or @Mutation; on a class of values that are parts of other fields, @Access('inherited') above @ObjectType instead.",
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter(({ type, field }) =>
          ruleOf(type) === inherited ? ruleOf(field) !== undefined : !isRuleName(ruleOf(field)),
        )
        .map(({ at }) => at),
    ),
  faults: {
    'a field without a rule': [subgraphOf('type A { code: ID! }')],
    'a rule that is none': [subgraphOf('type A { code: ID! @access(rule: "secret") }')],
    'a field of values that inherits and says otherwise too': [
      subgraphOf('type A @access(rule: "inherited") { code: ID! @access(rule: "internal") }'),
    ],
    'an interface': [subgraphOf('interface A { code: ID! }')],
  },
  innocent: {
    'a field with its rule': [subgraphOf('type A { code: ID! @access(rule: "internal") }')],
    'values of whoever leads to them': [
      subgraphOf('type Count @access(rule: "inherited") { value: Int }'),
    ],
  },
};

function withFields(subgraph: SubgraphText, name: string): TypeWithFields | undefined {
  return typesIn(subgraph)
    .filter(isWithFields)
    .find((type) => type.name.value === name);
}

/** The rule of the business key of an entity. */
function keyRule(type: TypeWithFields): RuleName | undefined {
  for (const key of directiveTexts(type, 'key', 'fields')) {
    const field = type.fields?.find(({ name }) => key !== 'id' && name.value === key);
    const rule = field && ruleOf(field);
    if (isRuleName(rule)) return rule;
  }
  return undefined;
}

/** The type of a field, or of the nodes of its connection. */
function target({ field, subgraph }: FieldAt): TypeWithFields | undefined {
  const name = namedType(field.type);
  const type = withFields(subgraph, name);
  if (!type || !name.endsWith('Connection')) return type;
  const nodes = type.fields?.find((each) => each.name.value === 'nodes');
  return nodes && withFields(subgraph, namedType(nodes.type));
}

export const fieldsLeadNoFurther: Rule<Graph> = {
  says: 'a field leads only to entities that all its readers may meet',
  because:
    'Whoever may not read the key of an entity does not meet it: a wider field that leads there would promise rows that never come. Give the field the rule of the entity’s key, or a narrower one.',
  offences: (graph) =>
    graph.flatMap((subgraph) =>
      fieldsIn(subgraph)
        .filter((each) => {
          const rule = ruleOf(each.field);
          const met = target(each);
          const key = met && keyRule(met);
          return isRuleName(rule) && key !== undefined && !implies(rule, key);
        })
        .map(({ at }) => at),
    ),
  faults: {
    'a list that all may ask, of rows that few may meet': [
      subgraphOf(
        `type Query { all: RowConnection! @access(rule: "published") }
         type RowConnection @access(rule: "inherited") { nodes: [Row!]! }
         type Row @key(fields: "id") @key(fields: "code") { code: ID! @access(rule: "internal") }`,
      ),
    ],
  },
  innocent: {
    'a narrow field to an entity that all may meet': [
      subgraphOf(
        `type Query { all: [Row!]! @access(rule: "internal") }
         type Row @key(fields: "code") { code: ID! @access(rule: "published") }`,
      ),
    ],
  },
};

export const oneRuleEverywhere: Rule<Graph> = {
  says: 'a field has one rule, in every subgraph and in the interfaces of its type',
  because:
    'Two rules for one field are two answers to one question. Write the same rule beside each; of a borrowed type’s key, the rule of its owner.',
  offences: (graph) => {
    const known = new Map<string, string>();
    const offences: string[] = [];
    for (const { at, type, field } of graph.flatMap(fieldsIn)) {
      const rule = ruleOf(field) ?? ruleOf(type) ?? '';
      const coordinate = `${type.name.value}.${field.name.value}`;
      if (rule !== (known.get(coordinate) ?? rule)) offences.push(at);
      known.set(coordinate, rule);
    }
    for (const subgraph of graph) {
      for (const { at, type, field } of fieldsIn(subgraph)) {
        for (const { name } of type.kind === Kind.OBJECT_TYPE_DEFINITION
          ? (type.interfaces ?? [])
          : []) {
          // an id is met by whoever meets the thing
          if (name.value === 'Node') continue;
          const above = known.get(`${name.value}.${field.name.value}`);
          const own = ruleOf(field);
          const key = keyRule(type);
          const readByAll = isRuleName(own) && key !== undefined && implies(key, own);
          if (above !== undefined && above !== own && !readByAll) offences.push(at);
        }
      }
    }
    return offences;
  },
  faults: {
    'two subgraphs of two minds': [
      subgraphOf('type A { code: ID! @access(rule: "internal") }'),
      subgraphOf('type A { code: ID! @access(rule: "published") }', ['A'], 'development'),
    ],
    'an interface of another mind': [
      subgraphOf(
        `interface Body { nameJa: String! @access(rule: "published") }
         type A implements Body { nameJa: String! @access(rule: "internal") }`,
      ),
    ],
  },
  innocent: {
    'a key that is lent under its own rule': [
      subgraphOf('type A { code: ID! @access(rule: "internal") }'),
      subgraphOf('type A { code: ID! @access(rule: "internal") }', ['A'], 'development'),
    ],
  },
};

export const requiredFieldsAreRead: Rule<Graph> = {
  says: 'whoever may read a field may read what it requires',
  because:
    'What @requires names is fetched in the name of whoever asks. Give the required field the same rule or a wider one.',
  offences: (graph) => {
    const rules = new Map(
      graph
        .flatMap(fieldsIn)
        .map(({ type, field }) => [`${type.name.value}.${field.name.value}`, ruleOf(field)]),
    );
    return graph
      .flatMap(fieldsIn)
      .filter(({ type, field }) => {
        const rule = ruleOf(field);
        const required = directiveTexts(field, 'requires', 'fields')
          .flatMap((text) => text.replaceAll(/\{[^}]*\}/g, '').split(/\s+/))
          .filter((name) => name !== '');
        return required.some((name) => {
          const other = rules.get(`${type.name.value}.${name}`);
          return isRuleName(rule) && isRuleName(other) && !implies(rule, other);
        });
      })
      .map(({ at }) => at);
  },
  faults: {
    'a published figure made of an internal one': [
      subgraphOf(
        `type Cell {
           staff: Count @external @access(rule: "internal")
           share: Rate @requires(fields: "staff { display }") @access(rule: "published")
         }`,
      ),
    ],
  },
  innocent: {
    'an internal figure made of a published one': [
      subgraphOf(
        `type Cell {
           staff: Count @external @access(rule: "published")
           share: Rate @requires(fields: "staff { display }") @access(rule: "internal")
         }`,
      ),
    ],
  },
};
