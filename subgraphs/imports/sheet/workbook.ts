/** XLSX → rows of text, as they stand on the sheet; formulas are never computed, links never followed. */
import type { SheetRow } from '../../shared/import/csv.js';
import { dayOfSerial } from '../../shared/import/days.js';
import { linesToSearch } from '../../shared/import/header.js';
import { problem } from '../../shared/import/problem.js';
import { type Archive, damaged, openArchive, whole } from './archive.js';
import { mergesIn } from './merges.js';
import {
  type CagedFile,
  mostColumns,
  pieceSize,
  type ReadableFile,
  Unreadable,
} from './messages.js';
import { readParts, unescaped, type WorkbookParts, xmlParser } from './workbook-parts.js';

/** Throws `Unreadable`. */
export async function openWorkbook({ bytes }: CagedFile): Promise<ReadableFile> {
  const archive = await openArchive(bytes);
  const parts = await readParts(archive);
  const sheets = [];
  for (const { name, part } of parts.sheets) {
    sheets.push({ name, rows: await headOf(rowsOf(archive, parts, part)) });
  }
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Unreadable(problem('FILE_EMPTY'));
  return {
    format: 'XLSX',
    encoding: null,
    // what a sheet says of its own size may be wrong
    rowsExpected: null,
    sheets,
    rowsOf: (sheet) => rowsOf(archive, parts, parts.sheets[sheet]?.part ?? ''),
  };
}

async function headOf(pieces: AsyncIterable<readonly SheetRow[]>): Promise<readonly SheetRow[]> {
  for await (const rows of pieces) return rows.slice(0, 4 * linesToSearch);
  return [];
}

async function* rowsOf(
  archive: Archive,
  parts: WorkbookParts,
  part: string,
): AsyncIterable<readonly SheetRow[]> {
  const filled = await mergesIn(archive, part);
  const reader = new RowReader(parts, filled);
  const parser = xmlParser(part, reader);
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of whole(await archive.stream(part), part)) {
    parser.write(decoder.decode(chunk, { stream: true }));
    while (reader.rows.length >= pieceSize) yield reader.rows.splice(0, pieceSize);
  }
  parser.close();
  if (reader.rows.length > 0) yield reader.rows;
}

/** Takes rows out of a sheet's XML as it comes. */
class RowReader {
  rows: SheetRow[] = [];
  readonly #parts: WorkbookParts;
  /** Cells of merged ranges, `row:column` → the row and column that hold their value. */
  readonly #merged: Awaited<ReturnType<typeof mergesIn>>;
  readonly #carried = new Map<string, string>();
  #line = 0;
  #cells: string[] = [];
  #widest = 0;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value = '';
  #collecting = false;
  #reading = 0;
  #formula = false;
  #valued = false;

  constructor(parts: WorkbookParts, merged: Awaited<ReturnType<typeof mergesIn>>) {
    this.#parts = parts;
    this.#merged = merged;
  }

  open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'row':
        this.#line = attributes['r'] ? Number(attributes['r']) : this.#line + 1;
        if (!(this.#line >= 1 && this.#line <= 1_048_576)) throw damaged('row');
        this.#cells = [];
        this.#column = -1;
        break;
      case 'c':
        this.#column = attributes['r'] ? columnOf(attributes['r']) : this.#column + 1;
        this.#type = attributes['t'] ?? 'n';
        this.#style = Number(attributes['s'] ?? 0);
        this.#value = '';
        this.#formula = false;
        this.#valued = false;
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'v':
      case 't':
        this.#collecting = true;
        this.#valued = true;
        break;
      case 'rPh':
        this.#reading += 1;
        break;
    }
  };

  text = (text: string): void => {
    if (this.#collecting && this.#reading === 0) this.#value += text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.#collecting = false;
    else if (name === 'rPh') this.#reading -= 1;
    else if (name === 'c') this.#endCell();
    else if (name === 'row') this.#endRow();
  };

  #endCell(): void {
    const text = this.#shown();
    if (text === '') return;
    if (this.#column >= mostColumns) {
      throw new Unreadable(
        problem(
          'SHEET_TOO_WIDE',
          { line: this.#line },
          { limit: mostColumns, column: this.#column + 1 },
        ),
      );
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = text;
  }

  #shown(): string {
    if (this.#formula && (!this.#valued || (this.#value === '' && this.#type !== 'str')))
      return '#FORMULA';
    if (!this.#valued) return '';
    switch (this.#type) {
      case 's':
        return this.#parts.texts[Number(this.#value)] ?? this.#lost();
      case 'b':
        return this.#value === '1' ? 'TRUE' : 'FALSE';
      case 'str':
      case 'inlineStr':
        return unescaped(this.#value);
      case 'e':
      case 'd':
        return this.#value;
      default:
        return this.#number();
    }
  }

  #lost(): never {
    throw damaged('xl/sharedStrings.xml');
  }

  #number(): string {
    if (this.#value.trim() === '') return '';
    const value = Number(this.#value);
    if (!Number.isFinite(value)) throw damaged('number');
    if (this.#parts.datesByStyle[this.#style]) {
      const day = dayOfSerial(value, this.#parts.from1904);
      if (day !== null) return day;
    }
    // binary fractions as Excel shows them, to 15 digits
    return String(Number(value.toPrecision(15)));
  }

  #endRow(): void {
    const cells = this.#cells;
    for (const column of this.#merged.columnsIn(this.#line)) {
      const from = this.#merged.valueOf(this.#line, column);
      if (from === this.#line) this.#carried.set(`${from}:${column}`, cells[column] ?? '');
      else {
        while (cells.length <= column) cells.push('');
        if (cells[column] === '') cells[column] = this.#carried.get(`${from}:${column}`) ?? '';
      }
    }
    if (cells.every((cell) => cell.trim() === '')) return;
    this.#widest = Math.max(this.#widest, cells.length);
    while (cells.length < this.#widest) cells.push('');
    this.rows.push({ line: this.#line, cells });
  }
}

/** `AB12` → 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at);
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column < 1 || column > 16_384) throw damaged('column');
  return column - 1;
}
