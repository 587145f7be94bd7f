/** Workbooks that are damaged, wicked, or not what they seem. */
import type { BrokenFile } from './broken-file.js';
import { good, header } from './exam-files.js';
import { bomb, part, rawZip } from './raw-zip.js';
import { changed, firstSheet, workbook } from './workbooks.js';

export async function brokenWorkbooks(): Promise<readonly BrokenFile[]> {
  const headings = header.split(',');
  const cellsOf = good.split(',');
  const sound = await workbook({ name: '実績', rows: [headings, cellsOf] });
  const put = (change: Parameters<typeof changed>[1]) => changed(sound, change);
  const sheet = (from: string, to: string) =>
    put({ [firstSheet]: (text) => text.replace(from, to) });
  const book = part(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
  );
  const links = part(
    'xl/_rels/workbook.xml.rels',
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  );
  const rowEnd = '</row></sheetData>';
  const inSheet = sound.indexOf(firstSheet) + 40;
  return [
    {
      name: 'a workbook cut off',
      content: sound.subarray(0, sound.length >> 1),
      codes: ['WORKBOOK_DAMAGED'],
    },
    {
      name: 'a workbook with rubbish in it',
      content: Buffer.from(sound).fill(0xaa, inSheet, inSheet + 60),
      codes: ['WORKBOOK_DAMAGED'],
    },
    {
      name: 'a bomb',
      content: rawZip([book, links, bomb(firstSheet, 2000)]),
      codes: ['WORKBOOK_EXPANDS'],
    },
    {
      name: 'a bomb that says it is small',
      content: rawZip([book, links, bomb(firstSheet, 2000, { size: 1000 })]),
      codes: ['WORKBOOK_DAMAGED'],
    },
    {
      name: 'a workbook of two thousand parts',
      content: rawZip([book, ...Array.from({ length: 2001 }, (_, at) => part(`xl/${at}`, ''))]),
      codes: ['WORKBOOK_TOO_MANY_PARTS'],
    },
    {
      name: 'a workbook with macros',
      content: await put({ 'xl/vbaProject.bin': 'x' }),
      codes: ['WORKBOOK_HAS_MACROS'],
    },
    {
      name: 'a workbook with links to others',
      content: await put({ 'xl/externalLinks/externalLink1.xml': '<x/>' }),
      codes: ['WORKBOOK_LINKS_OUTSIDE'],
    },
    {
      name: 'a workbook with a document type',
      content: await put({
        'xl/workbook.xml': (text) => text.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
      }),
      codes: ['WORKBOOK_DECLARES_A_DTD'],
    },
    {
      name: 'a workbook whose sheets are hidden',
      content: await put({
        'xl/workbook.xml': (text) => text.replace('<sheet ', '<sheet state="hidden" '),
      }),
      codes: ['WORKBOOK_WITHOUT_SHEET'],
    },
    {
      name: 'a text of Word',
      content: rawZip([part('word/document.xml', '<x/>')]),
      codes: ['FILE_IS_ANOTHER_FORMAT'],
    },
    {
      name: 'a table of OpenDocument',
      content: rawZip([part('content.xml', '<x/>')]),
      codes: ['FILE_IS_ANOTHER_FORMAT'],
    },
    {
      name: 'any packed folder',
      content: rawZip([part('readme.txt', 'x')]),
      codes: ['FILE_IS_ANOTHER_FORMAT'],
    },
    {
      name: 'a workbook without a cell',
      content: await workbook({ name: 'a', rows: [] }),
      codes: ['FILE_EMPTY'],
    },
    {
      name: 'a workbook with headings only',
      content: await workbook({ name: 'a', rows: [headings] }),
      codes: ['NO_ROWS'],
    },
    {
      name: 'a far cell',
      content: await sheet(rowEnd, '<c r="XFD2"><v>1</v></c></row></sheetData>'),
      codes: ['SHEET_TOO_WIDE'],
    },
    {
      name: 'a cell beyond the last row',
      content: await sheet('<row r="2">', '<row r="9999999">'),
      codes: ['WORKBOOK_DAMAGED'],
    },
    {
      name: 'a sheet that lies about its size',
      content: await sheet('<sheetData>', '<dimension ref="A1:XFD1048576"/><sheetData>'),
      codes: [],
    },
    {
      name: 'a shared text that there is none of',
      content: await sheet(rowEnd, '<c r="J2" t="s"><v>99</v></c></row></sheetData>'),
      codes: ['WORKBOOK_DAMAGED'],
    },
    {
      name: 'XML that is never closed',
      content: await sheet('</sheetData>', ''),
      codes: ['WORKBOOK_DAMAGED'],
    },
    {
      name: 'a formula that was never computed',
      content: await sheet(rowEnd, '<c r="J2"><f>1+1</f></c></row></sheetData>').then((bytes) =>
        changed(bytes, {
          [firstSheet]: (text) =>
            text.replace(
              '</row><row r="2">',
              '<c r="J1" t="str"><v>採用者数</v></c></row><row r="2">',
            ),
        }),
      ),
      codes: ['FORMULA_WITHOUT_VALUE'],
    },
    {
      name: 'a sheet of something else beside the table',
      content: await workbook(
        { name: '実績', rows: [headings, cellsOf] },
        {
          name: '連絡先',
          rows: [
            ['担当', '電話'],
            ['甲', '1'],
          ],
        },
      ),
      codes: [],
    },
    {
      name: 'the same row on two sheets',
      content: await workbook(
        { name: '上期', rows: [headings, cellsOf] },
        { name: '下期', rows: [headings, cellsOf] },
      ),
      codes: ['ROW_TWICE'],
    },
  ];
}
