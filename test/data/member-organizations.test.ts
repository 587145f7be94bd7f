/** The members, their predecessors and their shapes, held against the rules of their codes and the census. */
import { describe, expect, it } from 'vitest';
import { json, table, text } from './shipped.js';

/** The sixth digit by modulus 11 over the first five, weights 6 to 2. */
function checkDigit(code: string): number {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0);
  return sum < 11 ? 11 - sum : (11 - (sum % 11)) % 10;
}

const members = table(text('member-organizations.csv'));
const former = table(text('former-organizations.csv'));

describe('Member organisations', () => {
  it('are the prefecture, 40 cities, 22 towns and 1 village', () => {
    const byType = Object.groupBy(members, ({ type }) => type ?? '');
    const counts = Object.fromEntries(
      Object.entries(byType).map(([type, rows]) => [type, rows?.length]),
    );
    expect(counts).toEqual({
      prefecture: 1,
      designated_city: 1,
      core_city: 3,
      city: 36,
      town: 22,
      village: 1,
    });
  });

  it.each([...members, ...former])('$code $name_ja ends in its check digit', ({ code = '' }) => {
    expect(code).toMatch(/^11\d{4}$/);
    expect(Number(code[5])).toBe(checkDigit(code));
  });

  it('have a code of their own, in rising order', () => {
    const codes = members.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('have as many people together as the census counts for the prefecture', () => {
    const people = members
      .filter(({ type }) => type !== 'prefecture')
      .reduce((sum, { population }) => sum + Number(population), 0);
    expect(people).toBe(7_346_836);
    expect(members[0]).toMatchObject({ type: 'prefecture', population: '7346836' });
  });

  it('lie in ten regions; only the prefecture lies in none', () => {
    expect(new Set(members.map(({ region }) => region).filter(Boolean)).size).toBe(10);
    expect(members.filter(({ region }) => !region).map(({ code }) => code)).toEqual(['110001']);
  });

  it('are told apart by code, for two of them sound alike', () => {
    const misato = members.filter(({ name_en = '' }) => name_en.startsWith('Misato '));
    expect(misato.map(({ name_ja }) => name_ja)).toEqual(['三郷市', '美里町']);
  });

  it('have each a shape on the map under their code', () => {
    const map = json<{ objects: { municipalities: { geometries: { id: string }[] } } }>(
      'saitama-municipalities.topojson',
    );
    const shapes = map.objects.municipalities.geometries.map(({ id }) => id);
    const codes = members.filter(({ type }) => type !== 'prefecture').map(({ code }) => code);
    expect(shapes.sort()).toEqual(codes);
  });
});

describe('Former organisations', () => {
  it('stand in the same columns as the members', () => {
    expect(Object.keys(former[0] ?? {})).toEqual(Object.keys(members[0] ?? {}));
  });

  it('end on the day from which a member stands in their place', () => {
    const ends = former.map(({ name_ja, valid_to, successor_code }) => [
      name_ja,
      valid_to,
      members.find(({ code }) => code === successor_code)?.name_ja,
    ]);
    expect(ends).toEqual([
      ['鳩ヶ谷市', '2011-10-11', '川口市'],
      ['白岡町', '2012-10-01', '白岡市'],
    ]);
    expect(members.find(({ name_ja }) => name_ja === '白岡市')?.valid_from).toBe('2012-10-01');
  });

  it('never share a code with a member', () => {
    const codes = new Set(members.map(({ code }) => code));
    expect(former.filter(({ code }) => codes.has(code))).toEqual([]);
  });
});
