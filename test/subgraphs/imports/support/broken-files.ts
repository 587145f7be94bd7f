/** Kinds of files that are wrong in one way each, as offices send them or as somebody with bad intent might. */
import iconv from 'iconv-lite';
import { file, good, header } from './exam-files.js';
import { bomb, part, rawZip } from './raw-zip.js';
import type { Said } from './read-report.js';
import { changed, firstSheet, workbook } from './workbooks.js';

export interface BrokenFile extends Said {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Codes that are found, in their order. */
  readonly codes: readonly string[];
}

const row = (cells: Readonly<Record<number, string>>): string =>
  Object.entries(cells)
    .reduce((all, [at, cell]) => all.with(Number(at), cell), good.split(','))
    .join(',');
const exam = (
  name: string,
  cells: Readonly<Record<number, string>>,
  ...codes: string[]
): BrokenFile => ({
  name,
  content: file(row(cells)),
  codes,
});
const lines = (name: string, content: readonly string[], ...codes: string[]): BrokenFile => ({
  name,
  content: content.join('\n'),
  codes,
});
const briefing = (name: string, heldOn: string, ...codes: string[]): BrokenFile =>
  lines(
    name,
    ['説明会コード,種別,説明会名,職種,開催日,実施方法', `JB-2024-G-02,総合,説明会,,${heldOn},集合`],
    ...codes,
  );

const files: readonly BrokenFile[] = [
  { name: 'nothing at all', content: '', codes: ['FILE_EMPTY'] },
  { name: 'a byte order mark only', content: '\ufeff', codes: ['FILE_EMPTY'] },
  { name: 'empty lines only', content: ',,,\n,,,\n', codes: ['FILE_EMPTY'] },
  { name: 'a PDF', content: '%PDF-1.7 ...', codes: ['FILE_IS_ANOTHER_FORMAT'] },
  {
    name: 'a picture',
    content: Buffer.from('89504e470d0a1a0a', 'hex'),
    codes: ['FILE_IS_ANOTHER_FORMAT'],
  },
  {
    name: 'a packed file',
    content: Buffer.from('1f8b0800', 'hex'),
    codes: ['FILE_IS_ANOTHER_FORMAT'],
  },
  { name: 'rich text', content: '{\\rtf1\\ansi', codes: ['FILE_IS_ANOTHER_FORMAT'] },
  {
    name: 'a web page called a workbook',
    content: '<html><table><tr><td>団体コード',
    codes: ['FILE_IS_HTML'],
  },
  { name: 'bare XML', content: '<?xml version="1.0"?><Workbook/>', codes: ['FILE_IS_XML'] },
  {
    name: 'a workbook of Excel 97',
    content: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    codes: ['FILE_IS_OLD_EXCEL'],
  },
  {
    name: 'a workbook with a password',
    content: Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]),
    codes: ['FILE_HAS_PASSWORD'],
  },
  {
    name: 'UTF-16 without a mark',
    content: Buffer.from(file(good), 'utf16le'),
    codes: ['ENCODING_NOT_UNDERSTOOD'],
  },
  {
    name: 'two encodings in one file',
    content: Buffer.concat([
      Buffer.from(file(good)),
      iconv.encode('\n髙橋', 'cp932'),
      Buffer.from([0x81]),
    ]),
    codes: ['ENCODING_NOT_UNDERSTOOD'],
  },
  {
    name: 'EUC-JP',
    content: iconv.encode(file(good), 'euc-jp'),
    codes: ['ENCODING_NOT_UNDERSTOOD'],
  },
  {
    name: 'another encoding than was said',
    content: iconv.encode(file(good), 'cp932'),
    encoding: 'UTF-8',
    codes: ['ENCODING_DISAGREES'],
  },
  {
    name: 'a quotation mark that is never closed',
    content: file(good, '111007,2023,"土木,1,1,1,1,1,1'),
    codes: ['QUOTE_BROKEN'],
  },
  {
    name: 'a form that there is none of',
    content: file(good),
    form: 'nonsense',
    codes: ['FORM_UNKNOWN'],
  },
  {
    name: 'headings of another form than was said',
    content: '氏名,住所\n甲,乙',
    form: 'vacancy',
    codes: ['HEADER_NOT_FOUND'],
  },
  { name: 'headings of no form', content: '氏名,住所\n甲,乙', codes: ['FORM_NOT_RECOGNISED'] },
];

const table: readonly BrokenFile[] = [
  lines('headings and nothing below', [header], 'NO_ROWS'),
  lines(
    'a heading that is missing',
    [header.replace('申込者数,', ''), good.replace('35,', '')],
    'COLUMN_MISSING',
  ),
  lines('a heading that stands twice', [`${header},年度`, `${good},2022`], 'COLUMN_TWICE'),
  lines('a heading that is not read', [`${header},備考`, `${good},なし`], 'COLUMN_NOT_READ'),
  lines('a column of disabilities', [`${header},障害の有無`, `${good},無`], 'COLUMN_SENSITIVE'),
  lines(
    'a column of personal numbers',
    [`${header},マイナンバー`, `${good},1`],
    'COLUMN_SENSITIVE',
  ),
  lines(
    'headings far down',
    [...Array.from({ length: 25 }, (_, at) => `題名${at}`), header, good],
    'FORM_NOT_RECOGNISED',
  ),
  lines('a comma in a number', [header, good.replace('35', '1,035')], 'CELLS_TOO_MANY'),
  lines('a row that ends early', [header, '111007,令和4年度,土木,35'], 'CELLS_TOO_FEW'),
  lines('a row that comes twice', [header, good, good], 'ROW_TWICE'),
  lines('a note below the table', [header, good, '※ 令和4年度末現在,,,,,,,,'], 'NOTE_NOT_READ'),
  lines(
    'a sum that is wrong',
    [header, good, '111007,令和4年度,合計,36,26,24,19,17,'],
    'SUM_DIFFERS',
  ),
  {
    ...lines('a row of another organisation', [header, good], 'OTHER_ORGANIZATION'),
    own: '112011',
  },
  lines(
    'a row of invented data',
    [`${header},データの区分`, `${good},合成データ`],
    'ROW_IS_SYNTHETIC',
  ),
];

const cells: readonly BrokenFile[] = [
  exam('an empty cell', { 0: '' }, 'CELL_EMPTY'),
  exam('a code that a spreadsheet spoilt', { 0: '1.1E+05' }, 'ORGANIZATION_CODE_MALFORMED'),
  exam('a wrong check digit', { 0: '111008' }, 'ORGANIZATION_CHECK_DIGIT_WRONG'),
  exam('a name that nobody has', { 0: '彩の国市' }, 'ORGANIZATION_NAME_UNKNOWN'),
  exam('a name in place of a code', { 0: '鶴ケ島市' }, 'ORGANIZATION_BY_NAME'),
  exam('a place outside', { 0: '131016' }, 'ORGANIZATION_NOT_A_MEMBER'),
  exam('a former town', { 0: '鳩ヶ谷市' }, 'ORGANIZATION_SUCCEEDED'),
  exam('a year in words', { 1: '昨年' }, 'FISCAL_YEAR_NOT_UNDERSTOOD'),
  exam('a year without an era', { 1: '4' }, 'FISCAL_YEAR_NOT_UNDERSTOOD'),
  exam('a category of no job family', { 2: '宇宙飛行士' }, 'WORD_NOT_KNOWN'),
  exam('a text without end', { 2: '土'.repeat(121) }, 'TEXT_TOO_LONG'),
  exam('a character that was lost', { 2: '土〓' }, 'LOST_CHARACTER'),
  exam('a character written as its number', { 2: '土U+2363A木' }, 'LOST_CHARACTER'),
  exam('a control character', { 2: '土\u0007木' }, 'CONTROL_CHARACTER'),
  exam('a word for a number', { 3: '多数' }, 'NOT_A_COUNT'),
  exam('a negative number', { 3: '-35' }, 'NOT_A_COUNT'),
  exam('half a person', { 3: '35.5' }, 'NOT_A_COUNT'),
  exam('a number without end', { 3: '9'.repeat(40) }, 'NUMBER_OUT_OF_RANGE'),
  exam('about as many applicants', { 3: '40程度' }, 'NOT_A_COUNT'),
  exam('a stage that grows', { 4: '36', 8: '' }, 'STAGE_GROWS'),
  exam('a printed ratio that is wrong', { 8: '1.6' }, 'PRINTED_RATIO_DIFFERS'),
  exam('a ratio in words', { 8: '約2' }, 'NOT_A_DECIMAL'),
  exam('a computation that failed', { 3: '#N/A' }, 'CELL_IS_AN_ERROR'),
  exam('a reference that is gone', { 3: '#REF!' }, 'CELL_IS_AN_ERROR'),
  exam(
    'several faults in one row',
    { 0: '', 1: '', 3: '多い' },
    'CELL_EMPTY',
    'CELL_EMPTY',
    'NOT_A_COUNT',
  ),
  lines(
    'a planned number in words',
    [`${header},採用予定者数`, `${good},たくさん`],
    'NOT_A_PLANNED_NUMBER',
  ),
  briefing('a day in words', '六月の初め', 'DATE_NOT_UNDERSTOOD'),
  briefing('a day without an era', '6.4.1', 'DATE_NOT_UNDERSTOOD'),
  briefing('a day that is in no calendar', '2024/2/30', 'DATE_NOT_IN_CALENDAR'),
  briefing('a day of another century', '1850-01-01', 'DATE_OUT_OF_RANGE'),
  briefing('a day beyond its era', '平成36年6月3日', 'DATE_BEYOND_ERA'),
  briefing('a day as Excel counts', '45446', 'DATE_FROM_SERIAL'),
  lines(
    'a code of strange signs',
    ['説明会コード,種別,説明会名,職種,開催日,実施方法', 'JB/2024,総合,説明会,,2024-06-03,集合'],
    'CODE_MALFORMED',
  ),
  lines(
    'cells that disagree',
    [
      '説明会コード,種別,説明会名,職種,開催日,実施方法',
      'A,総合,説明会,土木,R6.6.3,集合',
      'B,専門職,説明会,,R6.6.3,集合',
    ],
    'CELL_MUST_BE_EMPTY',
    'CELL_NEEDED',
  ),
  lines(
    'a code that the hub does not know',
    ['説明会コード,団体コード,年度,ブース来場者数,面談者数', 'JB-1,111007,R6,4,2'],
    'CODE_NOT_KNOWN',
  ),
  lines(
    'more talks than visitors',
    ['説明会コード,団体コード,年度,ブース来場者数,面談者数', 'JB-2024-G-01,111007,R6,4,5'],
    'AGREES_NOT',
  ),
  lines(
    'a number of staff in words',
    ['団体コード,年度,職種,職員数', '111007,R6,土木,若干名'],
    'NOT_A_WHOLE_NUMBER',
  ),
  lines(
    'a person that stands twice',
    [
      '研修回コード,団体コード,職員番号',
      'D-0014-2024-01,111007,001',
      'D-0014-2024-01,111007,００１',
    ],
    'PERSON_TWICE',
  ),
  lines(
    'one number with two names',
    [
      '研修回コード,団体コード,職員番号,氏名,申込区分',
      'D-0014-2024-01,111007,001,甲,推薦',
      'D-0014-2024-01,112011,001,乙,推薦',
      'D-0014-2024-01,111007,001,丙,申込',
    ],
    'PERSON_NAMED_DIFFERENTLY',
    'PERSON_TWICE',
  ),
  lines(
    'a title that nobody has mapped',
    ['研修回コード,団体コード,職員番号,職名', 'D-0014-2024-01,111007,001,統括マイスター'],
    'TITLE_NOT_MAPPED',
  ),
];

async function workbooks(): Promise<readonly BrokenFile[]> {
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

export const brokenFiles: readonly BrokenFile[] = [
  ...files,
  ...table,
  ...cells,
  ...(await workbooks()),
];
