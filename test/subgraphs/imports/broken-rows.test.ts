/** Whatever is wrong with a row keeps the whole file out, and is said so that a person can mend it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { file, good } from './support/exam-files.js';
import { sender } from './support/take.js';

const hub = subgraphUnderTest('imports');
const { take } = sender(hub);
beforeEach(() =>
  hub.sql('truncate imports.import_batch cascade; truncate recruitment.recruitment_exam'),
);

const kept = async () =>
  (await hub.sql('select count(*)::int as rows from recruitment.recruitment_exam'))[0]
    .rows as number;

describe('a broken row', () => {
  it.each([
    [
      'a word for a number',
      '111007,2022,土木,多数,26,24,19,17,1.5',
      'NOT_A_COUNT',
      '申込者数',
      '多数',
    ],
    ['a negative number', '111007,2022,土木,-35,26,24,19,17,1.5', 'NOT_A_COUNT', '申込者数', '-35'],
    [
      'a number without end',
      `111007,2022,土木,${'9'.repeat(99)},26,24,19,17,1.5`,
      'NUMBER_OUT_OF_RANGE',
      '申込者数',
      `${'9'.repeat(80)}…`,
    ],
    ['an empty code', ',2022,土木,35,26,24,19,17,1.5', 'CELL_EMPTY', '団体コード', ''],
    [
      'a name that no member has',
      '彩の国市,2022,土木,35,26,24,19,17,1.5',
      'ORGANIZATION_NAME_UNKNOWN',
      '団体コード',
      '彩の国市',
    ],
    [
      'a wrong check digit',
      '111008,2022,土木,35,26,24,19,17,1.5',
      'ORGANIZATION_CHECK_DIGIT_WRONG',
      '団体コード',
      '111008',
    ],
    [
      'an organisation that is no member',
      '131016,2022,土木,35,26,24,19,17,1.5',
      'ORGANIZATION_NOT_A_MEMBER',
      '団体コード',
      '131016',
    ],
    [
      'no fiscal year',
      '111007,昨年,土木,35,26,24,19,17,1.5',
      'FISCAL_YEAR_NOT_UNDERSTOOD',
      '年度',
      '昨年',
    ],
    [
      'a category of no job family',
      '111007,2022,宇宙飛行士,35,26,24,19,17,1.5',
      'WORD_NOT_KNOWN',
      '区分',
      '宇宙飛行士',
    ],
    [
      'a category without end',
      `111007,2022,${'土'.repeat(121)},35,26,24,19,17,1.5`,
      'TEXT_TOO_LONG',
      '区分',
      `${'土'.repeat(80)}…`,
    ],
    ['a ratio in words', '111007,2022,土木,35,26,24,19,17,約2', 'NOT_A_DECIMAL', '競争倍率', '約2'],
    [
      'more examinees than applicants',
      '111007,2022,土木,25,26,24,19,17,1.5',
      'STAGE_GROWS',
      '第1次試験受験者数',
      '26',
    ],
    [
      'more passes than examinees, past a stage not held',
      '111007,2022,土木,35,26,24,-,25,1.0',
      'STAGE_GROWS',
      '最終合格者数',
      '25',
    ],
    [
      'a cell too many',
      '111007,2022,土木,1,234,26,24,19,17,1.5',
      'CELLS_TOO_MANY',
      null,
      '111007,2022,土木,1,234,26,24,19,17,1.5',
    ],
    ['cells too few', '111007,2022,土木,35', 'CELLS_TOO_FEW', null, '111007,2022,土木,35'],
    ['the same examination again', '11100,R4,土　木,35,26,24,19,17,1.5', 'ROW_TWICE', null, null],
    [
      'a quotation mark that never ends',
      '111007,2022,"土木,35,26,24,19,17,1.5',
      'QUOTE_BROKEN',
      null,
      null,
    ],
  ])(
    'with %s keeps the whole file out, and says where, what came and how to mend it',
    async (_, row, problem, columnName, came) => {
      const taken = await take(file(good, row));
      const errors = taken.findings.filter(({ severity }) => severity === 'ERROR');
      expect(taken).toMatchObject({ status: 'REFUSED', records: [] });
      expect(errors).toMatchObject([{ problem, line: 3, columnName, came }]);
      expect(await kept()).toBe(0);
      for (const { wantedEn, wantedJa, mendEn, mendJa } of errors) {
        // every fact of the sentences is filled in
        expect(wantedEn + wantedJa + mendEn + mendJa).not.toMatch(/[{}]/);
      }
    },
  );

  it('does not hide the others: all errors of the file come at once, in its order', async () => {
    const { findings } = await take(
      file('111008,昨年,土木,x人,26,24,19,17,-', good, '111007,2022,宇宙飛行士,35,36,24,19,17,-'),
    );
    expect(findings.map(({ line, columnName, problem }) => [line, columnName, problem])).toEqual([
      [2, '団体コード', 'ORGANIZATION_CHECK_DIGIT_WRONG'],
      [2, '年度', 'FISCAL_YEAR_NOT_UNDERSTOOD'],
      [2, '申込者数', 'NOT_A_COUNT'],
      [4, '区分', 'WORD_NOT_KNOWN'],
    ]);
  });

  it('leaves what stood there before as it was', async () => {
    await take(file(good));
    await take(file(good.replace('35', '99'), 'x,2022,土木,1,1,1,1,1,1'));
    expect(await hub.sql('select applicants from recruitment.recruitment_exam')).toEqual([
      { applicants: 35 },
    ]);
  });
});
