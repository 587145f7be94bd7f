import { buildSchema, GraphQLError, type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ownNamesFor } from '../../../gateway/engine/own-names.js';

const ownNamesOf = ownNamesFor(
  buildSchema(`
    type Query { member(code: ID!): Member }
    type Member { code: ID! nameJa: String! region: Region }
    type Region { nameJa: String! }
  `),
);
const named = (text: string) => ownNamesOf(parse(text).definitions[0] as OperationDefinitionNode);
const text = (query: string) => print(named(query).operation).replaceAll(/\s+/g, ' ');

describe('names of our own', () => {
  it('stand for names that are those of other fields, and for no others', () => {
    expect(
      text('{ member(code: "1") { code: nameJa nameJa a: code region: region { nameJa } } }'),
    ).toBe('{ member(code: "1") { own_code: nameJa nameJa a: code region: region { nameJa } } }');
    expect(text('{ member(code: "1") { __typename: nameJa } }')).toContain(
      'own___typename: nameJa',
    );
  });

  it('begin unlike every name that the client uses', () => {
    expect(text('{ member(code: "1") { own_a: code code: nameJa } }')).toContain(
      'own__code: nameJa',
    );
  });

  it('stand where otherwise nothing, or nothing for sure, is asked', () => {
    expect(
      text('query ($yes: Boolean!) { member(code: "1") { code @include(if: $yes) } }'),
    ).toContain('{ code @include(if: $yes) own_: __typename }');
  });

  it("give way to the client's in data and in paths", () => {
    const { restore } = named('{ member(code: "1") { code: nameJa region { code: nameJa } } }');
    const { data, errors } = restore({
      data: { member: { own_code: 'さいたま市', own_: 'Member', region: { own_code: null } } },
      errors: [new GraphQLError('no', { path: ['member', 'region', 'own_code'] })],
    });
    expect(data).toEqual({ member: { code: 'さいたま市', region: { code: null } } });
    expect(errors?.[0]?.path).toEqual(['member', 'region', 'code']);
  });

  it('change nothing where nothing misleads', () => {
    const flat = parse('{ member(code: "1") { code } }').definitions[0] as OperationDefinitionNode;
    const { operation, restore } = ownNamesOf(flat);
    const answer = { data: { member: null } };
    expect(operation).toBe(flat);
    expect(restore(answer)).toBe(answer);
  });
});
