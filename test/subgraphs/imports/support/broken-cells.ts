/** Cells that no table of a form should have. */
import { type BrokenFile, lines } from './broken-file.js';
import { file, good, header } from './exam-files.js';

/** The good row with other cells, by their position. */
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
const briefing = (name: string, heldOn: string, ...codes: string[]): BrokenFile =>
  lines(
    name,
    ['説明会コード,種別,説明会名,職種,開催日,実施方法', `JB-2024-G-02,総合,説明会,,${heldOn},集合`],
    ...codes,
  );

export const brokenCells: readonly BrokenFile[] = [
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
