import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseDepth } from '../../../gateway/limits/depth.js';
import { defaultLimits } from '../../../gateway/limits/limits.js';

const nested = (levels: number) => '{ a'.repeat(levels) + ' }'.repeat(levels);
const depth = (text: string, limit: number) => refuseDepth(parse(text), { depth: limit });

describe('depth', () => {
  it('passes at the limit and refuses one above', () => {
    expect(depth(nested(5), 5)).toBeUndefined();
    expect(depth(nested(6), 5)?.extensions).toMatchObject({ code: 'TOO_DEEP', value: 6, limit: 5 });
  });

  it('counts through fragments, which are no level themselves', () => {
    const text = '{ a { ...F } } fragment F on T { b { ... on U { ... { c } } } }';
    expect(depth(text, 3)).toBeUndefined();
    expect(depth(text, 2)?.extensions['value']).toBe(3);
  });

  it('measures the deepest operation', () => {
    expect(depth('query A { a } query B { a { b } }', 1)?.extensions['value']).toBe(2);
  });

  it('ends on fragments that spread themselves', () => {
    const text = '{ ...F } fragment F on T { a { ...G } } fragment G on T { b { ...F } }';
    expect(depth(text, 2)).toBeUndefined();
  });

  it('lets the introspection of the common tools pass', () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(refuseDepth(parse(query), defaultLimits)).toBeUndefined();
  });
});
