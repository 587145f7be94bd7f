import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseSelections } from '../../../gateway/limits/selections.js';
import { doublingFragments } from '../support/doubling-fragments.js';

describe('selections', () => {
  it('pass at the limit and are refused one above', () => {
    const wide = (count: number) => parse(`{ ${'a '.repeat(count)} }`);
    expect(refuseSelections(wide(100), { selections: 100 })).toBeUndefined();
    expect(refuseSelections(wide(101), { selections: 100 })?.extensions).toMatchObject({
      code: 'TOO_MANY_SELECTIONS',
      value: 101,
      limit: 100,
    });
  });

  it('are counted with the fragments written out', () => {
    const document = parse('{ a { ...F } ...F } fragment F on T { b c { d } }');
    // a, ...F, b, c, d inside a; ...F, b, c, d at the top
    expect(refuseSelections(document, { selections: 8 })?.extensions['value']).toBe(9);
  });

  it.each([40, 500])('count %i doubling fragments at once', (count) => {
    const document = parse(doublingFragments(count));
    const start = performance.now();
    const refusal = refuseSelections(document, { selections: 20_000 });
    expect(performance.now() - start).toBeLessThan(20);
    expect(refusal?.extensions['code']).toBe('TOO_MANY_SELECTIONS');
    expect(refusal?.extensions['value']).toBeLessThanOrEqual(Number.MAX_SAFE_INTEGER);
  });

  it('end on fragments that spread themselves or are missing', () => {
    const document = parse('{ ...F ...Missing } fragment F on T { a ...F ...F }');
    expect(refuseSelections(document, { selections: 100 })).toBeUndefined();
  });
});
