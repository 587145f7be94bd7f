import { describe, expect, it } from 'vitest';
import { tellsItsParts } from '../../../subgraphs/shared/hidden-total.js';
import { sql as statement } from '../../../subgraphs/shared/rows.js';
import { Count } from '../../../subgraphs/shared/vocabulary/count.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { sql } = subgraphUnderTest('exchange');

describe('whether a total tells a hidden part', () => {
  it.each([
    ['of shown counts alone', [5, 9, 0], false],
    ['with one hidden count', [9, 3], true],
    ['with two hidden counts of one each', [9, 1, 1], true],
    ['with hidden counts that must all be one', [1, 1, 1, 1, 1, 1, 1], true],
    ['with two hidden counts that could be three and three or two and four', [9, 4, 2], false],
    ['of nothing', [], false],
  ] as const)('%s', async (_, parts, tells) => {
    const { text, values } = statement`select ${tellsItsParts(statement`people`)} as tells
      from unnest(${parts}::int[]) as part(people)`;
    expect(await sql(text, values)).toEqual([{ tells }]);
  });

  it('is hidden where it tells a part, shown where not, and zero always', () => {
    expect(Count.total(12, true).display).toBe('X');
    expect(Count.total(12, false).display).toBe('12');
    expect(Count.total(4, false).display).toBe('X');
    expect(Count.total(0, true).display).toBe('0');
  });
});
