/** Templates: an example above the headings, where it is never read, and drop-downs below. */
import { csvLines } from '../../shared/csv-text.js';
import type { Form, ImportForm } from '../../shared/import/form.js';
import type { SheetToWrite } from '../../shared/workbook/sheet-to-write.js';
import { letters } from '../../shared/workbook/sheet-xml.js';
import { writeWorkbook } from '../../shared/workbook/write-workbook.js';
import { FileFormat } from '../import-batch/import-batch.enums.js';
import type { DownloadedFile } from './import-form.js';

export async function templateOf(
  { name, title }: ImportForm,
  { columns }: Form,
  format: FileFormat,
): Promise<DownloadedFile> {
  const all = Object.values(columns);
  const headings = all.map(({ spellings }) => spellings[0] ?? '');
  const examples = all.map(({ example }) => example);
  const note = `${title.ja}（2行目は記入例です。3行目の見出しの下に記入してください）`;
  if (format === FileFormat.CSV) {
    const text = `\ufeff${csvLines([[note], examples, headings])}`;
    return file(`${name}.csv`, 'text/csv; charset=utf-8', Buffer.from(text));
  }
  const lists = all.flatMap(({ choices }, column) =>
    choices?.length ? [{ column, choices }] : [],
  );
  const longest = Math.max(0, ...lists.map(({ choices }) => choices.length));
  const sheets: SheetToWrite[] = [
    {
      name: title.ja,
      rows: [[note], examples, headings],
      frozenRows: 3,
      greyRows: [1, 2],
      widths: headings.map((heading) => Math.max(10, 2 * [...heading].length + 2)),
      textColumns: headings.length,
      choices: lists.map(({ column, choices }, at) => ({
        column,
        range: `選択肢!$${letters(at)}$1:$${letters(at)}$${choices.length}`,
      })),
    },
    {
      name: '選択肢',
      hidden: true,
      rows: Array.from({ length: longest }, (_, line) =>
        lists.map(({ choices }) => choices[line] ?? ''),
      ),
    },
  ];
  const parts: Buffer[] = [];
  for await (const part of writeWorkbook(lists.length > 0 ? sheets : sheets.slice(0, 1))) {
    parts.push(part as Buffer);
  }
  const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return file(`${name}.xlsx`, workbook, Buffer.concat(parts));
}

function file(fileName: string, mediaType: string, bytes: Buffer): DownloadedFile {
  return { fileName, mediaType, contentBase64: bytes.toString('base64') };
}
