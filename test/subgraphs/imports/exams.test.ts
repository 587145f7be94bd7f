/** The whole way of a file, on PostgreSQL, by the example of examination results. */
import { beforeEach, describe, expect, it } from 'vitest';
import { publicViewer } from '../../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../../support/ask.js';
import { file, good } from './support/exam-files.js';
import { clerkOf, sender } from './support/take.js';

const hub = subgraphUnderTest('imports');
const { take, change, see } = sender(hub);
beforeEach(() =>
  hub.sql('truncate imports.import_batch cascade; truncate recruitment.recruitment_exam'),
);

const exams = (columns = 'code, applicants, final_passed') =>
  hub.sql(`select ${columns} from recruitment.recruitment_exam order by code`);

describe('a good file', () => {
  it('is written with a receipt', async () => {
    const taken = await take(file(good, '112011,2022,保健師,12,10,9,8,4,2.5'));
    expect(taken).toMatchObject({
      form: 'recruitment-exam',
      format: 'CSV',
      encoding: 'UTF-8',
      status: 'WRITTEN',
      rowsTotal: 3,
      progress: 1,
      added: 2,
      findings: [],
      records: [
        { key: '111007-2022-1-土木', line: 2, change: 'ADDED' },
        { key: '112011-2022-1-保健師', line: 3, change: 'ADDED' },
      ],
    });
    expect(taken.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await exams('code')).toHaveLength(2);
  });

  it('changes nothing when it comes again, and is recognised', async () => {
    const first = await take(file(good));
    expect(await take(file(good), { name: 'again.csv' })).toMatchObject({
      status: 'UNCHANGED',
      sameFile: { code: first.code },
      unchanged: 1,
    });
  });

  it('is told field by field how it differs, before it is confirmed and after', async () => {
    await take(file(good));
    const corrected = file(good.replace(',17,1.5', ',16,1.6'), '111007,R4,建築,-,-,-,-,-,-');
    const checked = await take(corrected, { confirm: false });
    const difference = {
      added: 1,
      changed: 1,
      records: [
        {
          key: '111007-2022-1-土木',
          change: 'CHANGED',
          fields: [
            { field: 'finalPassed', before: '17', after: '16' },
            { field: 'printedCompetitionRatio', before: '1.5', after: '1.6' },
          ],
        },
        { key: '111007-2022-1-建築', change: 'ADDED' },
      ],
    };
    expect(checked).toMatchObject({ status: 'CHECKED', ...difference });
    expect(await exams('final_passed')).toEqual([{ final_passed: 17 }]);
    expect(await change('confirm', checked.code)).toMatchObject({
      batch: { status: 'WRITTEN' },
      userErrors: [],
    });
    expect(await see(checked.code)).toMatchObject({ status: 'WRITTEN', ...difference });
    expect(await exams('final_passed')).toEqual([{ final_passed: 16 }, { final_passed: null }]);
  });

  it('may have its headings further down, in other widths and order, and columns that are not read', async () => {
    const taken = await take(
      [
        '令和４年度　職員採用試験 実施状況,,,,,,,,,,',
        '',
        '試験区分,団体コード,年度,申込者数（人）,第１次試験　受験者数（Ａ）,１次合格者数,２次受験者数,最終合格者数（Ｂ）,採用予定者数,倍率（倍）,備考',
        '保健師,11100,Ｒ４,"１,０４４",３８,32,31,14,１５名程度,２．７,追加募集あり',
      ].join('\n'),
    );
    expect(taken).toMatchObject({
      status: 'WRITTEN',
      findings: [{ problem: 'COLUMN_NOT_READ', severity: 'WARNING', line: 3, columnName: '備考' }],
    });
    expect(await exams('code, applicants, planned_hires, planned_hires_printed')).toEqual([
      {
        code: '111007-2022-1-保健師',
        applicants: 1044,
        planned_hires: 15,
        planned_hires_printed: '１５名程度',
      },
    ]);
  });

  it('keeps a printed ratio that is wrong beside the right one, with a warning', async () => {
    expect(await take(file(good.replace('1.5', '1.6')))).toMatchObject({
      status: 'WRITTEN',
      warnings: 1,
      findings: [
        { problem: 'PRINTED_RATIO_DIFFERS', line: 2, columnName: '競争倍率', came: '1.6' },
      ],
    });
    expect(await exams('printed_competition_ratio as printed')).toEqual([{ printed: 1.6 }]);
  });
});

describe('undo', () => {
  const everything = () => exams('*');

  it('takes back what was added and changed, exactly', async () => {
    await take(file(good));
    const before = await everything();
    const { code } = await take(
      file(good.replace('35', '36'), '112011,2022,保健師,12,10,9,8,4,2.5'),
    );
    expect(await everything()).not.toEqual(before);
    expect(await change('undo', code)).toEqual({ batch: { status: 'UNDONE' }, userErrors: [] });
    expect(await everything()).toEqual(before);
  });

  it('is refused when a later file touched a record, and names both', async () => {
    const { code } = await take(file(good));
    const later = await take(file(good.replace('35', '36')));
    const before = await everything();
    expect(await change('undo', code)).toMatchObject({
      batch: { status: 'WRITTEN' },
      userErrors: [
        {
          code: 'IMPORT_TOUCHED_BY_LATER',
          message: expect.stringMatching(new RegExp(`111007-2022-1-土木.*${later.code}`)),
        },
      ],
    });
    expect(await everything()).toEqual(before);
    await change('undo', later.code);
    expect(await change('undo', code)).toMatchObject({ batch: { status: 'UNDONE' } });
    expect(await everything()).toEqual([]);
  });

  it('is refused when something else changed a record', async () => {
    const { code } = await take(file(good));
    await hub.sql('update recruitment.recruitment_exam set applicants = 99');
    expect(await change('undo', code)).toMatchObject({ userErrors: [{ code: 'IMPORT_TOUCHED' }] });
  });

  it('is no way to take back what was never written', async () => {
    const { code } = await take(file(good), { confirm: false });
    expect(await change('undo', code)).toMatchObject({
      userErrors: [{ code: 'IMPORT_NOT_UNDOABLE' }],
    });
    expect(await change('cancel', code)).toMatchObject({ batch: { status: 'CANCELLED' } });
    expect(await change('confirm', code)).toMatchObject({
      userErrors: [{ code: 'IMPORT_NOT_CONFIRMABLE' }],
    });
    expect(await hub.sql('select 1 from imports.import_original')).toEqual([]);
  });
});

describe('a clerk', () => {
  const viewer = clerkOf('111007');

  it('sends rows of its own organisation only', async () => {
    expect(await take(file(good), { viewer })).toMatchObject({ status: 'WRITTEN' });
    expect(await take(file('112011,2022,保健師,12,10,9,8,4,2.5', good), { viewer })).toMatchObject({
      status: 'REFUSED',
      findings: [{ problem: 'OTHER_ORGANIZATION', line: 2, came: '112011' }],
    });
  });

  it('sees and changes no file of others', async () => {
    const { code } = await take(file(good));
    const { data } = await hub.ask(
      'query ($id: ID!) { importBatch(id: $id) { code } importBatches { nodes { code } } }',
      { id: code },
      viewer,
    );
    expect(data).toEqual({ importBatch: null, importBatches: { nodes: [] } });
    expect(await change('undo', code, viewer)).toMatchObject({
      batch: null,
      userErrors: [{ code: 'IMPORT_NOT_FOUND' }],
    });
  });

  it('is needed: the public sends nothing', async () => {
    const { errors } = await hub.ask('{ importBatches { nodes { code } } }', {}, publicViewer);
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
