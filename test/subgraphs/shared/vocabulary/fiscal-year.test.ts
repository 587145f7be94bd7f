import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FiscalYear, fiscalYearOf } from '../../../../subgraphs/shared/vocabulary/fiscal-year.js';
import {
  eraLabel,
  parseFiscalYear,
} from '../../../../subgraphs/shared/vocabulary/fiscal-year-input.js';

describe('a fiscal year', () => {
  it.each([
    [2024, 2024],
    ['2024', 2024],
    ['2024年度', 2024],
    ['FY2024', 2024],
    ['令和6年度', 2024],
    ['令和６年度', 2024],
    ['令和 6 年度', 2024],
    ['R6', 2024],
    ['r6', 2024],
    ['R.6', 2024],
    ['令和元年度', 2019],
    ['平成31年度', 2019],
    ['H31', 2019],
    ['平成元年度', 1989],
    ['昭和64年度', 1989],
    ['平成33年度', 2021],
  ])('is understood when written %s', (written, year) => {
    expect(parseFiscalYear(written)).toBe(year);
  });

  it.each(['', '6', '令和', '令和0年度', '大正3年度', '20244', '2024.5', 'R6.4.1', '1800', '2500'])(
    'is not understood when written "%s"',
    (written) => {
      expect(parseFiscalYear(written)).toBeNull();
    },
  );

  it('is understood again from its own label', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1926, max: 2100 }), (year) => {
        expect(parseFiscalYear(eraLabel(year))).toBe(year);
      }),
    );
  });

  it('begins on 1 April and ends on 31 March', () => {
    expect(new FiscalYear(2024)).toEqual({
      year: 2024,
      eraLabel: '令和6年度',
      start: '2024-04-01',
      end: '2025-03-31',
    });
  });

  it('counts March to the year before', () => {
    expect(fiscalYearOf('2025-03-31')).toBe(2024);
    expect(fiscalYearOf('2025-04-01')).toBe(2025);
  });
});
