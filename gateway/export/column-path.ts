/** Where a column's values stand in the answer, and how it is headed: by the graph's names, or in the fewest Japanese words that tell it apart. */
import type { GraphQLField } from 'graphql';
import { japaneseOf } from './words.js';

export interface Segment {
  /** As the answer names it. */
  readonly name: string;
  readonly word: string;
  /** Not written: pages and edges, and the one thing that a query asks. */
  readonly silent: boolean;
  /** Leads to a record or a list: what stands behind it is named without what stands before. */
  readonly record: boolean;
  /** The value that its object stands for: `value` of a count, `year` of a fiscal year where nothing else is asked. */
  readonly meant: boolean;
}

export interface ColumnPath {
  readonly segments: readonly Segment[];
}

export function segmentOf(
  name: string,
  field: GraphQLField<unknown, unknown>,
  of: {
    readonly silent?: boolean;
    readonly record?: boolean;
    readonly alone?: boolean;
    readonly figure?: boolean;
  },
): Segment {
  const { silent = false, record = false, alone = false, figure = false } = of;
  return {
    name,
    word: japaneseOf(field.description) ?? name,
    silent,
    record,
    meant: alone || (figure && field.name === 'value'),
  };
}

/** What is added where the query does not ask it: whether anything in a row is invented. */
export const kindHeading = { ja: 'データの区分', graphql: 'datasetKind' } as const;

export function headingsOf(
  columns: readonly ColumnPath[],
  language: 'ja' | 'graphql',
): readonly string[] {
  const names = columns.map(({ segments }) =>
    segments
      .filter(({ silent }) => !silent)
      .map(({ name }) => name)
      .join('.'),
  );
  if (language === 'graphql') return names;
  const reaches = columns.map(() => 0);
  const headings = () => columns.map(({ segments }, at) => inWords(segments, reaches[at] ?? 0));
  const deepest = Math.max(...columns.map(({ segments }) => segments.length));
  for (let round = 0; round < deepest; round += 1) {
    const now = headings();
    const twice = twiceIn(now);
    if (twice.size === 0) return now;
    for (const [at, heading] of now.entries()) {
      if (twice.has(heading)) reaches[at] = (reaches[at] ?? 0) + 1;
    }
  }
  const last = headings();
  const twice = twiceIn(last);
  return last.map((heading, at) => (twice.has(heading) ? `${heading}（${names[at]}）` : heading));
}

function twiceIn(headings: readonly string[]): ReadonlySet<string> {
  return new Set(headings.filter((heading, at) => headings.indexOf(heading) !== at));
}

/** From the last record on; with `reach`, so many steps more. */
function inWords(segments: readonly Segment[], reach: number): string {
  const last = segments.at(-1);
  const before = segments.slice(0, -1);
  const begin = before.findLastIndex(({ record }) => record) + 1;
  const above = before.slice(0, begin).filter(({ silent }) => !silent);
  const words = [
    ...(reach > 0 ? above.slice(-reach) : []),
    ...before.slice(begin).filter(({ silent }) => !silent),
  ].map(({ word }) => word);
  const inValue = before.length > begin;
  if (last && !(last.meant && inValue)) words.push(last.word);
  return words.join(' ');
}
