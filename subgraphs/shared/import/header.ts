/** Finds the headings, in one line or in two that belong together, and which cell belongs to which column of the form. */
import { folded } from './cells.js';
import type { SheetRow } from './csv.js';
import type { Column, Columns } from './form.js';
import { type ImportProblem, problem } from './problem.js';

/** Titles and notes may stand above the headings, but not more than this. */
export const linesToSearch = 20;

export interface Header {
  /** Where in the rows of the sheet it begins, and of how many of them it is made. */
  readonly index: number;
  readonly height: 1 | 2;
  readonly line: number;
  readonly cells: readonly string[];
  /** Position of the cell of each column that the file has. */
  readonly positions: ReadonlyMap<string, number>;
  /** Where an export says whether a row is real or invented; -1 where nothing does. */
  readonly kindPosition: number;
  readonly problems: readonly ImportProblem[];
  /** Whether a row only says the headings again, as printed tables do on each page. */
  isRepeatedBy(cells: readonly string[]): boolean;
}

/** As exports head that column; see docs/export.md. */
const kindHeadings: ReadonlySet<string> = new Set([
  'データの区分',
  '実データか合成データか',
  'datasetKind',
]);

interface Candidate {
  readonly index: number;
  readonly height: 1 | 2;
  readonly line: number;
  readonly cells: readonly string[];
}

/** The line among the first, or the two, with most of the form's headings; null when none has any. */
export function findHeader(rows: readonly SheetRow[], columns: Columns): Header | null {
  const keyBySpelling = new Map(
    Object.entries(columns).flatMap(([key, { spellings }]) =>
      spellings.map((spelling) => [folded(spelling), key] as const),
    ),
  );
  const keysOf = (cells: readonly string[]) => cells.map((cell) => keyBySpelling.get(folded(cell)));
  let best: Candidate | null = null;
  let most = 0;
  for (const candidate of candidatesIn(rows)) {
    const found = new Set(keysOf(candidate.cells).filter(Boolean)).size;
    // one line is taken before two that say no more, unless it only repeats what stands above
    const repeats = best !== null && candidate.index + candidate.height <= best.index;
    if (found > most || (found === most && repeats)) [best, most] = [candidate, found];
  }
  if (!best) return null;
  const { line, cells } = best;
  const keys = keysOf(cells);
  const positions = new Map<string, number>();
  const twice: number[] = [];
  for (const [position, key] of keys.entries()) {
    if (!key) continue;
    if (positions.has(key)) twice.push(position);
    else positions.set(key, position);
  }
  const kindPosition = cells.findIndex((cell) => kindHeadings.has(folded(cell)));
  const notRead = keys.flatMap((key, position) =>
    key || position === kindPosition || folded(cells[position] ?? '') === '' ? [] : [position],
  );
  const said = cells.map(folded);
  return {
    ...best,
    positions,
    kindPosition,
    isRepeatedBy: (row) => row.every((cell, position) => folded(cell) === (said[position] ?? '')),
    problems: [
      ...missing(columns, positions).map(([key, column]) =>
        problem(
          'COLUMN_MISSING',
          { line },
          { wanted: nameOf(column), spellings: column.spellings, key },
        ),
      ),
      ...twice.map((position) =>
        problem(
          'COLUMN_TWICE',
          { line, column: cells[position] ?? null },
          { wanted: nameOf(columns[keys[position] as string]) },
        ),
      ),
      ...notRead.map((position) =>
        problem(
          'COLUMN_NOT_READ',
          { line, column: cells[position] ?? null },
          { columns: unused(columns, positions) },
        ),
      ),
    ],
  };
}

/** How many of a form's columns a sheet's headings name, and how many that it must have are missing. */
export function fitOf(
  rows: readonly SheetRow[],
  columns: Columns,
): { found: number; missing: number } {
  const header = findHeader(rows, columns);
  if (!header) return { found: 0, missing: Number.POSITIVE_INFINITY };
  return { found: header.positions.size, missing: missing(columns, header.positions).length };
}

function* candidatesIn(rows: readonly SheetRow[]): Iterable<Candidate> {
  const first = rows.slice(0, linesToSearch);
  for (const [index, { line, cells }] of first.entries()) yield { index, height: 1, line, cells };
  for (const [index, { line, cells: upper }] of first.entries()) {
    const lower = rows[index + 1]?.cells;
    if (lower) yield { index, height: 2, line, cells: together(upper, lower) };
  }
}

/** 第1次試験 over 受験者数 and 合格者数: the upper one holds until the next, where something stands below. */
function together(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, position) => {
    const above = (upper[position] ?? '').trim();
    const below = (lower[position] ?? '').trim();
    if (above !== '') over = above;
    if (below === '' || below === above) return above;
    return `${above === '' ? over : above}${below}`;
  });
}

/** What is said of a file in which no line looks like headings. */
export function headerNotFound(columns: Columns): ImportProblem {
  const wanted = Object.values(columns).filter(({ optional }) => !optional);
  return problem(
    'HEADER_NOT_FOUND',
    {},
    {
      limit: linesToSearch,
      columns: wanted.map(nameOf),
      example: wanted.map(nameOf).join(','),
    },
  );
}

function missing(columns: Columns, positions: ReadonlyMap<string, number>) {
  return Object.entries(columns).filter(([key, { optional }]) => !optional && !positions.has(key));
}

function unused(columns: Columns, positions: ReadonlyMap<string, number>): readonly string[] {
  return Object.entries(columns)
    .filter(([key]) => !positions.has(key))
    .map(([, column]) => nameOf(column));
}

function nameOf(column: Column<unknown> | undefined): string {
  return column?.spellings[0] ?? '';
}
