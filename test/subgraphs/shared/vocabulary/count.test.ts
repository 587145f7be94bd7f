import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AbsenceReason, Count } from '../../../../subgraphs/shared/vocabulary/count.js';
import { Rate } from '../../../../subgraphs/shared/vocabulary/rate.js';

describe('a published count', () => {
  it('is shown as it was published, also when small', () => {
    expect(Count.published(1)).toMatchObject({ value: 1, display: '1', suppressed: false });
  });

  it.each([
    Count.published(12),
    Count.approximate(37),
    Count.absent(AbsenceReason.SUPPRESSED),
    Count.absent(AbsenceReason.NOT_HELD),
    Count.absent(AbsenceReason.NOT_KNOWN),
  ])('is understood again as it is printed: $display', (count) => {
    expect(Count.printed(count.display)).toEqual(count);
  });

  it('tells a stage not held from zero', () => {
    expect(Count.absent(AbsenceReason.NOT_HELD)).toMatchObject({ value: null, display: '-' });
    expect(Count.published(0)).toMatchObject({ value: 0, display: '0' });
  });
});

describe('a rate', () => {
  it.each([
    [678, 191, '3.5'],
    [260, 20, '13.0'],
    [187, 20, '9.4'],
    [23, 20, '1.2'],
    [51, 2, '25.5'],
    [0, 5, '0.0'],
  ])('of %i to %i is printed %s', (numerator, denominator, printed) => {
    expect(Rate.ratio(Count.published(numerator), Count.published(denominator)).display).toBe(
      printed,
    );
  });

  it('hides when a part hides, and cannot be formed over zero', () => {
    const hidden = Count.absent(AbsenceReason.SUPPRESSED);
    expect(Rate.share(hidden, Count.published(100))).toMatchObject({
      value: null,
      display: 'X',
      suppressed: true,
    });
    expect(Rate.share(Count.published(0), Count.published(0))).toMatchObject({
      value: null,
      display: '-',
      suppressed: false,
    });
  });

  it('rounds half up at any size', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.integer({ min: 1, max: 100_000 }), (above, below) => {
        const { value } = Rate.ratio(Count.published(above), Count.published(below));
        const tenths = Math.round((value ?? 0) * 10);
        // the exact quotient lies within half a tenth, the upper edge belonging to the next
        expect(2 * 10 * above).toBeGreaterThanOrEqual((2 * tenths - 1) * below);
        expect(2 * 10 * above).toBeLessThan((2 * tenths + 1) * below);
      }),
    );
  });
});
