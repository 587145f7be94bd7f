/**
 * The fiscal year (会計年度): 1 April to 31 March, named by the year in which it
 * begins. In and out of the graph it is the same thing in two forms: the scalar
 * `FiscalYearInput` takes what people write, the type `FiscalYear` tells both calendars.
 */
import { Access } from '../access.js';
import 'reflect-metadata';
import { Arg, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { Day } from './day-field.js';
import { eraLabel, FiscalYearInput } from './fiscal-year-input.js';

@Directive('@shareable')
@Access('inherited')
@ObjectType({
  simpleResolvers: true,
  description:
    'A fiscal year, 1 April to 31 March, in both calendars. / 会計年度（4月1日から翌年3月31日まで）。',
})
export class FiscalYear {
  @Field(() => Int, {
    description: 'The calendar year in which it begins, such as 2024. / 始まりの西暦年。',
  })
  readonly year: number;

  @Field(() => String, {
    description: 'As the office writes it, such as 令和6年度. / 和暦の表記。',
  })
  readonly eraLabel: string;

  @Day()
  @Field(() => String, { description: 'First day, ISO 8601 date. / 初日（ISO 8601）。' })
  readonly start: string;

  @Day()
  @Field(() => String, { description: 'Last day, ISO 8601 date. / 末日（ISO 8601）。' })
  readonly end: string;

  constructor(year: number) {
    this.year = year;
    this.eraLabel = eraLabel(year);
    this.start = `${year}-04-01`;
    this.end = `${year + 1}-03-31`;
  }
}

@InputType({
  description: 'Fiscal years from one to another, both included. / 年度の範囲（両端を含む）。',
})
export class FiscalYearRange {
  @Field(() => FiscalYearInput, { description: 'First fiscal year. / 最初の年度。' })
  from!: number;

  @Field(() => FiscalYearInput, {
    nullable: true,
    description:
      'Last fiscal year; without it, only the first. / 最後の年度。省けば最初の年度だけ。',
  })
  to?: number | null;
}

/** The sixth plan's years, the range meant where a question names none. */
export const planYears: Required<FiscalYearRange> & { to: number } = { from: 2024, to: 2028 };

/** First and last fiscal year, both included. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/** The argument `fiscalYears` as lists of records take it: `@FiscalYearsArg() fiscalYears: FiscalYearRange | null`. */
export function FiscalYearsArg(): ReturnType<typeof Arg> {
  return Arg('fiscalYears', () => FiscalYearRange, {
    nullable: true,
    description:
      'Only in these years; else the years of the sixth plan. / 年度の範囲。省けば第6次計画の期間。',
  });
}

/** All fiscal years that there are. */
const allYears: Years = { from: 0, to: 9999 };

/**
 * First and last year of a range as given; without one, those of the sixth plan. A list
 * whose `where` itself speaks of the fiscal year is not narrowed any further.
 */
export function yearsOf(range: FiscalYearRange | null | undefined, where?: object | null): Years {
  if (range) return { from: range.from, to: range.to ?? range.from };
  return where && speaksOfYear(where) ? allYears : planYears;
}

function speaksOfYear(where: object): boolean {
  return Object.entries(where).some(([name, said]) => {
    if (said === null || said === undefined) return false;
    if (name === 'fiscalYear') return Object.values(said).some((each) => each !== null);
    return ['and', 'or', 'not'].includes(name) && [said].flat().some(speaksOfYear);
  });
}

/** The fiscal year in which a day lies; `date` is ISO 8601. */
export function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) < '04' ? year - 1 : year;
}
