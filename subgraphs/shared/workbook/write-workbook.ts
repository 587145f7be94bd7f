/**
 * XLSX, written row by row as it is read by the other side, so that a long table
 * costs no more memory than a short one.
 *
 *     writeWorkbook([{ name: '回答', rows, frozenRows: 1 }]).pipe(reply)
 */
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { SheetToWrite } from './sheet-to-write.js';
import { sheetXml } from './sheet-xml.js';
import { styles } from './styles.js';

export function writeWorkbook(sheets: readonly SheetToWrite[]): Readable {
  const zip = new ZipFile();
  const parts: readonly (readonly [name: string, text: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbook(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/styles.xml', styles],
  ];
  for (const [name, text] of parts) zip.addBuffer(Buffer.from(text), name, { mtime: noTime });
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  for (const [index, sheet] of sheets.entries()) {
    const rows = Readable.from(sheetXml(sheet), { objectMode: false });
    rows.once('error', (error) => out.destroy(error));
    out.once('close', () => rows.destroy());
    zip.addReadStream(rows, `xl/worksheets/sheet${index + 1}.xml`, { mtime: noTime });
  }
  zip.end();
  return out;
}

/** The same rows give the same bytes. */
const noTime = new Date(1980, 0, 1);

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: readonly SheetToWrite[]): string {
  const overrides = sheets
    .map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
    )
    .join('');
  return `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${overrides}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('');
  return `${xml}<Relationships xmlns="${packaged}/relationships">${each}</Relationships>`;
}

function workbook(sheets: readonly SheetToWrite[]): string {
  const each = sheets
    .map(
      ({ name, hidden }, index) =>
        `<sheet name="${name.replaceAll(/[\\/?*[\]:<>&"']/g, ' ').slice(0, 31)}" sheetId="${index + 1}"${
          hidden ? ' state="hidden"' : ''
        } r:id="rId${index + 1}"/>`,
    )
    .join('');
  return `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each}</sheets></workbook>`;
}
