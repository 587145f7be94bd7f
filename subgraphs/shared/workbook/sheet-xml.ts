/** One sheet as XML, in pieces of some dozen kilobytes. */

import type { Cell, SheetToWrite } from './sheet-to-write.js';
import { look } from './styles.js';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const pieceLength = 64 * 1024;
const longestCell = 32_767;

export async function* sheetXml(sheet: SheetToWrite): AsyncGenerator<Buffer> {
  const { rows, frozenRows = 0, greyRows = [] } = sheet;
  let text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">${view(frozenRows)}${columns(sheet)}<sheetData>`;
  let line = 0;
  for await (const cells of rows) {
    line += 1;
    const style = greyRows.includes(line) ? look.example : line === frozenRows ? look.heading : 0;
    text += `<row r="${line}">${cells.map((cell, at) => cellXml(cell, `${letters(at)}${line}`, style)).join('')}</row>`;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(`${text}</sheetData>${validations(sheet)}</worksheet>`);
}

function view(frozenRows: number): string {
  if (frozenRows === 0) return '';
  return `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
}

function columns({ widths = [], textColumns = 0 }: SheetToWrite): string {
  const count = Math.max(widths.length, textColumns);
  if (count === 0) return '';
  const each = Array.from({ length: count }, (_, at) => {
    const style = at < textColumns ? ` style="${look.text}"` : '';
    return `<col min="${at + 1}" max="${at + 1}" width="${widths[at] ?? 12}" customWidth="1"${style}/>`;
  });
  return `<cols>${each.join('')}</cols>`;
}

function validations({ choices = [], frozenRows = 0 }: SheetToWrite): string {
  if (choices.length === 0) return '';
  const each = choices.map(({ column, range }) => {
    const name = letters(column);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${name}${frozenRows + 1}:${name}1048576"><formula1>${escaped(range)}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${choices.length}">${each.join('')}</dataValidations>`;
}

function cellXml(cell: Cell, at: string, style: number): string {
  if (cell === null || cell === '') return style === 0 ? '' : `<c r="${at}" s="${style}"/>`;
  if (typeof cell === 'number' && Number.isFinite(cell)) {
    return `<c r="${at}"${style === 0 ? '' : ` s="${style}"`}><v>${cell}</v></c>`;
  }
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object') {
    const serial = serialOf(cell.day);
    if (serial !== null) return `<c r="${at}" s="${look.day}"><v>${serial}</v></c>`;
  }
  const text = typeof cell === 'object' ? cell.day : String(cell);
  return `<c r="${at}" s="${style === 0 ? look.text : style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`;
}

/** Days since 1899-12-30 for days from March 1900 on; null for others. */
function serialOf(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;
  return /^\d{4}-\d\d-\d\d$/.test(day) && serial > 60 ? serial : null;
}

/** `AB` for 27. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // what looks like an escape of the format, and what XML cannot hold
      .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replaceAll(
        /(?![\t\n])[\p{Cc}\ufffe\uffff]/gu,
        (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`,
      )
  );
}
