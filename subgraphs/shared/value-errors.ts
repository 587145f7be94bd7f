/** Errors of values that are asked for: years, days, codes, pages, filters, dimensions. */
import type { ErrorEntry } from './error-entry.js';

export const valueErrors = {
  PAGE_SIZE_OUT_OF_RANGE: {
    status: 400,
    level: 'info',
    en: '`first` is {value}; a page holds from 1 to {limit}. Ask for the next page with `after`.',
    ja: '`first` が {value} です。1 から {limit} までにし、続きは `after` で取ってください。',
  },
  CURSOR_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'The cursor in `after` does not belong to this list. Use `pageInfo.endCursor` of the page before.',
    ja: '`after` のカーソルがこの一覧のものではありません。前のページの `pageInfo.endCursor` を使ってください。',
  },
  FILTER_TOO_DEEP: {
    status: 400,
    level: 'info',
    en: '`where` nests `and`, `or` and `not` more than {limit} levels deep. Write the conditions flatter.',
    ja: '`where` の `and`・`or`・`not` の入れ子が {limit} 段を超えています。浅く書き直してください。',
  },
  FILTER_TOO_LONG: {
    status: 400,
    level: 'info',
    en: '`where` holds more than {limit} conditions. Use `in` for several values of one field, or ask in several queries.',
    ja: '`where` の条件が {limit} 個を超えています。同じ項目の複数の値は `in` にまとめるか、いくつかのクエリに分けてください。',
  },
  FILTER_VALUES_TOO_MANY: {
    status: 400,
    level: 'info',
    en: '`in` holds {value} values; at most {limit} are compared. Ask for the rest in a query of its own.',
    ja: '`in` の値が {value} 個あります（上限 {limit}）。残りは別のクエリで取ってください。',
  },
  FILTER_TEXT_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'A text in `where` holds the character U+0000, which no stored text has. Remove it.',
    ja: '`where` の文字列に U+0000 が含まれています。保存された文字列にはない文字です。取り除いてください。',
  },
  DIMENSIONS_OUT_OF_RANGE: {
    status: 400,
    level: 'info',
    en: '`by` names {value} dimensions; from 1 to {limit} are answered. Leave out those that are not needed.',
    ja: '`by` の軸が {value} 個あります。1 から {limit} までにしてください。',
  },
  DIMENSION_REPEATED: {
    status: 400,
    level: 'info',
    en: '{dimension} is named twice. Name each dimension once.',
    ja: '{dimension} が重なっています。軸は一度ずつ指定してください。',
  },
  DIMENSION_NOT_ASKED: {
    status: 400,
    level: 'info',
    en: '{dimension} is used in `where` or `orderBy` but is not among `by`. Add it to `by`.',
    ja: '{dimension} が `where` か `orderBy` にありますが、`by` にありません。`by` に加えてください。',
  },
  TOO_MANY_CELLS: {
    status: 400,
    level: 'info',
    en: 'The table has {value} cells; at most {limit} are ranked. Leave out a dimension or narrow it with `where`.',
    ja: '表の区分が {value} あります。順位付けは {limit} までです。軸を減らすか `where` で絞ってください。',
  },
  ORDER_REPEATED: {
    status: 400,
    level: 'info',
    en: '{measure} is named twice in `orderBy`. Name each measure once.',
    ja: '`orderBy` に {measure} が重なっています。指標は一度ずつ指定してください。',
  },
  TOO_MANY_FISCAL_YEARS: {
    status: 400,
    level: 'info',
    en: '{value} fiscal years are asked; at most {limit} are answered, the first not after the last.',
    ja: '年度の範囲が {value} 年です。最初の年度から最後の年度まで {limit} 年以内にしてください。',
  },
  FISCAL_YEAR_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'A fiscal year is wanted, such as 2024, "令和6年度" or "R6"; {came} came.',
    ja: '年度は 2024、「令和6年度」、「R6」のように指定してください（{came} が来ました）。',
  },
  DATE_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'A date is wanted, such as "2024-04-01"; {came} came.',
    ja: '日付は "2024-04-01" のように指定してください（{came} が来ました）。',
  },
  ORGANIZATION_CODE_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'A local government code of six digits is wanted, such as "112011"; {came} came.',
    ja: '全国地方公共団体コードは "112011" のように6桁で指定してください（{came} が来ました）。',
  },
  ORGANIZATION_CODE_CHECK_DIGIT: {
    status: 400,
    level: 'info',
    en: 'The check digit of the local government code {came} is wrong; with these first five digits it would be {right}. Check all six digits.',
    ja: '全国地方公共団体コード {came} の検査数字が正しくありません。先頭5桁が正しければ {right} です。6桁すべてを確かめてください。',
  },
  CORPORATE_NUMBER_NOT_UNDERSTOOD: {
    status: 400,
    level: 'info',
    en: 'A corporate number of 13 digits is wanted; {came} came.',
    ja: '法人番号は13桁の数字で指定してください（{came} が来ました）。',
  },
  CORPORATE_NUMBER_CHECK_DIGIT: {
    status: 400,
    level: 'info',
    en: 'The check digit (the first digit) of the corporate number {came} is wrong; with these last twelve digits it would be {right}. Check all 13 digits.',
    ja: '法人番号 {came} の検査用数字（先頭の1桁）が正しくありません。後ろの12桁が正しければ {right} です。13桁すべてを確かめてください。',
  },
} as const satisfies Record<string, ErrorEntry>;
