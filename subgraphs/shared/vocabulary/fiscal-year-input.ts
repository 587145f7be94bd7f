/** Fiscal years as people write them, and the scalar that takes them. */
import { GraphQLScalarType, type ValueNode } from 'graphql';
import { literal, notUnderstood } from '../scalar.js';

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

function readFiscalYear(value: unknown, node?: ValueNode): number {
  const year =
    typeof value === 'number' || typeof value === 'string' ? parseFiscalYear(value) : null;
  if (year === null) throw notUnderstood('FISCAL_YEAR_NOT_UNDERSTOOD', value, node);
  return year;
}

export const FiscalYearInput = new GraphQLScalarType<number, number>({
  name: 'FiscalYearInput',
  description:
    'A fiscal year as people write it: 2024, "令和6年度", "R6". It begins on 1 April. / 年度。2024、「令和6年度」、「R6」のいずれでもよい。4月1日に始まる。',
  serialize: (value) => readFiscalYear(value),
  parseValue: (value) => readFiscalYear(value),
  parseLiteral: (node) => readFiscalYear(literal(node), node),
});
