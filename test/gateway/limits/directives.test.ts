import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseDirectives } from '../../../gateway/limits/directives.js';

const directed = (count: number) => parse(`{ a ${'@include(if: true) '.repeat(count)} }`);

describe('directives', () => {
  it('pass at the limit and are refused one above', () => {
    expect(refuseDirectives(directed(50), { directives: 50 })).toBeUndefined();
    expect(refuseDirectives(directed(51), { directives: 50 })?.extensions).toMatchObject({
      code: 'TOO_MANY_DIRECTIVES',
      value: 51,
      limit: 50,
    });
  });

  it('are counted wherever they stand', () => {
    const document = parse('query ($v: Int @a) @b { ...F @c } fragment F on T @d { x @e }');
    expect(refuseDirectives(document, { directives: 4 })?.extensions['value']).toBe(5);
  });
});
