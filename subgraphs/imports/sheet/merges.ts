/** Merged cells: one value over several rows means it for each of them. Sheets name the ranges after the rows, so they are looked up first. */
import { type Archive, whole } from './archive.js';

export interface Merges {
  /** Columns, from 0, that are part of a range over several rows in this row. */
  columnsIn(line: number): readonly number[];
  /** The row that holds the value. */
  valueOf(line: number, column: number): number;
}

const mostRanges = 50_000;
const mostRows = 20_000;

export async function mergesIn(archive: Archive, part: string): Promise<Merges> {
  const text = await tailOf(archive, part);
  const from = new Map<number, Map<number, number>>();
  let ranges = 0;
  for (const [, first = '', top = '', , bottom = ''] of text.matchAll(
    /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g,
  )) {
    ranges += 1;
    const [begin, end] = [Number(top), Number(bottom)];
    if (ranges > mostRanges || end - begin > mostRows) break;
    if (end === begin) continue;
    const column = [...first].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    for (let line = begin; line <= end; line += 1) {
      const columns = from.get(line) ?? new Map<number, number>();
      columns.set(column, begin);
      from.set(line, columns);
    }
  }
  return {
    columnsIn: (line) => [...(from.get(line)?.keys() ?? [])],
    valueOf: (line, column) => from.get(line)?.get(column) ?? line,
  };
}

/** What follows the rows. */
async function tailOf(archive: Archive, part: string): Promise<string> {
  const mark = '</sheetData>';
  let window = '';
  let tail: string | null = null;
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of whole(await archive.stream(part), part)) {
    const text = decoder.decode(chunk, { stream: true });
    if (tail !== null) {
      if (tail.length < 8 * 1024 * 1024) tail += text;
      continue;
    }
    window = window.slice(-mark.length) + text;
    const at = window.indexOf('sheetData>', Math.max(0, window.indexOf('</')));
    const end = window.lastIndexOf(mark);
    if (end >= 0) tail = window.slice(end);
    else if (at >= 0 && /<\/\w+:sheetData>/.test(window)) tail = window.slice(at);
  }
  return tail ?? '';
}
