/** Cells → lines of CSV as RFC 4180 says it. */
import { stringify } from 'csv-stringify/sync';

/** A cell that Excel would compute is written as text: an apostrophe in front, which the reader of a form takes off again. */
export function neutral(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[-+]?(\d+(\.\d+)?|)$/.test(cell) ? `'${cell}` : cell;
}

/** Spaces at the edges and line breaks of every kind are kept by quotation marks. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], {
    record_delimiter: 'windows',
    quoted_match: /^\s|\s$|[\r\n]/,
  });
}
