/**
 * Many rows at once: COPY FROM STDIN in PostgreSQL's text format.
 *
 *     await copyRows(client, 'development.enrollment', ['id', 'fiscal_year'], rows)
 *
 * Values are written as PostgreSQL reads them, whatever the column's type: a
 * string, number, bigint or boolean as itself, a `Date` as its instant, bytes as
 * bytea, an array as a PostgreSQL array, any other object as JSON. A JSON
 * *array* is therefore given as text (`JSON.stringify`). `null` and `undefined`
 * are NULL.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type ClientBase, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** One row: as many values as there are columns, in their order. */
export type CopyRow = readonly unknown[];

export interface CopyOptions {
  /** Called after each piece of about 64 kB with the rows sent so far; what it throws cancels the copy. */
  readonly onRows?: (rows: number) => void;
  readonly signal?: AbortSignal;
}

/** Characters (not bytes) collected before a piece is sent. */
const PIECE = 65_536;

/**
 * Sends `rows` into `table` (`schema.table`) and answers how many arrived. All or
 * nothing: on any failure (a row the database refuses, a source that throws, an
 * abort) none of them is kept and the client can be used again.
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
  { onRows, signal }: CopyOptions = {},
): Promise<number> {
  const target = table.split('.').map(escapeIdentifier).join('.');
  const named = columns.map(escapeIdentifier).join(', ');
  const sink = client.query(copyFrom(`copy ${target} (${named}) from stdin`));
  await pipeline(
    Readable.from(pieces(table, columns, rows, onRows), { objectMode: true, highWaterMark: 1 }),
    sink,
    signal === undefined ? {} : { signal },
  );
  return sink.rowCount;
}

async function* pieces(
  table: string,
  columns: readonly string[],
  rows: Iterable<CopyRow> | AsyncIterable<CopyRow>,
  onRows: CopyOptions['onRows'],
): AsyncGenerator<Buffer> {
  let piece = '';
  let sent = 0;
  const add = (row: CopyRow): void => {
    if (row.length !== columns.length) {
      throw new TypeError(
        `row ${sent + 1} for ${table} has ${row.length} values; ${columns.length} columns were named`,
      );
    }
    piece += line(row);
    sent += 1;
  };
  const take = (): Buffer => {
    // half a surrogate pair would silently become U+FFFD
    if (!piece.isWellFormed())
      throw new TypeError(`a row for ${table} before row ${sent + 1} holds a broken character`);
    const bytes = Buffer.from(piece);
    piece = '';
    onRows?.(sent);
    return bytes;
  };
  // two loops: awaiting each row of a plain list would cost more than writing it
  if (Symbol.iterator in rows) {
    for (const row of rows) {
      add(row);
      if (piece.length >= PIECE) yield take();
    }
  } else {
    for await (const row of rows) {
      add(row);
      if (piece.length >= PIECE) yield take();
    }
  }
  if (piece !== '') yield take();
}

function line(row: CopyRow): string {
  let text = '';
  for (let column = 0; column < row.length; column += 1) {
    if (column > 0) text += '\t';
    text += field(row[column]);
  }
  return `${text}\n`;
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return typeof value === 'string' ? escaped(value) : escaped(textOf(value));
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replaceAll(/[\\\t\n\r]/g, (character) => ESCAPES[character] as string);
}

/** A value that is not a string as PostgreSQL's input functions read it. */
function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value !== 'object' || value === null)
    return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
  if (Array.isArray(value)) return arrayText(value);
  return JSON.stringify(value);
}

function arrayText(values: readonly unknown[]): string {
  return `{${values.map(element).join(',')}}`;
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return arrayText(value);
  const text = typeof value === 'string' ? value : textOf(value);
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
