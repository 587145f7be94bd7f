/**
 * What a condition on one field may say, by the kind of its values. Subgraphs that ask
 * alike share these input types word for word: a composed graph keeps of an input
 * type only what all subgraphs have in it.
 */
import 'reflect-metadata';
import { Field, Float, getMetadataStorage, ID, InputType, Int } from 'type-graphql';
import type { Scalar } from './condition.js';
import { DateInput } from './vocabulary/day.js';
import { FiscalYearInput } from './vocabulary/fiscal-year-input.js';

/** A condition as a client writes it; several operators in one hold all together. */
export interface Comparison {
  readonly eq?: Scalar | null;
  readonly in?: readonly Scalar[] | null;
  readonly gt?: Scalar | null;
  readonly gte?: Scalar | null;
  readonly lt?: Scalar | null;
  readonly lte?: Scalar | null;
  readonly isNull?: boolean | null;
  readonly contains?: string | null;
  readonly startsWith?: string | null;
  readonly has?: Scalar | null;
  readonly hasAny?: readonly Scalar[] | null;
  readonly hasAll?: readonly Scalar[] | null;
  readonly isEmpty?: boolean | null;
}

export type Operator = keyof Comparison;
export type InputClass = new () => object;

const meanings: Readonly<Record<Operator, string>> = {
  eq: 'Equal to this. / この値に等しい。',
  in: 'One of these; an empty list matches nothing. / いずれかに等しい（空の一覧には何も当たらない）。',
  gt: 'Greater or later than this. / この値より大きい（後）。',
  gte: 'This or greater, or later. / この値以上（以後）。',
  lt: 'Less or earlier than this. / この値より小さい（前）。',
  lte: 'This or less, or earlier. / この値以下（以前）。',
  isNull: 'Whether there is no value. / 値がない（true）か、ある（false）か。',
  contains: 'Has this anywhere in it. / この文字列を含む。',
  startsWith: 'Begins with this. / この文字列で始まる。',
  has: 'Has this one. / これを含む。',
  hasAny:
    'Has at least one of these; an empty list matches nothing. / いずれかを含む（空の一覧には何も当たらない）。',
  hasAll:
    'Has all of these; an empty list matches everything. / すべてを含む（空の一覧にはすべて当たる）。',
  isEmpty: 'Whether it has none. / 一つもない（true）か、ある（false）か。',
};

const lists: readonly Operator[] = ['in', 'hasAny', 'hasAll'];
const flags: readonly Operator[] = ['isNull', 'isEmpty'];

const ranges = ['gt', 'gte', 'lt', 'lte'] as const;

/** An input type with an optional field for each operator; null asks nothing. */
function filterInput(
  name: string,
  value: () => object,
  operators: readonly Operator[],
  what: { readonly en: string; readonly ja: string },
): InputClass {
  class Filter {}
  for (const operator of operators) {
    const type = lists.includes(operator)
      ? () => [value()]
      : flags.includes(operator)
        ? () => Boolean
        : value;
    Field(type as never, { nullable: true, description: meanings[operator] })(
      Filter.prototype,
      operator,
    );
  }
  InputType(name, {
    description: `A condition on ${what.en}; several operators hold all together, and null asks nothing. / ${what.ja}の条件。複数の演算子はすべて満たすもの。null は条件なし。`,
  })(Filter);
  return Filter;
}

export const IdFilter = filterInput('IdFilter', () => ID, ['eq', 'in', 'startsWith', 'isNull'], {
  en: 'a code',
  ja: 'コード',
});

export const OrganizationCodeFilter = filterInput(
  'OrganizationCodeFilter',
  () => ID,
  ['eq', 'in', 'isNull'],
  {
    en: 'an organisation, by its local government code of six digits, or five without the check digit',
    ja: '団体（全国地方公共団体コード6桁、検査数字を除く5桁でもよい）',
  },
);

export const StringFilter = filterInput(
  'StringFilter',
  () => String,
  ['eq', 'in', 'contains', 'startsWith', 'isNull'],
  { en: 'a text, character by character', ja: '文字列（一字一句そのまま）' },
);

export const NameFilter = filterInput(
  'NameFilter',
  () => String,
  ['eq', 'contains', 'startsWith'],
  {
    en: 'a name: width, kana, small kana and old forms of characters are taken as one, so 髙﨑 is found by 高崎, 鶴ヶ島 by 鶴ケ島, and by its reading where one is known',
    ja: '名称（全角・半角、ひらがな・カタカナ、小書き、髙と高・﨑と崎・ヶとケなどの異体字を区別せず、読みでも探す）',
  },
);

export const IntFilter = filterInput('IntFilter', () => Int, ['eq', 'in', ...ranges, 'isNull'], {
  en: 'a whole number',
  ja: '整数',
});

export const FloatFilter = filterInput('FloatFilter', () => Float, [...ranges, 'isNull'], {
  en: 'a number with decimals, which is asked by its range',
  ja: '小数（範囲で指定する）',
});

export const MeasureFilter = filterInput('MeasureFilter', () => Float, ranges, {
  en: 'a measure as it is told, a share from 0 to 1; what is hidden, not known or not applicable fits none',
  ja: '指標（表示される値。割合は0～1）。秘匿・不明・該当なしはどの条件にも当たらない',
});

export const BooleanFilter = filterInput('BooleanFilter', () => Boolean, ['eq', 'isNull'], {
  en: 'a yes or no',
  ja: '真偽',
});

export const DateFilter = filterInput(
  'DateFilter',
  () => DateInput,
  ['eq', 'in', ...ranges, 'isNull'],
  { en: 'a day', ja: '日付' },
);

export const FiscalYearFilter = filterInput(
  'FiscalYearFilter',
  () => FiscalYearInput,
  ['eq', 'in', ...ranges, 'isNull'],
  { en: 'a fiscal year', ja: '年度' },
);

const several = ['has', 'hasAny', 'hasAll', 'isEmpty'] as const;

export const IdListFilter = filterInput('IdListFilter', () => ID, several, {
  en: 'the codes that a row has',
  ja: '行の持つコード',
});

export const OrganizationCodeListFilter = filterInput(
  'OrganizationCodeListFilter',
  () => ID,
  several,
  {
    en: 'the organisations of a row, by their local government codes of six digits, or five without the check digit',
    ja: '行に属する団体（全国地方公共団体コード6桁、検査数字を除く5桁でもよい）',
  },
);

const enumFilters = new Map<object, InputClass>();
const enumListFilters = new Map<object, InputClass>();

/** `<Enum>Filter` of a registered enum, the same class whoever asks. */
export function enumFilter(values: object): InputClass {
  return ofEnum(enumFilters, values, (name) =>
    filterInput(`${name}Filter`, () => values, ['eq', 'in', 'isNull'], {
      en: `a \`${name}\``,
      ja: `\`${name}\` `,
    }),
  );
}

/** `<Enum>ListFilter`, for a field that has several of the enum's values. */
export function enumListFilter(values: object): InputClass {
  return ofEnum(enumListFilters, values, (name) =>
    filterInput(`${name}ListFilter`, () => values, several, {
      en: `the values of \`${name}\` that a row has`,
      ja: `行の持つ \`${name}\` `,
    }),
  );
}

function ofEnum(
  made: Map<object, InputClass>,
  values: object,
  make: (name: string) => InputClass,
): InputClass {
  const known = made.get(values);
  if (known) return known;
  const name = getMetadataStorage().enums.find(({ enumObj }) => enumObj === values)?.name;
  if (!name) throw new Error('an enum is registered before it is filtered by');
  const filter = make(name);
  made.set(values, filter);
  return filter;
}
