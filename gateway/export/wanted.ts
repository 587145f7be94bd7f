/** Which form of answer the Accept header asks for: GraphQL's own, or a table to be taken home. */
import { HubError } from '../../subgraphs/shared/errors.js';

export type TableFormat = 'csv' | 'xlsx' | 'json';
export type Charset = 'utf-8' | 'shift_jis';

export interface WantedTable {
  readonly format: TableFormat;
  /** Of CSV. */
  readonly charset: Charset;
  /** Whether CSV in UTF-8 begins with a byte order mark, without which Excel takes it for Shift_JIS. */
  readonly bom: boolean;
  /** Headings, values of enums and marks in Japanese words, or by the names of the graph. */
  readonly headings: 'ja' | 'graphql';
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Range {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

/** A table, `'graphql'` for GraphQL over HTTP, or nothing when no form of ours is accepted. Throws `EXPORT_PARAMETER_UNKNOWN`. */
export function wantedBy(accept: string | undefined): WantedTable | 'graphql' | undefined {
  if (accept === undefined || accept.trim() === '') return 'graphql';
  const ranges = accept.split(',').map(rangeOf);
  for (const range of ranges.toSorted((a, b) => b.quality - a.quality)) {
    if (range.quality === 0) continue;
    const format = formatOf(range);
    if (format === 'graphql') return format;
    if (format) return tableOf(format, range.parameters);
  }
  return undefined;
}

function rangeOf(text: string): Range {
  const [type = '', ...rest] = text.split(';').map((each) => each.trim().toLowerCase());
  const parameters = new Map(
    rest.map((each) => {
      const [name = '', value = ''] = each.split('=', 2);
      return [name.trim(), value.trim().replaceAll('"', '')] as const;
    }),
  );
  const quality = Number(parameters.get('q') ?? 1);
  return { type, parameters, quality: Number.isFinite(quality) ? quality : 0 };
}

const graphqlTypes = new Set(['*/*', 'application/*', 'application/graphql-response+json']);

function formatOf({ type, parameters }: Range): TableFormat | 'graphql' | undefined {
  if (type === 'application/json') return parameters.get('profile') === 'rows' ? 'json' : 'graphql';
  if (graphqlTypes.has(type)) return 'graphql';
  if (type === 'text/csv') return 'csv';
  return type === workbookType ? 'xlsx' : undefined;
}

const charsets: Readonly<Record<string, Charset>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  shift_jis: 'shift_jis',
  'windows-31j': 'shift_jis',
  cp932: 'shift_jis',
};
const yesOrNo: Readonly<Record<string, boolean>> = {
  true: true,
  '1': true,
  false: false,
  '0': false,
};
const words = { ja: 'ja', graphql: 'graphql' } as const;

/** What people open in Excel has Japanese headings unless they say otherwise; what programs read has the graph's names. */
function tableOf(format: TableFormat, given: ReadonlyMap<string, string>): WantedTable {
  const charset = read(given, 'charset', charsets) ?? 'utf-8';
  const bom = read(given, 'bom', yesOrNo) ?? false;
  const forPeople = format === 'xlsx' || (format === 'csv' && (bom || charset === 'shift_jis'));
  const headings = read(given, 'headings', words) ?? (forPeople ? 'ja' : 'graphql');
  return { format, charset, bom: bom && charset === 'utf-8', headings };
}

function read<Value>(
  given: ReadonlyMap<string, string>,
  name: string,
  values: Readonly<Record<string, Value>>,
): Value | undefined {
  const came = given.get(name);
  if (came === undefined) return undefined;
  if (Object.hasOwn(values, came)) return values[came];
  throw new HubError('EXPORT_PARAMETER_UNKNOWN', {
    name,
    came: came.slice(0, 80),
    known: Object.keys(values),
  });
}
