/** The rules for dirt in cells and tables; each stands in docs/import-manual.md. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';
import { AbsenceReason } from '../../../subgraphs/shared/vocabulary/count.js';
import { file, good, header } from './support/exam-files.js';
import { readReport } from './support/read-report.js';
import { changed, firstSheet, workbook } from './support/workbooks.js';

/** The records of a file without errors. */
async function records(content: string | Uint8Array, form?: string) {
  const report = await readReport(Buffer.from(content), form === undefined ? {} : { form });
  expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.records.map(({ row }) => row);
}
const first = async (content: string | Uint8Array, form?: string) =>
  (await records(content, form))[0];
const exam = (at: number, cell: string) =>
  first(
    file(
      good
        .split(',')
        .with(at, cell.includes(',') ? `"${cell}"` : cell)
        .join(','),
    ),
  );
const briefing = (heldOn: string) =>
  first(
    `説明会コード,種別,説明会名,職種,開催日,実施方法\nJB-2024-G-02,総合,髙﨑𠮷 説明会,,${heldOn},集合`,
  );

describe('the dirt rule for', () => {
  it.each(['３５', '35人', '35名', ' 35 ', '３５　'])('full-width digits: %s', async (cell) => {
    expect(await exam(3, cell)).toMatchObject({ applicants: 35 });
  });
  it.each(['1,044', '１，０４４'])('full-width digits with commas: %s', async (cell) => {
    expect(await exam(3, cell)).toMatchObject({ applicants: 1044 });
  });
  it('half-width kana and ideographic spaces: matched, and kept as they came', async () => {
    expect(await exam(2, 'ﾎｹﾝｼ'.replace('ﾎｹﾝｼ', '保 健　師'))).toMatchObject({
      category: '保 健　師',
      code: '111007-2022-1-保健師',
    });
  });
  it('old forms of characters: kept', async () => {
    expect(await briefing('R6.6.3')).toMatchObject({ nameJa: '髙﨑𠮷 説明会' });
  });
  it.each(['鶴ヶ島市', '鶴ケ島市', '鶴が島市', '112411', '11241', '１１２４１１'])(
    'names of organisations and codes: %s',
    async (cell) => {
      expect(await exam(0, cell)).toMatchObject({ organizationCode: '112411' });
    },
  );
  it.each([
    ['R6.6.3', '2024-06-03'],
    ['令和６年６月３日', '2024-06-03'],
    ['令和6年6月3日（月）', '2024-06-03'],
    ['令和元年5月1日', '2019-05-01'],
    ['R1/5/1', '2019-05-01'],
    ['H31.4.30', '2019-04-30'],
    ['平成31年5月1日', '2019-05-01'],
    ['昭和64年1月7日', '1989-01-07'],
    ['2024/6/3', '2024-06-03'],
    ['20240603', '2024-06-03'],
  ])('days: %s', async (cell, day) => {
    expect(await briefing(cell)).toMatchObject({ heldOn: day });
  });
  it('days beyond their era, and serial numbers without a format: noted', async () => {
    const noted = async (cell: string) =>
      (
        await readReport(
          Buffer.from(`説明会コード,種別,説明会名,職種,開催日,実施方法\nA,総合,会,,${cell},集合`),
        )
      ).problems.map(({ code }) => code);
    expect(await noted('昭和64年1月8日')).toEqual(['DATE_BEYOND_ERA']);
    expect(await noted('45446')).toEqual(['DATE_FROM_SERIAL']);
  });
  it.each([[''], [' date1904="1"']])('serial days of a workbook%s', async (from) => {
    const bytes = await changed(
      await workbook({
        name: 'a',
        rows: [
          ['説明会コード', '種別', '説明会名', '職種', '開催日', '実施方法'],
          ['A', '総合', '会', '', { day: '2024-06-03' }, '集合'],
        ],
      }),
      {
        'xl/workbook.xml': (text) => text.replace('<sheets>', `<workbookPr${from}/><sheets>`),
        [firstSheet]: (text) => (from === '' ? text : text.replace('<v>45446</v>', '<v>43984</v>')),
      },
    );
    expect(await first(bytes)).toMatchObject({ heldOn: '2024-06-03' });
  });
  it.each(['R4', '令和４年度', '2022', 'Ｒ４年度'])('fiscal years: %s', async (cell) => {
    expect(await exam(1, cell)).toMatchObject({ fiscalYear: 2022 });
  });
  it.each(['-', '－', '―', '─', '−', 'ー', '‐', '–'])(
    'minus signs of every kind: %s',
    async (sign) => {
      expect(await exam(7, sign)).toMatchObject({
        finalPassed: null,
        absences: { finalPassed: AbsenceReason.NOT_HELD },
      });
    },
  );
  it.each(['▲5', '△5', '-5', '－5', '−5'])(
    'minus signs before a number of people: %s',
    async (cell) => {
      const report = await readReport(Buffer.from(file(good.split(',').with(7, cell).join(','))));
      expect(report.problems.map(({ code }) => code)).toEqual(['NOT_A_COUNT']);
    },
  );
  it('four different things: not held, zero, not known, hidden', async () => {
    const cells = ['-', '0', '', '…', 'X', 'ｘ'];
    const found = await Promise.all(cells.map((cell) => exam(7, cell)));
    expect(
      found.map((row) => [
        row?.['finalPassed'],
        (row?.['absences'] as Record<string, unknown> | undefined)?.['finalPassed'],
      ]),
    ).toEqual([
      [null, AbsenceReason.NOT_HELD],
      [0, undefined],
      [null, AbsenceReason.NOT_KNOWN],
      [null, AbsenceReason.NOT_KNOWN],
      [null, AbsenceReason.SUPPRESSED],
      [null, AbsenceReason.SUPPRESSED],
    ]);
  });
  it.each([
    ['40程度', 40, true],
    ['約40', 40, true],
    ['若干名', null, true],
    ['４０', 40, false],
  ])('planned numbers: %s', async (cell, plannedHires, plannedHiresApproximate) => {
    expect(await first(`${header},採用予定者数\n${good},${cell}`)).toMatchObject({
      plannedHires,
      plannedHiresApproximate,
      plannedHiresPrinted: cell,
    });
  });
  it('merged cells: the value of each of their rows', async () => {
    const rows = [header.split(','), good.split(','), good.split(',').with(0, '').with(2, '建築')];
    const bytes = await changed(await workbook({ name: 'a', rows }), {
      [firstSheet]: (text) =>
        text.replace(
          '</sheetData>',
          '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
        ),
    });
    expect((await records(bytes)).map(({ organizationCode }) => organizationCode)).toEqual([
      '111007',
      '111007',
    ]);
  });
  it('headings on a later row, on two rows, and again on the next page', async () => {
    const two = [
      '職員採用試験の実施状況,,,,,,,,',
      '',
      '団体コード,年度,区分,申込者数,第1次試験,,第2次試験,最終合格者数,競争倍率',
      ',,,,受験者数,合格者数,受験者数,,',
      good,
      '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数,競争倍率',
      good.replace('土木', '建築'),
    ];
    expect(await records(two.join('\n'))).toHaveLength(2);
  });
  it('sums: right ones are only compared', async () => {
    const report = await readReport(
      Buffer.from(
        file(good, good.replace('土木', '建築'), '111007,令和4年度,合計,70,52,48,38,34,'),
      ),
    );
    expect(report.problems).toEqual([]);
    expect(report.records).toHaveLength(2);
  });
});

it('every rule has its line in the manual, with its test', () => {
  const manual = readFileSync(join(projectFolder, 'docs/import-manual.md'), 'utf8');
  for (const word of [
    '全角の数字',
    '半角カナ',
    '全角の空白',
    '和暦',
    '元号の境',
    '通し番号',
    '頭の 0',
    '検査数字',
    '不明',
    '秘匿',
    '若干名',
    '程度',
    'セルの結合',
    '見出しが下の行',
    '小計',
    '表の下の注',
    'ファイルの中の重なり',
    '訂正版',
    '旧団体',
    '異体字',
    '負の数',
    '#N/A',
    '計算されていない数式',
    '引用符',
  ]) {
    const line = manual.split('\n').find((each) => each.startsWith('|') && each.includes(word));
    expect(line, word).toMatch(/\|[^|]+\|[^|]+\| [^|]+ \|$/);
  }
});
