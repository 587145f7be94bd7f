/** Finds the line of headings and which cell belongs to which column of the form. */
import { folded } from './cells.js';
import type { SheetRow } from './csv.js';
import type { Column, Columns } from './form.js';
import { type ImportProblem, problem } from './problem.js';

/** Titles and notes may stand above the headings, but not more than this. */
const linesToSearch = 20;

export interface Header {
  /** Where in the rows of the sheet; data begins below. */
  readonly index: number;
  readonly cells: readonly string[];
  /** Position of the cell of each column that the file has. */
  readonly positions: ReadonlyMap<string, number>;
  readonly problems: readonly ImportProblem[];
}

/** The line among the first that has most of the form's headings; null when none has any. */
export function findHeader(rows: readonly SheetRow[], columns: Columns): Header | null {
  const keyBySpelling = new Map(
    Object.entries(columns).flatMap(([key, { spellings }]) =>
      spellings.map((spelling) => [folded(spelling), key] as const),
    ),
  );
  const keysOf = ({ cells }: SheetRow) => cells.map((cell) => keyBySpelling.get(folded(cell)));
  const candidates = rows
    .slice(0, linesToSearch)
    .map((row, index) => ({ row, index, keys: keysOf(row) }))
    .map((each) => ({ ...each, found: new Set(each.keys.filter(Boolean)).size }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (most, each) => (each.found > (most?.found ?? 0) ? each : most),
    null,
  );
  if (!best) return null;
  const positions = new Map<string, number>();
  const twice: number[] = [];
  for (const [position, key] of best.keys.entries()) {
    if (!key) continue;
    if (positions.has(key)) twice.push(position);
    else positions.set(key, position);
  }
  const { line, cells } = best.row;
  const notRead = best.keys.flatMap((key, position) =>
    key || folded(cells[position] ?? '') === '' ? [] : [position],
  );
  return {
    index: best.index,
    cells,
    positions,
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
          { wanted: nameOf(columns[best.keys[position] as string]) },
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
