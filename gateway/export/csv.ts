/** A table as CSV: RFC 4180, CRLF, formulas neutralised. */
import { csvLines, neutral } from '../../subgraphs/shared/csv-text.js';
import { lostLines, ShiftJisText } from './shift-jis.js';
import type { TableToWrite } from './table-to-write.js';
import type { WantedTable } from './wanted.js';

const pieceLength = 64 * 1024;

export async function* csvOf(
  { headings, rows }: TableToWrite,
  { charset, bom, headings: language }: WantedTable,
): AsyncGenerator<Buffer> {
  const between = language === 'ja' ? '、' : ';';
  const japanese = charset === 'shift_jis' ? new ShiftJisText() : null;
  const encode = (text: string) => japanese?.bytes(text) ?? Buffer.from(text);
  const lineOf = (cells: readonly string[], row: number) =>
    japanese ? cells.map((cell, at) => japanese.cell(cell, row, headings[at] ?? '')) : cells;
  // headings at once: whoever waits sees that something comes
  yield encode(`${bom ? '\ufeff' : ''}${csvLines([lineOf(headings.map(neutral), 0)])}`);
  let lines: (readonly string[])[] = [];
  let length = 0;
  let row = 0;
  for await (const cells of rows) {
    row += 1;
    const line = lineOf(
      cells.map((cell) => neutral(textOf(cell, between))),
      row,
    );
    lines.push(line);
    length += line.reduce((sum, cell) => sum + cell.length + 1, 0);
    if (length < pieceLength && row > 1) continue;
    yield encode(csvLines(lines));
    lines = [];
    length = 0;
  }
  const notes = japanese ? lostLines(japanese).map((line) => [line]) : [];
  yield encode(csvLines([...lines, ...notes]));
}

/** Of an answer's value; a list in one cell. */
export function textOf(value: unknown, between: string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => textOf(each, between)).join(between);
  return String(value);
}
