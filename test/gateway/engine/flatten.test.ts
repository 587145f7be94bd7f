import { buildSchema, type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../../gateway/engine/flatten.js';

const schema = buildSchema(`
  interface Named { name: String other: Named }
  interface Old { age: Int }
  type City implements Named & Old { name: String other: Named age: Int mayor: String }
  type Town implements Named { name: String other: Named }
  type Query { a: Query b: Int c: Int list: [Query] named: Named }
`);

function flat(text: string): string {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return print(flatten(document, operation, schema)).replaceAll(/\s+/g, ' ');
}

describe('a flat operation', () => {
  it.each([
    ['{ b b c b }', '{ b c }'],
    ['{ a { b } a { c a { b } a { c } } }', '{ a { b c a { b c } } }'],
    ['{ x: a { b } x: a { c } a { c } }', '{ x: a { b c } a { c } }'],
    ['{ ...F a { b } ...F } fragment F on Query { a { c } }', '{ a { c b } }'],
    ['{ ... on Query { ... { b } } c b }', '{ b c }'],
    ['{ named { ... on Named { name } ...F } } fragment F on Named { name }', '{ named { name } }'],
    [
      '{ named { ... on City { mayor } name ... on City { ... on Town { name } ... on Named { age: name } } } }',
      '{ named { ... on City { mayor age: name } name } }',
    ],
    [
      '{ named { ... on Old { age } ... on City { age } } }',
      '{ named { ... on Old { age } ... on City { age } } }',
    ],
    [
      '{ b @skip(if: true) c @include(if: false) a { b @include(if: true) } }',
      '{ a { b @include(if: true) } }',
    ],
  ])('of %s is %s', (text, expected) => {
    expect(flat(text)).toBe(expected);
  });

  it('keeps what depends on variables apart, inside a fragment when its key repeats', () => {
    expect(flat('query ($s: Boolean!) { list { b } list @skip(if: $s) { c } }')).toBe(
      'query ($s: Boolean!) { list { b } ... { list @skip(if: $s) { c } } }',
    );
    expect(
      flat(
        'query ($s: Boolean!) { ...F @skip(if: $s) list { c } } fragment F on Query { list { b } }',
      ),
    ).toBe('query ($s: Boolean!) { list @skip(if: $s) { b } ... { list { c } } }');
  });

  it('has the conditions of a fragment at what it asks, but where that has another', () => {
    const asked = (fragment: string) =>
      flat(`query ($s: Boolean!, $i: Boolean!) { a { ... @skip(if: $s) { ${fragment} } } }`);
    const is = (fragment: string) => `query ($s: Boolean!, $i: Boolean!) { a { ${fragment} } }`;
    expect(asked('b list { c }')).toBe(is('b @skip(if: $s) list @skip(if: $s) { c }'));
    expect(asked('b @include(if: $i)')).toBe(is('b @skip(if: $s) @include(if: $i)'));
    expect(asked('b @skip(if: $s)')).toBe(is('b @skip(if: $s)'));
    expect(asked('c b @skip(if: $i)')).toBe(is('... @skip(if: $s) { c b @skip(if: $i) }'));
    expect(asked('... on Query { ... { b } }')).toBe(is('b @skip(if: $s)'));
  });

  it('of fragments that double is no larger than what they ask', () => {
    const fragments = Array.from(
      { length: 300 },
      (_, index) => `fragment F${index} on Query { ...F${index + 1} ... { ...F${index + 1} } b }`,
    ).join(' ');
    expect(flat(`{ a { ...F0 } } ${fragments} fragment F300 on Query { c }`)).toBe('{ a { c b } }');
  });
});
