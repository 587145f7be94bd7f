/**
 * Rows of a sheet, as they come, → records of a form and everything that is wrong
 * with them. Nothing is asked of the database, and no more is kept than the keys.
 */
import { folded, Noted, Refused } from './cells.js';
import type { SheetRow } from './csv.js';
import type { Columns, Form, TargetRow, Values } from './form.js';
import { findHeader, type Header, headerNotFound, linesToSearch } from './header.js';
import { isNote, SumCheck } from './leftovers.js';
import { type ImportProblem, problem } from './problem.js';
import { refusedHeadings } from './sensitive.js';

/** A record with the row of the file it comes from; null when it sums several. */
export interface ReadRecord extends TargetRow {
  readonly key: string;
  readonly line: number | null;
}

/** Problems beyond these are counted and not kept. */
const mostProblems = 10_000;

export class SheetReader {
  readonly problems: ImportProblem[] = [];
  /** Of all problems, those that are not kept included. */
  readonly counts = { error: 0, warning: 0 };
  readonly organizations = new Set<string>();
  readonly #form: Form;
  readonly #allowed: string | null;
  readonly #sums: SumCheck | null;
  readonly #keys: ReadonlyMap<string, readonly string[]>;
  #head: SheetRow[] = [];
  #header: Header | null = null;
  #sheet: string | null = null;
  #unreadable = false;
  #rows = 0;
  #records: ReadRecord[] = [];
  #lineOf = new Map<string, number>();

  /** With `allowed`, rows about any other organisation are errors. */
  constructor(form: Form, allowed: string | null = null) {
    this.#form = form;
    this.#allowed = allowed;
    this.#sums = form.subtotals ? new SumCheck(form.subtotals) : null;
    this.#keys = new Map(form.tables.map(({ table, key }) => [table, key]));
  }

  /** The next rows of the sheet, in their order. */
  take(rows: readonly SheetRow[]): void {
    if (this.#unreadable) return;
    if (this.#header) {
      this.#readAll(rows);
      return;
    }
    this.#head.push(...rows);
    if (this.#head.length >= linesToSearch + 1) this.#begin();
  }

  /** After the last row: what is to be said of the file as a whole. */
  end(): void {
    if (!this.#header && !this.#unreadable) this.#begin();
    if (this.#unreadable) return;
    if (this.#rows === 0) this.note(problem('NO_ROWS'));
    for (const each of this.#form.summary?.() ?? []) {
      this.#records.push({ ...each, line: null, key: this.#keyOf(each) });
    }
  }

  /** The records since they were last taken. */
  records(): readonly ReadRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  note(found: ImportProblem): void {
    this.counts[found.severity] += 1;
    if (this.problems.length >= mostProblems) return;
    this.problems.push(this.#sheet === null ? found : { ...found, sheet: this.#sheet });
  }

  /** Another sheet begins, with headings of its own. */
  nextSheet(name: string | null): void {
    if (this.#head.length > 0) this.#begin();
    this.#sheet = name;
    this.#header = null;
    this.#unreadable = false;
  }

  #begin(): void {
    const header = findHeader(this.#head, this.#form.columns);
    if (!header) {
      this.#unreadable = true;
      this.note(headerNotFound(this.#form.columns));
      return;
    }
    const sensitive = refusedHeadings(header);
    const found = [
      ...header.problems.filter(
        ({ code, column }) =>
          code !== 'COLUMN_NOT_READ' || !sensitive.some((each) => each.column === column),
      ),
      ...sensitive,
    ];
    for (const each of found) this.note(each);
    // when columns are missing, every row would only say so again
    if (found.some(({ severity }) => severity === 'error')) {
      this.#unreadable = true;
      return;
    }
    this.#header = header;
    const rows = this.#head.slice(header.index + header.height);
    this.#head = [];
    this.#readAll(rows);
  }

  #readAll(rows: readonly SheetRow[]): void {
    for (const row of rows) this.#read(row, this.#header as Header);
  }

  #read({ line, cells }: SheetRow, header: Header): void {
    if (isNote(cells)) {
      this.note(
        problem('NOTE_NOT_READ', { line, came: cells.find((cell) => cell.trim() !== '') ?? '' }),
      );
      return;
    }
    if (header.isRepeatedBy(cells)) return;
    const sums = this.#sums?.differences(line, cells, header);
    if (sums) {
      for (const each of sums) this.note(each);
      return;
    }
    this.#rows += 1;
    const values = this.#values(line, cells, header);
    if (!values) return;
    this.#sums?.add(values);
    for (const organization of this.#form.organizationsOf(values)) {
      this.organizations.add(organization);
    }
    for (const each of this.#form.recordsOf(values)) {
      const key = this.#keyOf(each);
      const place = `${each.table} ${key}`;
      const first = this.#lineOf.get(place);
      if (first !== undefined) this.note(problem('ROW_TWICE', { line }, { first, key }));
      else {
        this.#lineOf.set(place, line);
        this.#records.push({ ...each, line, key });
      }
    }
  }

  #keyOf({ table, row }: TargetRow): string {
    const key = this.#keys.get(table);
    if (!key) throw new Error(`the form ${this.#form.name} writes no table ${table}`);
    return key.map((property) => String(row[property])).join('-');
  }

  /** The values of one row; null when one is not readable or a rule is broken, with every reason noted. */
  #values(line: number, cells: readonly string[], header: Header): Values<Columns> | null {
    const limit = header.cells.length;
    const surplus = cells.slice(limit).some((cell) => cell.trim() !== '');
    if (surplus || cells.length < limit) {
      const code = surplus ? 'CELLS_TOO_MANY' : 'CELLS_TOO_FEW';
      this.note(problem(code, { line, came: cells.join(',') }, { limit, value: cells.length }));
      return null;
    }
    const kind = folded(cells[header.kindPosition] ?? '');
    let readable = !/^(SYNTHETIC|合成データ)$/.test(kind);
    if (!readable) this.note(problem('ROW_IS_SYNTHETIC', { line, came: kind }));
    const say = (key: string, { code, facts }: Refused | Noted<unknown>): void => {
      const position = header.positions.get(key);
      const column =
        (position === undefined ? this.#form.columns[key]?.spellings[0] : header.cells[position]) ??
        null;
      const came = position === undefined ? null : (cells[position] ?? null);
      const found = problem(code, { line, column, came }, facts);
      if (found.severity === 'error') readable = false;
      this.note(found);
    };
    const values: Record<string, unknown> = {};
    for (const [key, { read }] of Object.entries(this.#form.columns)) {
      const position = header.positions.get(key);
      // an export puts an apostrophe before what Excel would compute
      const cell = (position === undefined ? '' : (cells[position] ?? '')).replace(
        /^'(?=[=+\-@\t\r])/,
        '',
      );
      const value: unknown = brokenCell(cell) ?? read(cell);
      if (value instanceof Refused) say(key, value);
      else if (value instanceof Noted) {
        say(key, value);
        values[key] = value.value;
      } else values[key] = value;
    }
    if (!readable) return null;
    if (this.#allowed !== null) {
      for (const came of this.#form.organizationsOf(values)) {
        if (came === this.#allowed) continue;
        readable = false;
        this.note(problem('OTHER_ORGANIZATION', { line, came }, { own: this.#allowed }));
      }
    }
    for (const { column, refused } of this.#form.check?.(values) ?? []) say(column, refused);
    return readable ? values : null;
  }
}

/** What a spreadsheet writes where it has no value, and what no text has. */
function brokenCell(cell: string): Refused | null {
  if (/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.test(cell)) return new Refused('CONTROL_CHARACTER');
  if (cell.charCodeAt(0) !== 35) return null; // #
  if (cell === '#FORMULA') return new Refused('FORMULA_WITHOUT_VALUE');
  return /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell.trim())
    ? new Refused('CELL_IS_AN_ERROR')
    : null;
}
