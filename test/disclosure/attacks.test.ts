import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../support/ask.js';
import { withoutNoise } from '../support/told.js';
import { answerOf, concluded, type Partition } from './attacker.js';
import { attack, measures } from './attacks.js';
import type { Told } from './chances.js';

const subgraphs = {
  coordination: subgraphUnderTest('coordination'),
  development: subgraphUnderTest('development'),
  exchange: subgraphUnderTest('exchange'),
};
const seed = process.env['ATTACK_SEED'] ?? '攻撃・短い方';
const pairs = Number(process.env['ATTACK_PAIRS'] ?? 1_000);

describe('an attacker who holds answers against each other', () => {
  const partition: Partition = { name: 'all', whole: 'all', parts: ['a', 'b', 'c'] };
  const partitionsOf = (cell: string) => (cell === 'all' ? [partition] : []);
  const exactly = (people: number): Told => ({ as: 'exact', people });
  const about = (people: number): Told => ({ as: 'about', people });
  const hidden: Told = { as: 'hidden' };
  const found = (whole: Told, parts: Record<string, Told>) => {
    const one = answerOf(new Map([['all', whole]]), partitionsOf);
    const other = answerOf(new Map(Object.entries(parts)), partitionsOf);
    return concluded(one, other).isolated;
  };

  it('finds whom exact totals beside exact parts give away', () => {
    expect(found(exactly(30), { a: exactly(20), b: exactly(7), c: hidden })).toEqual([
      { cell: 'c', people: 3 },
    ]);
  });

  it('is not certain of one whose total carries noise, even if all others are his own', () => {
    expect(found(about(30), { a: exactly(20), b: exactly(7), c: hidden })).toEqual([]);
    expect(found(about(30), { a: exactly(20), b: exactly(7) })).toEqual([]);
    expect(found(hidden, { a: hidden, b: hidden, c: hidden })).toEqual([]);
  });

  it.each(measures)(
    'isolates nobody by any two queries for $name',
    async (measure) => {
      const attacked = await attack(subgraphs, measure, { seed, pairs });
      console.info(
        `${measure.name}: ${attacked.pairs} pairs of ${attacked.queries} answers, ${attacked.targets} cells of 1–4 people, ${attacked.weighed} weighed, isolated ${attacked.isolated.length}`,
      );
      expect(attacked.contradictions).toEqual([]);
      expect(attacked.isolated).toEqual([]);
      expect(attacked.targets).toBeGreaterThan(50);
    },
    1_500_000,
  );

  it('learns nothing of a person by asking before and after an import', async () => {
    const { ask, sql } = subgraphs.development;
    const records = await sql(
      `select code, fiscal_year as year from session_intake
        where fiscal_year between 2024 and 2026 order by record_key limit 60`,
    );
    const cells = [2024, 2025, 2026].map((year) => ({
      __typename: 'StatisticsCell',
      code: `FISCAL_YEAR=${year}`,
      scope: '',
    }));
    const asked = async () => {
      const { data } = await ask(
        `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell {
          development { nominated { value display } } } } }`,
        { cells },
      );
      const told = data._entities.map((each: never) => each['development']['nominated']);
      return new Map<string, { value: number | null }>(
        cells.map(({ code }, index) => [code, told[index]]),
      );
    };
    let right = 0;
    let changed = 0;
    let before = await asked();
    for (const { code, year } of records) {
      await sql('update session_intake set nominated = nominated + 1 where code = $1', [code]);
      const after = await asked();
      for (const [cell, told] of after) {
        const was = before.get(cell);
        if (cell !== `FISCAL_YEAR=${year}`) {
          expect(told).toEqual(was);
        } else if (typeof told.value === 'number' && typeof was?.value === 'number') {
          changed++;
          if (told.value - was.value === 1) right++;
        }
      }
      before = after;
    }
    expect(changed).toBe(records.length);
    // two draws of noise differ by nothing in 5 of 27 cases
    expect(right / changed).toBeLessThan(0.45);
  });

  it('would isolate people if numbers were told without noise', async () => {
    for (const { sql } of Object.values(subgraphs)) await withoutNoise(sql);
    const measure = measures[0];
    if (!measure) throw new Error('no measure');
    const attacked = await attack(subgraphs, measure, { seed, pairs: 500, trusting: true });
    expect(attacked.isolated.length).toBeGreaterThan(0);
  }, 60_000);
});
