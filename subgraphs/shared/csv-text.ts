/** Cells → lines of CSV as RFC 4180 says it. */

/** A cell that Excel would compute is written as text: an apostrophe in front, which the reader of a form takes off again. */
export function neutral(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && !/^[-+]?(\d+(\.\d+)?|)$/.test(cell) ? `'${cell}` : cell;
}

export function csvLine(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
