/** Text → rows of cells, each with the line on which it begins. */
import { CsvError, parse } from 'csv-parse/sync';
import { type ImportProblem, problem } from './problem.js';

/** What every reader of files gives, whatever the file was: CSV here, a sheet of a workbook elsewhere. */
export interface SheetRow {
  /** From 1, as an editor shows it; a cell with a line break makes the next row begin later. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly problem: ImportProblem | null;
}

/** Rows that hold anything at all. When a quotation mark is broken, the rows before it and the problem. */
export function readCsv(content: string): Sheet {
  // one kind of line end, else a line break in a cell counts as two lines
  const text = content.replaceAll(/\r\n?/g, '\n');
  const rows: SheetRow[] = [];
  let end = 0;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      info: false,
      relax_column_count: true,
      on_record(cells: string[], { lines }: { lines: number }) {
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: end + 1, cells });
        end = lines;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, problem: problem('QUOTE_BROKEN', { line: end + 1 }) };
  }
  return { rows, problem: null };
}

/** Tab where the first line that holds anything has tabs and no comma: what is pasted out of a spreadsheet. */
function delimiterOf(text: string): ',' | '\t' {
  const first = /\S.*/.exec(text)?.[0] ?? '';
  return first.includes('\t') && !first.includes(',') ? '\t' : ',';
}
