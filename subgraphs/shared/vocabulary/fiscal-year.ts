/**
 * The fiscal year (会計年度): 1 April to 31 March, named by the year in which it
 * begins. In and out of the graph it is the same thing in two forms: the scalar
 * `FiscalYearInput` takes what people write, the type `FiscalYear` tells both calendars.
 */
import 'reflect-metadata';
import { GraphQLScalarType, Kind } from 'graphql';
import { Arg, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { HubError } from '../errors.js';

/** Eras by the first calendar year of the era. 令和元年 and 平成31年 are the same fiscal year. */
const eras = [
  { name: '令和', letter: 'R', firstYear: 2019 },
  { name: '平成', letter: 'H', firstYear: 1989 },
  { name: '昭和', letter: 'S', firstYear: 1926 },
] as const;

const earliest = 1926;
const latest = 2100;

/** `令和6年度` for 2024; the first year of an era is `元`. */
export function eraLabel(year: number): string {
  const era = eras.find(({ firstYear }) => firstYear <= year);
  if (!era) return `${year}年度`;
  const count = year - era.firstYear + 1;
  return `${era.name}${count === 1 ? '元' : count}年度`;
}

/**
 * The fiscal year a person means by `2024`, `2024年度`, `FY2024`, `令和6年度`, `R6` or
 * `平成31年度`, in any width; null when it is none. Old era years that run past
 * the era's end, such as 平成33年度 in plans of 2016, are understood.
 */
export function parseFiscalYear(text: string | number): number | null {
  const plain = String(text).normalize('NFKC').replaceAll(/\s/g, '');
  const western = /^(?:FY)?(\d{4})(?:年度)?$/i.exec(plain);
  const japanese = /^(令和|平成|昭和|R|H|S)\.?(\d{1,2}|元)(?:年度)?$/i.exec(plain);
  let year: number | undefined;
  if (western) year = Number(western[1]);
  else if (japanese) {
    const [, name = '', count = ''] = japanese;
    const era = eras.find((each) => each.name === name || each.letter === name.toUpperCase());
    if (era && count !== '0' && count !== '00') {
      year = era.firstYear - 1 + (count === '元' ? 1 : Number(count));
    }
  }
  return year !== undefined && year >= earliest && year <= latest ? year : null;
}

function readFiscalYear(value: unknown): number {
  const year =
    typeof value === 'number' || typeof value === 'string' ? parseFiscalYear(value) : null;
  if (year === null) throw new HubError('FISCAL_YEAR_NOT_UNDERSTOOD', { came: shown(value) });
  return year;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 60);
}

export const FiscalYearInput = new GraphQLScalarType<number, number>({
  name: 'FiscalYearInput',
  description:
    'A fiscal year as people write it: 2024, "令和6年度", "R6". It begins on 1 April. / 年度。2024、「令和6年度」、「R6」のいずれでもよい。4月1日に始まる。',
  serialize: (value) => readFiscalYear(value),
  parseValue: readFiscalYear,
  parseLiteral: (node) =>
    readFiscalYear(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : node.kind),
});

@Directive('@shareable')
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

  @Field(() => String, { description: 'First day, ISO 8601 date. / 初日（ISO 8601）。' })
  readonly start: string;

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

/** First and last year of a range as given; without one, those of the sixth plan. */
export function yearsOf(range: FiscalYearRange | null | undefined): Years {
  if (!range) return planYears;
  return { from: range.from, to: range.to ?? range.from };
}

/** The fiscal year in which a day lies; `date` is ISO 8601. */
export function fiscalYearOf(date: string): number {
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) < '04' ? year - 1 : year;
}
