import { describe, expect, it } from 'vitest';
import { randomOf } from '../../subgraphs/shared/random.js';
import { generator } from './generate.js';
import { smallGraph, smallPool } from './small-graph.js';

describe('the generator', () => {
  const texts = (seed: string) => {
    const { next } = generator(smallGraph, smallPool, randomOf(seed));
    return Array.from({ length: 300 }, () => {
      const { document, variables } = next();
      return `${document.loc?.source.body} ${JSON.stringify(variables)}`;
    });
  };
  const written = texts('one');

  it('gives the same queries for the same seed, and others for another', () => {
    expect(texts('one')).toEqual(written);
    expect(texts('two')).not.toEqual(written);
  });

  it.each([
    ['aliases', /a\d+: nameJa/],
    ['aliases that are names of other fields', /code: nameJa/],
    ['named fragments', /fragment F\d+ on Course /],
    ['inline fragments on an interface', /\.\.\. on Node/],
    ['inline fragments without a type', /\.\.\. \{/],
    ['conditions', /@include\(if: (true|false)\)/],
    ['conditions by variables', /@skip\(if: \$v\d+\)/],
    ['variables', /\$v\d+: ID!/],
    ['variables with defaults', /\$v\d+: Int = \d/],
    ['variables inside of input objects', /\{ from: \$v\d+/],
    ['keys that exist', /"D-1"/],
    ['type names', /__typename/],
    ['nulls', /years: null/],
  ])('writes %s', (_, pattern) => {
    expect(written.some((text) => pattern.test(text))).toBe(true);
  });

  it('asks for every field, and for none too seldom', () => {
    const { next, timesAsked } = generator(smallGraph, smallPool, randomOf('all'));
    for (let count = 0; count < 300; count++) next();
    expect(timesAsked.size).toBe(12);
    expect(Math.min(...timesAsked.values())).toBeGreaterThan(20);
  });
});
