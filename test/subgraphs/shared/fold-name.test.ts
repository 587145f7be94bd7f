import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from '../../../subgraphs/shared/fold-name.js';
import { subgraphUnderTest } from '../../support/ask.js';

const { sql } = subgraphUnderTest('coordination');

const kana = fc.integer({ min: 0x3041, max: 0x30ff }).map((code) => String.fromCodePoint(code));
const halfWidth = fc
  .integer({ min: 0xff01, max: 0xff9f })
  .map((code) => String.fromCodePoint(code));
const ideograph = fc
  .integer({ min: 0x4e00, max: 0x9fff })
  .map((code) => String.fromCodePoint(code));
const compatible = fc
  .integer({ min: 0xf900, max: 0xfaff })
  .map((code) => String.fromCodePoint(code));
const special = fc.constantFrom(
  ...'髙﨑德𠮷邊邉齋ヶヵケカが ー－‐Ａa\u3000\u{FE00}\u{E0101}\u{E01EF}',
);
const japanese = fc.string({
  unit: fc.oneof(kana, halfWidth, ideograph, compatible, special),
  maxLength: 24,
});

describe('A folded name', () => {
  it.each([
    ['さいたま市', 'サイタマ市', 'ｻｲﾀﾏ市'],
    ['つるがしま', 'ﾂﾙｶﾞｼﾏ', 'ツルガシマ'],
    ['鶴ヶ島市', '鶴ケ島市', '鶴が島市', '鶴ガ島市', '鶴ヵ島市'],
    ['高崎', '髙﨑', '高嵜', '高 崎', '髙\u3000崎', '高崎\u{E0101}'],
    ['渡辺', '渡邊', '渡邉'],
    ['斉藤', '齋藤', '齊藤', '斎藤'],
    ['徳島', '德嶋'],
    ['ぎょうだし', 'ギヨウダシ', 'ｷﾞﾖｳﾀﾞｼ'],
    ['DX推進', 'ＤＸ推進', 'dx推進'],
    ['吉田', '𠮷田'],
    ['データ', 'ﾃﾞｰﾀ', 'デ－タ', 'デ‐タ'],
  ])('is the same for %s and its other forms', (name, ...others) => {
    for (const other of others) expect(foldName(other)).toBe(foldName(name));
  });

  it('still tells different names apart', () => {
    const names = ['三郷市', '美里町', '川口市', '川島町', '行田市', '羽生市', '本庄市'];
    expect(new Set(names.map(foldName)).size).toBe(names.length);
  });

  it('is folded no further by folding it again', () => {
    fc.assert(
      fc.property(japanese, (name) => foldName(foldName(name)) === foldName(name)),
      { numRuns: 2000 },
    );
  });

  it('is the same in the database and here, for any Japanese text', async () => {
    const names = fc.sample(japanese, { numRuns: 5000, seed: 6 });
    const rows = await sql(
      'select fold_name(name) as folded from unnest($1::text[]) with ordinality as asked(name, position) order by position',
      [names],
    );
    expect(rows.map(({ folded }) => folded)).toEqual(names.map(foldName));
  });
});
