/** A file → rows of a form, and everything that is wrong with it; nothing is asked of the database. */
import { Refused } from './cells.js';
import { readCsv, type Sheet } from './csv.js';
import { decode, type Encoding } from './decode.js';
import type { Columns, Form, Values } from './form.js';
import { findHeader, type Header, headerNotFound } from './header.js';
import { type ImportProblem, problem } from './problem.js';

/** At most so many bytes in one file. */
export const largestFile = 50 * 1024 * 1024;

export interface FileReading<Row> {
  readonly encoding: Encoding | null;
  /** By key, in the order of the file. Complete only when no problem is an error. */
  readonly rows: ReadonlyMap<string, Row>;
  readonly problems: readonly ImportProblem[];
}

export function readFile<Fields extends Columns, Row>(
  bytes: Uint8Array,
  form: Form<Fields, Row>,
): FileReading<Row> {
  if (bytes.length > largestFile) {
    const tooLarge = problem('FILE_TOO_LARGE', {}, { limit: largestFile, size: bytes.length });
    return { encoding: null, rows: new Map(), problems: [tooLarge] };
  }
  const decoded = decode(bytes);
  if ('code' in decoded) return { encoding: null, rows: new Map(), problems: [decoded] };
  return { encoding: decoded.encoding, ...readSheet(readCsv(decoded.text), form) };
}

/** The same for rows that any reader of files gives. */
export function readSheet<Fields extends Columns, Row>(
  sheet: Sheet,
  form: Form<Fields, Row>,
): Omit<FileReading<Row>, 'encoding'> {
  const broken = sheet.problem ? [sheet.problem] : [];
  const header = findHeader(sheet.rows, form.columns);
  if (!header) {
    return { rows: new Map(), problems: [...broken, headerNotFound(form.columns)] };
  }
  // when columns are missing, every row would only say so again
  if (header.problems.some(({ severity }) => severity === 'error')) {
    return { rows: new Map(), problems: [...header.problems, ...broken] };
  }
  const problems: ImportProblem[] = [...header.problems];
  const rows = new Map<string, Row>();
  const lineOf = new Map<string, number>();
  for (const { line, cells } of sheet.rows.slice(header.index + 1)) {
    const { values, problems: found } = readCells(line, cells, header, form);
    problems.push(...found);
    if (!values) continue;
    const row = form.rowOf(values);
    const key = form.keyOf(row);
    const first = lineOf.get(key);
    if (first !== undefined) problems.push(problem('ROW_TWICE', { line }, { first, key }));
    else {
      lineOf.set(key, line);
      rows.set(key, row);
    }
  }
  if (sheet.rows.length === header.index + 1 && !sheet.problem) problems.push(problem('NO_ROWS'));
  return { rows, problems: [...problems, ...broken] };
}

/** The values of one row; null when a cell is not readable, with every reason. */
function readCells<Fields extends Columns, Row>(
  line: number,
  cells: readonly string[],
  header: Header,
  form: Form<Fields, Row>,
): { readonly values: Values<Fields> | null; readonly problems: readonly ImportProblem[] } {
  const limit = header.cells.length;
  const surplus = cells.slice(limit).some((cell) => cell.trim() !== '');
  if (surplus || cells.length < limit) {
    const code = surplus ? 'CELLS_TOO_MANY' : 'CELLS_TOO_FEW';
    const came = cells.join(',');
    return {
      values: null,
      problems: [problem(code, { line, came }, { limit, value: cells.length })],
    };
  }
  const found = (key: string, { code, facts }: Refused): ImportProblem => {
    const position = header.positions.get(key);
    const at = position === undefined ? undefined : position;
    return problem(
      code,
      {
        line,
        column: (at === undefined ? form.columns[key]?.spellings[0] : header.cells[at]) ?? null,
        came: at === undefined ? null : (cells[at] ?? null),
      },
      facts,
    );
  };
  const problems: ImportProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, { read }] of Object.entries(form.columns)) {
    const position = header.positions.get(key);
    const value: unknown = read(position === undefined ? '' : (cells[position] ?? ''));
    if (value instanceof Refused) problems.push(found(key, value));
    else values[key] = value;
  }
  if (problems.length > 0) return { values: null, problems };
  const checked = values as Values<Fields>;
  for (const { column, refused } of form.check?.(checked) ?? []) {
    problems.push(found(column, refused));
  }
  const readable = problems.every(({ severity }) => severity === 'warning');
  return { values: readable ? checked : null, problems };
}
