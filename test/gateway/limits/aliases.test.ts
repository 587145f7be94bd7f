import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseAliases } from '../../../gateway/limits/aliases.js';

const aliased = (count: number) =>
  parse(`{ ${Array.from({ length: count }, (_, index) => `a${index}: a`).join(' ')} b }`);

describe('aliases', () => {
  it('pass at the limit and are refused one above', () => {
    expect(refuseAliases(aliased(60), { aliases: 60 })).toBeUndefined();
    expect(refuseAliases(aliased(61), { aliases: 60 })?.extensions).toMatchObject({
      code: 'TOO_MANY_ALIASES',
      value: 61,
      limit: 60,
    });
  });

  it('are counted in every operation and fragment', () => {
    const document = parse('query A { x: a } query B { ...F } fragment F on T { c { y: a } }');
    expect(refuseAliases(document, { aliases: 1 })?.extensions['value']).toBe(2);
  });
});
