import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headcountOf } from '../../../../subgraphs/shared/disclosure/headcount.js';
import { noiseOf } from '../../../../subgraphs/shared/disclosure/noise.js';
import { peopleFor } from '../../../../subgraphs/shared/disclosure/people.js';
import { publicViewer, Role } from '../../../../subgraphs/shared/viewer.js';

const everybody = peopleFor({ viewer: publicViewer, smallestShown: 5 }, '112011');
const clerk = { subject: 'one', roles: [Role.CLERK], organization: '112011' };
const anyKey = fc.integer({ min: 1, max: 2 ** 51 });
/** A key that draws this noise. */
const drawing = (noise: number): number => {
  let key = 1;
  while (noiseOf(key) !== noise) key++;
  return key;
};

describe('an internal number of people', () => {
  it('is hidden from one to four, whatever its noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), anyKey, (people, key) => {
        const hidden = { value: null, display: 'X', reason: 'SUPPRESSED', approximate: false };
        expect(everybody.count({ people, key })).toMatchObject(hidden);
      }),
    );
  });

  it('is shown when it is none, for none is nobody', () => {
    expect(everybody.count({ people: 0, key: 0 })).toMatchObject({ value: 0, display: '0' });
  });

  it('is told with its noise, and always the same for the same people', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 100_000 }), anyKey, (people, key) => {
        const value = people + noiseOf(key);
        const count = everybody.count({ people, key });
        expect(count).toMatchObject({ value, display: `約${value}`, approximate: true });
        expect(everybody.count({ people, key })).toEqual(count);
      }),
    );
  });

  it('is hidden also where its noise would make it less than five', () => {
    expect(everybody.count({ people: 6, key: drawing(-2) }).display).toBe('X');
    expect(everybody.count({ people: 6, key: drawing(-1) }).display).toBe('約5');
  });

  it('stands apart from what is published of the same, which is exact', () => {
    expect(everybody.count({ people: 7, key: drawing(1) }, 100)).toMatchObject({ value: 108 });
    expect(everybody.count({ people: 0, key: 0 }, 1).display).toBe('1');
    expect(everybody.count({ people: 3, key: drawing(0) }, 100).display).toBe('X');
  });

  it('is hidden by another threshold where that is set', () => {
    const people = peopleFor({ viewer: publicViewer, smallestShown: 10 });
    const key = drawing(0);
    const told = [9, 10].map((each) => people.count({ people: each, key }).display);
    expect(told).toEqual(['X', '約10']);
  });

  it('is exact for the organisation’s own clerk and council member, and for no other role', () => {
    for (const role of Object.values(Role)) {
      const own = peopleFor({ viewer: { ...clerk, roles: [role] }, smallestShown: 5 }, '112011');
      const exact = role === Role.CLERK || role === Role.COUNCIL_MEMBER;
      expect([role, own.count({ people: 3, key: 7 }).display]).toEqual([role, exact ? '3' : 'X']);
    }
  });

  it('is of another organisation, or of several, nobody’s own', () => {
    const context = { viewer: clerk, smallestShown: 5 };
    expect(peopleFor(context, '111007').count({ people: 3, key: 7 }).display).toBe('X');
    expect(peopleFor(context, null).count({ people: 3, key: 7 }).display).toBe('X');
  });

  it('has another key with another number, else two columns of one record would share their noise', () => {
    const row = { recordKey: 1_234_567_890 };
    expect(headcountOf(7, row).key).not.toBe(headcountOf(6, row).key);
    expect(headcountOf(0, row)).toEqual({ people: 0, key: 0 });
    expect(headcountOf(null, row)).toBeNull();
  });
});

describe('noise', () => {
  const draws = 400_000;
  const counts = new Map<number, number>();
  for (let key = 1; key <= draws; key++) {
    const noise = noiseOf(key * 7_919);
    counts.set(noise, (counts.get(noise) ?? 0) + 1);
  }
  const share = (noise: number): number => (counts.get(noise) ?? 0) / draws;

  it('is none in one number of three, and half as likely with each further person, up or down', () => {
    for (let noise = -6; noise <= 6; noise++) {
      expect(share(noise)).toBeCloseTo(0.5 ** Math.abs(noise) / 3, 2);
    }
  });

  it('has no bounds near enough to lean on', () => {
    expect(Math.max(...counts.keys())).toBeGreaterThan(12);
    expect(Math.min(...counts.keys())).toBeLessThan(-12);
  });

  it('of a group says nothing of the noise with one person more', () => {
    let both = 0;
    for (let key = 1; key <= draws; key++) {
      if (noiseOf(key * 7_919) === 0 && noiseOf((key * 7_919) ^ 99_991) === 0) both++;
    }
    expect(both / draws).toBeCloseTo(1 / 9, 2);
  });
});
