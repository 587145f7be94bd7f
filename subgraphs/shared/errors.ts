/**
 * Every error a client may meet, in one table: the code is stable, the sentence
 * says what was wanted, what came and how to mend it, in both languages. `{fact}`
 * in a sentence is filled from the facts given to `HubError`, which also travel
 * in `extensions`. Adding a code is a change of the contract.
 */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

interface ErrorEntry {
  /** HTTP status when the whole request fails because of it. */
  readonly status: number;
  readonly level: 'info' | 'warn' | 'error';
  readonly en: string;
  readonly ja: string;
}

const table = {
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    level: 'info',
    en: 'The query text is not GraphQL: {problem} Check the line and column given in `locations`.',
    ja: 'クエリの文法が正しくありません（{problem}）。`locations` の行と桁を確かめてください。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    level: 'info',
    en: 'The query does not fit the schema: {problem}',
    ja: 'クエリがスキーマに合っていません（{problem}）。項目名と引数を確かめてください。',
  },
  BAD_USER_INPUT: {
    status: 400,
    level: 'info',
    en: 'A value does not fit its type: {problem}',
    ja: '入力された値が型に合っていません（{problem}）。',
  },
  BAD_REQUEST: {
    status: 400,
    level: 'info',
    en: 'The request cannot be read: {problem} Send JSON such as {"query": "{ memberOrganizations { edges { node { code } } } }"}.',
    ja: 'リクエストを読み取れません（{problem}）。{"query": "{ memberOrganizations { edges { node { code } } } }"} のような JSON を送ってください。',
  },
  NOT_FOUND: {
    status: 404,
    level: 'info',
    en: 'There is nothing at this address. GraphQL is at /graphql.',
    ja: 'このアドレスには何もありません。GraphQL は /graphql です。',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    level: 'info',
    en: 'This address does not take {method}. Send POST with JSON, or GET for a query.',
    ja: 'このアドレスでは {method} を使えません。JSON を POST するか、クエリを GET で送ってください。',
  },
  BODY_TOO_LARGE: {
    status: 413,
    level: 'info',
    en: 'The request body is larger than {limit} bytes. Shorten the query or send fewer values.',
    ja: 'リクエストの本文が {limit} バイトを超えています。クエリを短くするか、値を減らしてください。',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    level: 'info',
    en: 'The content type {came} is not read here. Send application/json.',
    ja: 'Content-Type {came} は受け付けていません。application/json で送ってください。',
  },
  TOO_MANY_TOKENS: {
    status: 400,
    level: 'info',
    en: 'The query has more than {limit} tokens. Split it into several queries.',
    ja: 'クエリが {limit} トークンを超えています。いくつかのクエリに分けてください。',
  },
  TOO_DEEP: {
    status: 400,
    level: 'info',
    en: 'The query is {value} levels deep; at most {limit} are answered. Ask the inner part in a query of its own.',
    ja: 'クエリの深さが {value} です（上限 {limit}）。内側は別のクエリにしてください。',
  },
  TOO_MANY_ALIASES: {
    status: 400,
    level: 'info',
    en: 'The query has {value} aliases; at most {limit} are answered. Ask lists with a filter instead of one alias per key.',
    ja: '別名が {value} 個あります（上限 {limit}）。キーごとの別名でなく、一覧を条件で絞ってください。',
  },
  TOO_MANY_ROOT_FIELDS: {
    status: 400,
    level: 'info',
    en: 'The query has {value} root fields; at most {limit} are answered. Split it into several queries.',
    ja: '最上位の項目が {value} 個あります（上限 {limit}）。いくつかのクエリに分けてください。',
  },
  TOO_MANY_DIRECTIVES: {
    status: 400,
    level: 'info',
    en: 'The query has {value} directives; at most {limit} are answered.',
    ja: 'ディレクティブが {value} 個あります（上限 {limit}）。',
  },
  TOO_MANY_SELECTIONS: {
    status: 400,
    level: 'info',
    en: 'With its fragments written out, the query has {value} selections; at most {limit} are answered. Spread fewer fragments inside fragments.',
    ja: 'フラグメントを展開すると選択が {value} 個になります（上限 {limit}）。フラグメントの入れ子を減らしてください。',
  },
  BATCH_NOT_ALLOWED: {
    status: 400,
    level: 'info',
    en: 'Several queries in one request are not answered. Send each in a request of its own.',
    ja: '一つのリクエストに複数のクエリは送れません。一つずつ送ってください。',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: 200,
    level: 'info',
    en: 'Queries are not kept by their hash here. Send the query text.',
    ja: 'ハッシュだけでの問い合わせには対応していません。クエリの本文を送ってください。',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    level: 'info',
    en: 'Answers are JSON, which the Accept header {came} does not take. Send Accept: application/graphql-response+json or application/json.',
    ja: '応答は JSON ですが、Accept ヘッダー {came} では受け取れません。Accept: application/graphql-response+json または application/json を指定してください。',
  },
  REQUEST_TIMEOUT: {
    status: 408,
    level: 'info',
    en: 'The request did not arrive in time. Send it again.',
    ja: 'リクエストが時間内に届きませんでした。もう一度送ってください。',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    level: 'info',
    en: 'The request headers are too large. Send fewer or shorter ones.',
    ja: 'リクエストヘッダーが大きすぎます。減らすか短くしてください。',
  },
  PAGE_SIZE_OUT_OF_RANGE: {
    status: 400,
    level: 'info',
    en: '`first` is {value}; a page holds from 1 to {limit}. Ask for the next page with `after`.',
    ja: '`first` が {value} です。1 から {limit} までにし、続きは `after` で取ってください。',
  },
  TOO_MANY_IDS: {
    status: 400,
    level: 'info',
    en: '`ids` holds {value} ids; at most {limit} are looked up at once. Ask for the rest in a query of its own.',
    ja: '`ids` が {value} 個あります（上限 {limit}）。残りは別のクエリで取ってください。',
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
  SUBGRAPH_UNAVAILABLE: {
    status: 200,
    level: 'error',
    en: 'The {subgraph} part of the hub does not answer, so {fields} is missing. The rest of the answer is complete; try again in a moment.',
    ja: 'ハブの {subgraph} の部分が応答しないため、{fields} を答えられません。ほかの部分はそろっています。しばらくして、もう一度お試しください。',
  },
  SUBGRAPH_TIMEOUT: {
    status: 200,
    level: 'error',
    en: 'The {subgraph} part of the hub did not answer within {limit} ms, so {fields} is missing. The rest of the answer is complete; ask for less or try again.',
    ja: 'ハブの {subgraph} の部分が {limit} ミリ秒以内に応答しなかったため、{fields} を答えられません。ほかの部分はそろっています。範囲を狭めるか、もう一度お試しください。',
  },
  NOT_READY: {
    status: 503,
    level: 'warn',
    en: 'The hub is starting and does not answer queries yet. Try again in a few seconds.',
    ja: 'ハブは起動中で、まだ問い合わせに答えられません。数秒後にもう一度お試しください。',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    level: 'error',
    en: 'The hub made a mistake. Tell the operator the id {errorId}.',
    ja: 'ハブの内部で誤りが起きました。運用担当者に番号 {errorId} をお伝えください。',
  },
} as const satisfies Record<string, ErrorEntry>;

/** The stable code in `extensions.code`. */
export type ErrorCode = keyof typeof table;

/** What is filled into an error's sentences, and sent beside its code. */
export type ErrorFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** The table as data, for the generated page of error codes and for tests. */
export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = table;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(table, code);
}

/** The sentence of a code in one language. A fact that was not given stays visible as `{name}`. */
export function sentence(code: ErrorCode, language: 'en' | 'ja', facts: ErrorFacts = {}): string {
  return errorTable[code][language].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return placeholder;
    return typeof fact === 'object' ? fact.join(language === 'ja' ? '、' : ', ') : String(fact);
  });
}

/**
 * A failure the caller can understand and act on. Anything else that escapes a
 * resolver is a defect: it is logged with its stack and answered as
 * `INTERNAL_SERVER_ERROR` without its message.
 */
export class HubError extends GraphQLError {
  override readonly name = 'HubError';

  constructor(code: ErrorCode, facts: ErrorFacts = {}, options: GraphQLErrorOptions = {}) {
    super(sentence(code, 'en', facts), {
      ...options,
      extensions: { ...facts, code, messageJa: sentence(code, 'ja', facts) },
    });
  }
}
