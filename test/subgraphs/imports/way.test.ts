/** What becomes of files when many come at once, when the hub stops in between, and when they say a part only. */
import { beforeEach, describe, expect, it } from 'vitest';
import { leftHalfWay } from '../../../subgraphs/imports/store/batch.queries.js';
import { takeUp } from '../../../subgraphs/imports/store/take-up.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import { subgraphUnderTest } from '../../support/ask.js';
import { file, good } from './support/exam-files.js';
import { sender } from './support/take.js';

// so few that two files too many at once would wait for each other for ever
const hub = subgraphUnderTest('imports', { connections: 4 });
const { start, take, change, see, settled } = sender(hub);
beforeEach(() =>
  hub.sql('truncate imports.import_batch cascade; truncate recruitment.recruitment_exam'),
);

describe('many files at once', () => {
  it('are all checked and written, more of them than there are connections', async () => {
    const codes = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        start(file(good.replace('令和4年度', `令和4年度,${at + 1}`)).replace('年度,', '年度,回,'), {
          confirm: true,
        }),
      ),
    );
    await hub.subgraph.database.idle();
    const batches = await Promise.all(codes.map((code) => see(code)));
    expect(new Set(batches.map(({ status }) => status))).toEqual(new Set(['WRITTEN']));
    expect(
      await hub.sql('select count(*)::int as number from recruitment.recruitment_exam'),
    ).toEqual([{ number: 6 }]);
  });

  it('say when they came and were written, as other programs read it', async () => {
    const from = Date.now();
    await take(file(good), { confirm: true });
    const { data } = await hub.ask(
      '{ importBatches(first: 1) { nodes { receivedAt checkedAt writtenAt undoneAt } } }',
    );
    const [{ undoneAt, ...moments }] = data.importBatches.nodes;
    expect(undoneAt).toBeNull();
    for (const moment of Object.values<string>(moments)) {
      expect(new Date(moment).toISOString()).toBe(moment);
      expect(Date.parse(moment)).toBeGreaterThan(from - 1000);
    }
  });

  it('about the same record are written one after the other, and the last one holds', async () => {
    const codes = await Promise.all(
      [36, 37, 38].map((applicants) =>
        start(file(good.replace('35', String(applicants))), { confirm: true }),
      ),
    );
    await hub.subgraph.database.idle();
    const added = await Promise.all(codes.map(async (code) => (await see(code)).added));
    expect(added.toSorted()).toEqual([0, 0, 1]);
  });
});

describe('a hub that stopped', () => {
  const again = async () => {
    const { database, imports } = hub.subgraph;
    takeUp({ database, imports, log: openLog('silent', 'imports') })();
    await database.idle();
  };

  it('says of what it was reading that it was interrupted; confirmed, it is read again', async () => {
    const { code } = await take(file(good), { confirm: false });
    await hub.sql(`update imports.import_batch set status = 'CHECKING'`);
    await again();
    expect(await see(code)).toMatchObject({ status: 'INTERRUPTED' });
    expect((await change('confirm', code)).batch).not.toMatchObject({ status: 'INTERRUPTED' });
    expect(await settled(code)).toMatchObject({ status: 'WRITTEN', added: 1 });
  });

  it('goes on with what it had received, and with what was being written', async () => {
    const received = await take(file(good), { confirm: false });
    await hub.sql(`update imports.import_batch set status = 'RECEIVED'`);
    const writing = await take(file(good.replace('111007', '112011')), { confirm: false });
    await hub.sql(
      `update imports.import_batch set status = 'WRITING', confirmed = true where code = $1`,
      [writing.code],
    );
    await again();
    expect(await see(received.code)).toMatchObject({ status: 'CHECKED' });
    expect(await see(writing.code)).toMatchObject({ status: 'WRITTEN', added: 1 });
  });

  it('goes on with what was confirmed, however often it stops while it begins to', async () => {
    // long enough that its progress is told in between
    const lines = Array.from(
      { length: 12_000 },
      (_, at) => `W-${at},例示大学,法学部,2024-11-08,集合,60,111007`,
    );
    const { code } = await take(
      ['講座コード,大学,学部,実施日,実施方法,受講者数,講師団体コード', ...lines].join('\n'),
      { confirm: false },
    );
    await hub.sql(`update imports.import_batch set status = 'WRITING', confirmed = true`);
    // the second hub finds it half written, says so, and is killed before it goes on
    const { database } = hub.subgraph;
    expect(await database.transaction(leftHalfWay)).toMatchObject([{ code, status: 'CHECKED' }]);
    await again();
    expect(await see(code)).toMatchObject({ status: 'WRITTEN', added: lines.length });
    expect(
      await hub.sql(
        `select count(*)::int as number from recruitment.outreach_lecture where code like 'W-%'`,
      ),
    ).toEqual([{ number: lines.length }]);
  });

  it('deletes originals whose time is over, and keeps their receipts', async () => {
    const { code } = await take(file(good));
    await hub.sql(`update imports.import_original set delete_after = now() - interval '1 day'`);
    await again();
    expect(await hub.sql('select 1 from imports.import_original')).toEqual([]);
    expect(await see(code)).toMatchObject({ status: 'WRITTEN' });
  });
});

describe('a file that says a part only', () => {
  it('of examinations is internal, unless it says that its owner published it', async () => {
    await take(file(good));
    await take(
      file('111007,令和5年度,土木,35,26,24,19,17,1.5,公表').replace('競争倍率', '競争倍率,公表'),
    );
    expect(
      await hub.sql('select fiscal_year, disclosure from recruitment.recruitment_exam order by 1'),
    ).toEqual([
      { fiscal_year: 2022, disclosure: 'INTERNAL_AGGREGATE' },
      { fiscal_year: 2023, disclosure: 'PUBLISHED' },
    ]);
  });

  it('of nominations leaves the applications as they are', async () => {
    const [{ code: session }] = await hub.sql(
      `select code from development.training_session order by code limit 1`,
    );
    const intake = () =>
      hub.sql(
        `select nominated, applied from development.session_intake where session_code = $1 and organization_code = '111007'`,
        [session],
      );
    const [before] = await intake();
    const taken = await take(
      `研修回コード,団体コード,職員番号,申込区分\n${session},111007,A1,申込\n${session},111007,A2,申込`,
    );
    expect(taken.findings).toEqual([]);
    await take(`研修回コード,団体コード,職員番号\n${session},111007,A1`);
    expect(await intake()).toEqual([{ nominated: 1, applied: 2 }]);
    expect(before).not.toEqual({ nominated: 1, applied: 2 });
  });
});

describe('what a file brings', () => {
  let session: string;
  beforeEach(async () => {
    [{ session }] = await hub.sql('select min(code) as session from development.training_session');
  });
  const intakes = () =>
    hub.sql(
      `select organization_code as of, nominated, accepted, dataset_kind as kind, source_id as source
       from development.session_intake where session_code = $1 order by 1`,
      [session],
    );

  it('is real and names its source; beside invented figures of a record the whole stays invented', async () => {
    await hub.sql('delete from development.session_intake where session_code = $1', [session]);
    await hub.sql(
      `insert into development.session_intake
         (code, session_code, organization_code, fiscal_year, accepted, source_id, dataset_kind)
       select $1 || '-111007', $1, '111007', 2024, 7, id, 'SYNTHETIC'
       from development.source where dataset_kind = 'SYNTHETIC'`,
      [session],
    );
    const { code, findings } = await take(
      `研修回コード,団体コード,職員番号\n${session},111007,A1\n${session},112011,A1`,
    );
    expect(findings).toEqual([]);
    const invented = { of: '111007', accepted: 7, kind: 'SYNTHETIC', source: 'synthetic' };
    expect(await intakes()).toEqual([
      { ...invented, nominated: 1 },
      { of: '112011', nominated: 1, accepted: 0, kind: 'REAL', source: 'member-report' },
    ]);
    await change('undo', code);
    expect(await intakes()).toEqual([{ ...invented, nominated: 0 }]);
  });

  it('is a report of members, or a record of the union about what it does itself', async () => {
    await hub.sql('delete from development.course_survey where code = $1', [session]);
    const survey = await take(`研修回コード,回答数,理解度,有用度\n${session},38,4.2,4.4`);
    expect(survey).toMatchObject({ form: 'course-survey', status: 'WRITTEN', findings: [] });
    await take(file(good));
    expect(
      await hub.sql(
        `select source_id as source, dataset_kind as kind from development.course_survey where code = $1
         union all select source_id, dataset_kind from recruitment.recruitment_exam`,
        [session],
      ),
    ).toEqual([
      { source: 'union-record', kind: 'REAL' },
      { source: 'member-report', kind: 'REAL' },
    ]);
  });
});
