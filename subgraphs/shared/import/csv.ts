/** Text → rows of cells, each with the line on which it begins. */
import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
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

/** Text fit for `csvOptions`: one kind of line end, else a line break in a cell counts as two lines, and no `sep=` line. */
export function plainCsv(content: string): string {
  return content.replaceAll(/\r\n?/g, '\n').replace(/^sep=.\n/i, '\n');
}

/** How a text is parsed; `onRow` is told each row that holds anything at all. */
export function csvOptions(text: string, onRow: (row: SheetRow) => void): Options {
  let end = 0;
  return {
    delimiter: delimiterOf(text),
    info: false,
    relax_column_count: true,
    on_record(cells: string[], { lines }: { lines: number }) {
      if (cells.some((cell) => cell.trim() !== '')) onRow({ line: end + 1, cells });
      end = lines;
      return null;
    },
  } as Options;
}

/** What a failed parse says; anything else is thrown on. */
export function brokenQuote(error: unknown, line: number): ImportProblem {
  if (!(error instanceof CsvError)) throw error;
  return problem('QUOTE_BROKEN', { line });
}

/** Rows that hold anything at all. When a quotation mark is broken, the rows before it and the problem. */
export function readCsv(content: string): Sheet {
  const text = plainCsv(content);
  const rows: SheetRow[] = [];
  let end = 0;
  const options = csvOptions(text, (row) => rows.push(row));
  try {
    const onRecord = options.on_record;
    parse(text, {
      ...options,
      on_record(cells, context) {
        const kept = onRecord?.(cells as never, context);
        end = context.lines;
        return kept;
      },
    } as Options);
  } catch (error) {
    return { rows, problem: brokenQuote(error, end + 1) };
  }
  return { rows, problem: null };
}

/** Tab or semicolon where the first line that holds anything has it and no comma: what is pasted out of a spreadsheet, or written by another one. */
function delimiterOf(text: string): ',' | '\t' | ';' {
  const first = /\S.*/.exec(text)?.[0] ?? '';
  if (first.includes(',')) return ',';
  return first.includes('\t') ? '\t' : first.includes(';') ? ';' : ',';
}
