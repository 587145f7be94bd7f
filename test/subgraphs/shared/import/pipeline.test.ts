/** The whole way of a file, on PostgreSQL, by the example of examination results. */
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readExamVocabulary } from '../../../../subgraphs/recruitment/recruitment-exam/exam-vocabulary.js';
import {
  type ExamRow,
  recruitmentExamForm,
} from '../../../../subgraphs/recruitment/recruitment-exam/recruitment-exam.import.js';
import type { DataLoadOptions } from '../../../../subgraphs/shared/data-load.js';
import { importFile } from '../../../../subgraphs/shared/import/pipeline.js';
import { sentenceOf } from '../../../../subgraphs/shared/import/problem.js';
import { importProblems } from '../../../../subgraphs/shared/import/problems.js';
import type { ImportReport } from '../../../../subgraphs/shared/import/report.js';
import { tableDestination } from '../../../../subgraphs/shared/import/table-destination.js';
import { projectFolder } from '../../../../subgraphs/shared/project-folder.js';
import { subgraphUnderTest } from '../../../support/ask.js';

const hub = subgraphUnderTest('recruitment');
const vocabulary = await readExamVocabulary(join(projectFolder, 'data'));
const form = recruitmentExamForm({
  members: new Set(['111007', '112011']),
  vocabulary,
  sourceId: 'saitama-city-recruitment-exams-fy2022',
});

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: hub.database.adminUrl });
  await client.connect();
  await client.query('set search_path = recruitment');
});
afterAll(() => client.end());
beforeEach(() => hub.sql('truncate recruitment_exam, import_batch'));

const execute: DataLoadOptions['execute'] = async ({ text, values }) =>
  (await client.query(text, values as unknown[])).rows;

/** One import as a caller does it: a transaction around it. */
async function take(
  content: string | Uint8Array,
  { dryRun = false, name = 'exams.csv' } = {},
): Promise<ImportReport> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const destination = tableDestination<ExamRow>({
    execute,
    table: 'recruitment_exam',
    key: 'code',
  });
  await client.query('begin');
  try {
    const report = await importFile({ name, bytes }, form, destination, { dryRun });
    await client.query('commit');
    return report;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const header =
  '団体コード,年度,区分,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数,競争倍率';
const good = '111007,令和4年度,土木,35,26,24,19,17,1.5';
const file = (...rows: readonly string[]) => [header, ...rows].join('\r\n');

const kept = async () =>
  (await hub.sql('select count(*)::int as rows from recruitment_exam'))[0].rows as number;

describe('a good file', () => {
  it('is written with a receipt', async () => {
    const report = await take(file(good, '112011,2022,保健師,12,10,9,8,4,2.5'));
    expect(report).toMatchObject({
      status: 'WRITTEN',
      encoding: 'UTF-8',
      seenBefore: false,
      errors: [],
      warnings: [],
      difference: { added: ['111007-2022-1-土木', '112011-2022-1-保健師'], changed: [] },
    });
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await kept()).toBe(2);
    expect(await hub.sql('select sha256, rows, added from import_batch')).toEqual([
      { sha256: report.sha256, rows: 2, added: 2 },
    ]);
  });

  it('changes nothing when it comes again, and is recognised', async () => {
    await take(file(good));
    expect(await take(file(good), { name: 'again.csv' })).toMatchObject({
      status: 'UNCHANGED',
      seenBefore: true,
      difference: { added: [], changed: [], unchanged: ['111007-2022-1-土木'] },
    });
    expect(await hub.sql('select file_name from import_batch')).toEqual([
      { file_name: 'exams.csv' },
    ]);
  });

  it('is told field by field how it differs, and a dry run tells the same and writes nothing', async () => {
    await take(file(good));
    const corrected = file(good.replace(',17,1.5', ',16,1.6'), '111007,R4,建築,-,-,-,-,-,-');
    const difference = {
      added: ['111007-2022-1-建築'],
      changed: [
        {
          key: '111007-2022-1-土木',
          fields: [
            { field: 'finalPassed', before: 17, after: 16 },
            { field: 'printedCompetitionRatio', before: 1.5, after: 1.6 },
          ],
        },
      ],
      unchanged: [],
    };
    expect(await take(corrected, { dryRun: true })).toMatchObject({
      status: 'CHECKED',
      difference,
    });
    expect(await kept()).toBe(1);
    expect(await take(corrected)).toMatchObject({ status: 'WRITTEN', difference });
    expect(await hub.sql('select final_passed from recruitment_exam order by code')).toEqual([
      { final_passed: 16 },
      { final_passed: null },
    ]);
  });

  it('may have its headings further down, in other widths and order, and columns that are not read', async () => {
    const report = await take(
      [
        '令和４年度　職員採用試験 実施状況,,,,,,,,,,',
        '',
        '試験区分,団体コード,年度,申込者数（人）,第１次試験　受験者数（Ａ）,１次合格者数,２次受験者数,最終合格者数（Ｂ）,採用予定者数,倍率（倍）,備考',
        '保健師,11100,Ｒ４,"１,０４４",３８,32,31,14,１５名程度,２．７,追加募集あり',
      ].join('\n'),
    );
    expect(report).toMatchObject({
      status: 'WRITTEN',
      errors: [],
      warnings: [{ code: 'COLUMN_NOT_READ', line: 3, column: '備考' }],
    });
    expect(
      await hub.sql(
        'select code, applicants, planned_hires, planned_hires_printed from recruitment_exam',
      ),
    ).toEqual([
      {
        code: '111007-2022-1-保健師',
        applicants: 1044,
        planned_hires: 15,
        planned_hires_printed: '１５名程度',
      },
    ]);
  });

  it('keeps a printed ratio that is wrong beside the right one, with a warning', async () => {
    const report = await take(file(good.replace('1.5', '1.6')));
    expect(report).toMatchObject({
      status: 'WRITTEN',
      warnings: [
        {
          code: 'PRINTED_RATIO_DIFFERS',
          severity: 'warning',
          line: 2,
          column: '競争倍率',
          came: '1.6',
          facts: { numerator: 26, denominator: 17, right: '1.5' },
        },
      ],
    });
    const { data } = await hub.ask(`{ recruitmentExam(code: "111007-2022-1-土木") {
      printedCompetitionRatio printedRatioAgrees competitionRatio { value } } }`);
    expect(data.recruitmentExam).toEqual({
      printedCompetitionRatio: 1.6,
      printedRatioAgrees: false,
      competitionRatio: { value: 1.5 },
    });
    const [{ warnings }] = await hub.sql('select warnings from import_batch');
    expect(warnings).toHaveLength(1);
  });
});

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
      'a name for a code',
      'さいたま市,2022,土木,35,26,24,19,17,1.5',
      'ORGANIZATION_CODE_MALFORMED',
      '団体コード',
      'さいたま市',
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
    async (_, row, code, column, came) => {
      const report = await take(file(good, row));
      expect(report).toMatchObject({
        status: 'REFUSED',
        difference: null,
        errors: [{ code, severity: 'error', line: 3, column, came }],
      });
      expect(await kept()).toBe(0);
      expect(await hub.sql('select 1 from import_batch')).toEqual([]);
      for (const error of report.errors) {
        expect(sentenceOf(error, 'ja')).toMatch(/^3行目.*。/);
        expect(sentenceOf(error, 'en')).toMatch(/^line 3.*\.|^line 3/);
        // every fact of the sentences is filled in
        expect(sentenceOf(error, 'ja') + sentenceOf(error, 'en')).not.toMatch(/[{}]/);
      }
    },
  );

  it('does not hide the others: all errors of the file come at once, in its order', async () => {
    const { errors } = await take(
      file('111008,昨年,土木,x人,26,24,19,17,-', good, '111007,2022,宇宙飛行士,35,36,24,19,17,-'),
    );
    expect(errors.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, '団体コード', 'ORGANIZATION_CHECK_DIGIT_WRONG'],
      [2, '年度', 'FISCAL_YEAR_NOT_UNDERSTOOD'],
      [2, '申込者数', 'NOT_A_COUNT'],
      [4, '区分', 'WORD_NOT_KNOWN'],
    ]);
  });

  it('leaves what stood there before as it was', async () => {
    await take(file(good));
    await take(file(good.replace('35', '99'), 'x,2022,土木,1,1,1,1,1,1'));
    expect(await hub.sql('select applicants from recruitment_exam')).toEqual([{ applicants: 35 }]);
  });

  it('says in both languages what a person needs', async () => {
    const { errors } = await take(file('111008,2022,土木,35,26,24,19,17,1.5'));
    expect(errors.map((each) => [sentenceOf(each, 'ja'), sentenceOf(each, 'en')])).toEqual([
      [
        '2行目「団体コード」: 「111008」が来ました。検査数字の正しいコードが必要です。先頭5桁がこのとおりなら 111007 です。先頭5桁が正しければ 111007 としてください。',
        'line 2, column "団体コード": "111008" came. A code with its right check digit is wanted; with these first five digits it is 111007. Write 111007, if the first five digits are right.',
      ],
    ]);
  });
});

describe('a broken file', () => {
  it.each([
    ['nothing in it', '', 'FILE_EMPTY'],
    ['a header only', header, 'NO_ROWS'],
    ['no header', '111007,2022,土木,35,26,24,19,17,1.5', 'HEADER_NOT_FOUND'],
    ['one column missing', file(good).replace('最終合格者数', '合格'), 'COLUMN_MISSING'],
    ['one column twice', file(good).replace('競争倍率', '申込者数(人)'), 'COLUMN_TWICE'],
    ['a workbook in it', Buffer.from('504b030414000600', 'hex'), 'FILE_NOT_CSV'],
    ['bytes of no encoding', Buffer.from('fd80ff', 'hex'), 'ENCODING_NOT_UNDERSTOOD'],
    ['more bytes than are taken', new Uint8Array(50 * 1024 * 1024 + 1), 'FILE_TOO_LARGE'],
  ])('with %s is refused with one clear word', async (_, content, code) => {
    const { status, errors } = await take(content);
    expect(status).toBe('REFUSED');
    expect(errors.map((each) => each.code)).toEqual([code]);
    expect(await kept()).toBe(0);
  });

  it('with a heading that is misspelt is told the missing column, its spellings, and what was not read', async () => {
    const { errors, warnings } = await take(file(good).replace('年度', '年'));
    expect(errors).toMatchObject([
      {
        code: 'COLUMN_MISSING',
        line: 1,
        facts: { wanted: '年度', spellings: expect.arrayContaining(['実施年度']) },
      },
    ]);
    expect(warnings).toMatchObject([{ code: 'COLUMN_NOT_READ', line: 1, column: '年' }]);
  });
});

describe('two imports of one form at once', () => {
  it('wait for each other, so that the second sees what the first wrote', async () => {
    const other = new Client({ connectionString: hub.database.adminUrl });
    await other.connect();
    await other.query('set search_path = recruitment; begin');
    const lock = tableDestination<ExamRow>({
      execute: async ({ text, values }) => (await other.query(text, values as unknown[])).rows,
      table: 'recruitment_exam',
      key: 'code',
    });
    await lock.begin(form.name);
    let done = false;
    const waiting = take(file(good)).then((report) => {
      done = true;
      return report;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(done).toBe(false);
    await other.query('commit');
    await other.end();
    expect((await waiting).status).toBe('WRITTEN');
  });
});

describe('the table of problems', () => {
  it('says each in both languages, and how it is mended', () => {
    for (const [code, { en, ja, mend }] of Object.entries(importProblems)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      for (const japanese of [ja, mend.ja]) expect(japanese).toMatch(/[ぁ-ん]/);
      for (const english of [en, mend.en]) expect(english).toMatch(/[a-z]/);
      expect(placeholders(en)).toEqual(
        placeholders(ja).map((name) => name.replace('whatJa', 'what')),
      );
    }
  });
});

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}
