/** Tables whose headings or rows are not what they should be. */
import { type BrokenFile, lines } from './broken-file.js';
import { good, header } from './exam-files.js';

export const brokenTables: readonly BrokenFile[] = [
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
