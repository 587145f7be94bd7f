/** Files out of the hub and in again: every form whose records are in the graph comes out as a table and goes in unchanged. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { Role } from '../../subgraphs/shared/viewer.js';
import { hubUnderTest } from '../support/hub.js';

const hub = hubUnderTest(
  { engine: 'hive', subgraphs: 'in-process' },
  {
    authenticate: async () => ({
      subject: 'office',
      // of an organisation's internal figures only its own come out as they went in
      roles: [Role.SECRETARIAT, Role.CLERK],
      organization: '111007',
    }),
  },
);

/** A deployment holds no invented data. */
beforeAll(async () => {
  const client = new Client({ connectionString: hub.database.adminUrl });
  await client.connect();
  await client.query(`truncate recruitment.recruitment_exam, recruitment.vacancy, recruitment.joint_briefing,
    recruitment.outreach_lecture, development.training_course, coordination.needs_item,
    coordination.staff_strength cascade`);
  await client.end();
});

const json = { 'content-type': 'application/json' };
async function ask(query: string, variables: unknown) {
  const answer = await fetch(hub.url, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()).data;
}

async function send(form: string, name: string, body: BodyInit) {
  const address = new URL(`/imports?form=${form}&name=${name}&confirm=true`, hub.url);
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
  const { batch } = await answer.json();
  for (;;) {
    const { importBatch } = await ask(
      `query ($id: ID!) { importBatch(id: $id) { status added changed unchanged
        findings { nodes { problem line columnName came wantedEn } } } }`,
      { id: batch.id },
    );
    if (!/^(RECEIVED|CHECKING|WRITING)$/.test(importBatch.status)) return importBatch;
    await pause(30);
  }
}

const office = 'text/csv; bom=true';
const windows = 'text/csv; charset=shift_jis';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A form, what is asked for it, a file, and in which format it comes out. */
const forms: readonly (readonly [
  form: string,
  query: string,
  lines: readonly string[],
  accept: string,
])[] = [
  [
    'vacancy',
    '{ vacancies { nodes { organization { code } fiscalYear { eraLabel } jobFamily openings { display } unfilled { display } } } }',
    [
      '団体コード,年度,職種,募集数,未充足数',
      '111007,R6,土木,5,2',
      '111007,R6,消防（救急救命士）,3,0',
    ],
    office,
  ],
  [
    'recruitment-exam',
    `{ recruitmentExams { nodes { organization { code } fiscalYear { eraLabel } round examGroup category disclosure
      plannedHiresPrinted applicants { display } firstStageExaminees { display } firstStagePassed { display }
      secondStageExaminees { display } finalPassed { display } hired { display } declined { display } printedCompetitionRatio } } }`,
    [
      '団体コード,年度,試験,区分,公表,採用予定者数,申込者数,第1次試験受験者数,第1次試験合格者数,第2次試験受験者数,最終合格者数,競争倍率',
      '111007,令和6年度,大学卒業程度,土木,公表,40程度,35,26,24,19,17,1.5',
      '112011,令和6年度,=経験者,保健師,公表,若干名,12,10,9,8,4,2.5',
      '112011,令和6年度,,建築,公表,,3,0,-,-,-,-',
    ],
    workbook,
  ],
  [
    'training-course',
    `{ trainingCourses { nodes { code nameJa category audience selection deliveryMode days
      firstFiscalYear { eraLabel } endedFiscalYear { eraLabel } } } }`,
    [
      '科目コード,科目名,区分,対象,選考,実施方法,日数,開始年度,終了年度',
      'D-9001,法制執務,選択,合同,応募,集合,1.5,令和5年度,',
      'D-9002,課長研修,階層別,市町村,指名,ハイブリッド,2,平成31年度,令和6年度',
    ],
    windows,
  ],
  [
    'member-organization',
    '{ memberOrganizations(first: 100) { nodes { code nameJa nameKana nameEn type region countyJa } } }',
    [
      '団体コード,団体名,ふりがな,英語名,種別,地域,郡',
      '111007,さいたま市,さいたまし,Saitama City,指定都市,さいたま,',
    ],
    office,
  ],
  [
    'needs-item',
    '{ needsItems { nodes { code organization { code } fiscalYear { eraLabel } theme textJa priority clause { code } } } }',
    [
      '団体コード,年度,番号,分野,内容,優先度,計画の項目',
      '111007,R6,1,DX,"改行の\nある「要望」, 二つ",高,6-dev-3',
      '111007,R6,2,交流,-5℃でも,低,',
    ],
    office,
  ],
  [
    'joint-briefing',
    '{ jointBriefings { nodes { code kind nameJa jobFamily heldOn deliveryMode venue visitors { display } } } }',
    [
      '説明会コード,種別,説明会名,職種,開催日,実施方法,会場,来場者数',
      'JB-2024-G-01,総合,彩の国合同説明会,,R6.6.3,集合,自治人材開発センター,',
      'JB-2024-S-01,専門職,土木の魅力,土木,2024/9/1,オンライン,,',
    ],
    workbook,
  ],
  [
    'booth-result',
    `{ jointBriefings(where: { code: { eq: "JB-2024-G-01" } }) { nodes { code fiscalYear { eraLabel }
      booths { nodes { organization { code } visitors { display } contacts { display } laterApplicants { display } } } } } }`,
    [
      '説明会コード,団体コード,年度,ブース来場者数,面談者数,うち受験申込者数',
      'JB-2024-G-01,111007,R6,45,20,6',
    ],
    windows,
  ],
  [
    'outreach-lecture',
    `{ outreachLectures { nodes { code university faculty heldOn deliveryMode audience { display } organization { code } } } }`,
    [
      '講座コード,大学,学部,実施日,実施方法,受講者数,講師団体コード',
      'OL-2024-001,例示大学,法学部,2024-11-08,集合,,111007',
    ],
    workbook,
  ],
  [
    'staff-strength',
    `{ memberOrganizations(where: { code: { in: ["111007"] } }) { nodes { code staffStrengths {
      fiscalYear { eraLabel } byJobFamily { jobFamily headcount { display } } } } } }`,
    ['団体コード,年度,職種,職員数', '111007,R6,土木,24', '111007,R6,建築,1234'],
    windows,
  ],
];

describe.each(forms)('%s', (form, query, lines, accept) => {
  it('comes out as it went in', async () => {
    const came = await send(form, 'in.csv', lines.join('\r\n'));
    expect(came).toMatchObject({ status: expect.stringMatching(/^(WRITTEN|UNCHANGED)$/) });
    const answer = await fetch(hub.url, {
      method: 'POST',
      headers: { ...json, accept },
      body: JSON.stringify({ query }),
    });
    expect(answer.status).toBe(200);
    const again = await send(form, 'out', await answer.arrayBuffer());
    expect(again).toMatchObject({ status: 'UNCHANGED', changed: 0, added: 0 });
    expect(again.unchanged).toBeGreaterThanOrEqual(came.added + came.changed);
    expect(again.findings.nodes).toEqual([]);
  });
});

it('invented rows do not come in again as real ones', async () => {
  const client = new Client({ connectionString: hub.database.adminUrl });
  await client.connect();
  await client.query(
    `update recruitment.vacancy set dataset_kind = 'SYNTHETIC' where job_family = (select min(job_family) from recruitment.vacancy)`,
  );
  await client.end();
  const answer = await fetch(hub.url, {
    method: 'POST',
    headers: { ...json, accept: office },
    body: JSON.stringify({ query: forms[0]?.[1] }),
  });
  expect(await send('vacancy', 'out.csv', await answer.arrayBuffer())).toMatchObject({
    status: 'REFUSED',
    findings: { nodes: [{ problem: 'ROW_IS_SYNTHETIC', came: '合成データ' }] },
  });
});
