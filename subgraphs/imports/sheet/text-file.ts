/** CSV of any dialect that offices send, in pieces. */
import { parse } from 'csv-parse';
import {
  brokenQuote,
  csvOptions,
  plainCsv,
  readCsv,
  type SheetRow,
} from '../../shared/import/csv.js';
import { decode } from '../../shared/import/decode.js';
import { linesToSearch } from '../../shared/import/header.js';
import { type CagedFile, pieceSize, type ReadableFile, Unreadable } from './messages.js';

/** Characters handed to the parser at once. */
const slice = 1 << 18;

export function openText({ bytes, encoding: said }: CagedFile): ReadableFile {
  const decoded = decode(bytes, said);
  if ('code' in decoded) throw new Unreadable(decoded);
  const text = plainCsv(decoded.text);
  const beginning = text.split('\n', 4 * linesToSearch).join('\n');
  return {
    format: 'CSV',
    encoding: decoded.encoding,
    rowsExpected: linesIn(text),
    sheets: [{ name: null, rows: readCsv(beginning).rows }],
    rowsOf: () => piecesOf(text),
  };
}

function linesIn(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

async function* piecesOf(text: string): AsyncIterable<readonly SheetRow[]> {
  let rows: SheetRow[] = [];
  let last = 0;
  let failure: unknown;
  const parser = parse(
    csvOptions(text, (row) => {
      last = row.line;
      rows.push(row);
    }),
  );
  parser.on('error', (error) => {
    failure = error;
  });
  parser.resume();
  for (let from = 0; from < text.length && failure === undefined; from += slice) {
    await new Promise<void>((resolve) =>
      parser.write(text.slice(from, from + slice), () => resolve()),
    );
    while (rows.length >= pieceSize) {
      yield rows.slice(0, pieceSize);
      rows = rows.slice(pieceSize);
    }
  }
  if (failure === undefined) {
    await new Promise<void>((resolve) => {
      parser.once('end', resolve).once('error', () => resolve());
      parser.end();
    });
  }
  if (rows.length > 0) yield rows;
  if (failure !== undefined) throw new Unreadable(brokenQuote(failure, last + 1));
}
