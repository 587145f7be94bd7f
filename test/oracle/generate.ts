/**
 * Valid queries, made from the schema by seed: whatever GraphQL allows, in small.
 *
 *     const { next } = generator(schema, pool, randomOf('seed'))
 *     const { document, variables } = next()
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Random } from '../../subgraphs/shared/random.js';
import { Draft, type TimesAsked } from './draft.js';
import type { Pool } from './pool.js';
import type { Question } from './question.js';

export interface Generator {
  /** A question that is valid, each time another one. */
  next(): Question;
  readonly timesAsked: TimesAsked;
}

export function generator(schema: GraphQLSchema, pool: Pool, random: Random): Generator {
  const timesAsked = new Map(fieldsOf(schema).map((field) => [field, 0]));
  return {
    timesAsked,
    next() {
      // two fields may get one name with two meanings by chance; nothing else is ever invalid
      for (let attempt = 0; attempt < 20; attempt++) {
        const question = new Draft(schema, pool, random, timesAsked).question();
        if (validate(schema, question.document).length > 0) continue;
        for (const field of fieldsIn(question.document, schema)) {
          const times = timesAsked.get(field);
          if (times !== undefined) timesAsked.set(field, times + 1);
        }
        return question;
      }
      throw new Error('twenty queries in a row were not valid: the generator is broken');
    },
  };
}

/** Every field that a query leads to: what only a mutation answers is none. */
function fieldsOf(schema: GraphQLSchema): string[] {
  const met = new Set<GraphQLNamedType>();
  const meet = (type: GraphQLNamedType | null | undefined): void => {
    if (!type || met.has(type)) return;
    met.add(type);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(meet);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields())) meet(getNamedType(field.type));
  };
  meet(schema.getQueryType());
  return [...met]
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
}

function fieldsIn(document: DocumentNode, schema: GraphQLSchema): string[] {
  const found: string[] = [];
  const types = new TypeInfo(schema);
  const note = ({ name }: FieldNode) =>
    void found.push(`${types.getParentType()?.name}.${name.value}`);
  visit(document, visitWithTypeInfo(types, { Field: note }));
  return found;
}
