/** The original back with a column more: what is to be mended in each row. */
import { csvLines, neutral } from '../../shared/csv-text.js';
import type { SheetRow } from '../../shared/import/csv.js';
import type { SheetToWrite } from '../../shared/workbook/sheet-to-write.js';
import { writeWorkbook } from '../../shared/workbook/write-workbook.js';
import { openInCage } from '../sheet/cage.js';

/** What is said of a row; with `line` null, of a sheet or of the whole file. */
export interface Mark {
  readonly sheet: string | null;
  readonly line: number | null;
  readonly text: string;
}

export interface MarkedFile {
  readonly ending: 'csv' | 'xlsx';
  readonly mediaType: string;
  readonly bytes: Buffer;
}

const heading = '指摘（直してから、この列を消して送ってください）';

/** Null when the file cannot be read at all: then there is no row to write beside. */
export async function markedFile(
  bytes: Uint8Array,
  encoding: string | null,
  marks: readonly Mark[],
): Promise<MarkedFile | null> {
  const file = await openInCage({ bytes, encoding });
  if ('code' in file) return null;
  const rows = new Map<number, SheetRow[]>();
  for await (const piece of file.rows(file.sheets.map((_, index) => index))) {
    rows.set(piece.sheet, [...(rows.get(piece.sheet) ?? []), ...piece.rows]);
  }
  const sheets = file.sheets.map(({ name }, index) => ({
    name: name ?? 'CSV',
    rows: beside(
      rows.get(index) ?? [],
      marks.filter((mark) => mark.sheet === name),
    ),
  }));
  if (file.format === 'CSV') {
    const text = csvLines((sheets[0]?.rows ?? []).map((cells) => cells.map(neutral)));
    return {
      ending: 'csv',
      mediaType: 'text/csv; charset=utf-8',
      bytes: Buffer.from(`\ufeff${text}`),
    };
  }
  const parts: Buffer[] = [];
  for await (const part of writeWorkbook(sheets satisfies SheetToWrite[]))
    parts.push(part as Buffer);
  return {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: Buffer.concat(parts),
  };
}

/** Lines without rows between them stay without: the numbers in the marks are those of the original. */
function beside(rows: readonly SheetRow[], marks: readonly Mark[]): string[][] {
  const width = Math.max(0, ...rows.slice(0, 100).map(({ cells }) => cells.length));
  const byLine = Map.groupBy(marks, ({ line }) => line);
  const about = (line: number | null) =>
    (byLine.get(line) ?? []).map(({ text }) => text).join(' ／ ');
  const first = about(null);
  return [
    [heading, ...(first === '' ? [] : [first])],
    ...rows.map(({ line, cells }) => [
      ...cells,
      ...Array.from({ length: Math.max(0, width - cells.length) }, () => ''),
      about(line) && `${line}行目: ${about(line)}`,
    ]),
  ];
}
