/** A table as a workbook: typed cells under frozen headings, and a second sheet about them. */
import type { Readable } from 'node:stream';
import type { Cell } from '../../subgraphs/shared/workbook/sheet-to-write.js';
import { letters } from '../../subgraphs/shared/workbook/sheet-xml.js';
import { writeWorkbook } from '../../subgraphs/shared/workbook/write-workbook.js';
import { textOf } from './csv.js';
import type { Notes } from './notes.js';
import type { TableToWrite } from './table-to-write.js';

/** Rows of a sheet, the headings left out. */
const mostRows = 1_048_575;

/** Destroyed with an error beyond the rows that a sheet can hold. */
export function workbookOf(
  { headings, rows }: TableToWrite,
  notes: Notes,
  kinds: ReadonlySet<string>,
): Readable {
  async function* sheet(): AsyncGenerator<readonly Cell[]> {
    yield headings;
    for await (const cells of rows) {
      if (notes.rows > mostRows) throw new Error(`a sheet holds no more than ${mostRows} rows`);
      yield cells.map(cellOf);
    }
  }
  async function* about(): AsyncGenerator<readonly Cell[]> {
    yield* notesOf(notes, headings, kinds);
  }
  return writeWorkbook([
    {
      name: '回答',
      rows: sheet(),
      frozenRows: 1,
      widths: headings.map((heading) => Math.min(40, Math.max(10, 2 * [...heading].length + 2))),
    },
    { name: '注記', rows: about(), widths: [24, 60, 30, 16, 40] },
  ]);
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = textOf(value, '、');
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { day: text } : text;
}

function* notesOf(
  notes: Notes,
  headings: readonly string[],
  kinds: ReadonlySet<string>,
): Iterable<readonly Cell[]> {
  yield ['出典', '人づくりデータハブ（彩の国さいたま人づくり広域連合）'];
  yield ['書き出した日時', notes.exportedAt];
  yield ['データの件数', notes.rows];
  yield ['データの区分', kindsInWords(kinds)];
  yield ['条件（変数）', JSON.stringify(notes.variables)];
  yield ['条件（問い合わせ）', notes.query];
  for (const { titleJa, publisher, url, asOf, licence } of notes.sources.values()) {
    yield [
      'もとの資料',
      textOf(titleJa, ''),
      textOf(publisher, ''),
      textOf(asOf, ''),
      textOf(url, '') || textOf(licence, ''),
    ];
  }
  yield ['記号', 'X＝少人数のため秘匿、-＝実施なし、…＝不明。空欄は該当なし。0 は 0 です。'];
  yield ['秘匿したセル', notes.hiddenCells];
  for (const { row, column } of notes.hidden) {
    yield ['', `${letters(column)}${row + 1}`, headings[column] ?? ''];
  }
  if (notes.hiddenCells > notes.hidden.length) {
    yield ['', `ほか ${notes.hiddenCells - notes.hidden.length} セル`];
  }
}

function kindsInWords(kinds: ReadonlySet<string>): string {
  if (kinds.has('SYNTHETIC')) {
    return kinds.size > 1
      ? '合成データを含みます（実在の団体の実績ではありません）'
      : '合成データ（実在の団体の実績ではありません）';
  }
  return kinds.has('REAL') ? '実データ' : '－';
}
