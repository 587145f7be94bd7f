/** Any query's answer as a table, by content negotiation: CSV, Shift_JIS, XLSX, JSON. */
import { Client } from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../gateway/limits/limits.js';
import { readCsv } from '../../subgraphs/shared/import/csv.js';
import { Role } from '../../subgraphs/shared/viewer.js';
import { firstSheet, partsOf } from '../subgraphs/imports/support/workbooks.js';
import { hubUnderTest } from '../support/hub.js';

const hub = hubUnderTest(
  { engine: 'hive', subgraphs: 'in-process' },
  {
    // so low that hundreds of rows take many pages
    limits: { ...defaultLimits, pageSize: 60, cost: 500 },
    authenticate: async ({ headers }) => ({
      subject: String(headers['x-user'] ?? 'somebody'),
      roles: [headers['x-user'] === 'office' ? Role.SECRETARIAT : Role.PLANNING],
      organization: null,
    }),
  },
);

async function send(
  accept: string,
  query: string,
  { variables, headers }: { variables?: unknown; headers?: Record<string, string> } = {},
) {
  return fetch(hub.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...headers },
    body: JSON.stringify({ query, variables }),
  });
}
async function rows(accept: string, query: string, variables?: unknown) {
  const answer = await send(accept, query, { variables });
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.status, bytes.toString()).toBe(200);
  const label = accept.includes('shift_jis') ? 'shift_jis' : 'utf-8';
  const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
  return { answer, text, cells: readCsv(text).rows.map((row) => row.cells) };
}

/** Rows that carry what is hard to write. */
beforeAll(async () => {
  const client = new Client({ connectionString: hub.database.adminUrl });
  await client.connect();
  await client.query(`
    truncate recruitment.recruitment_exam;
    insert into recruitment.recruitment_exam (code, organization_code, fiscal_year, round, category, exam_group,
      job_family, applicants, first_stage_examinees, first_stage_passed, second_stage_examinees, final_passed,
      planned_hires_approximate, absences, disclosure, source_id, dataset_kind)
    select '111007-2024-' || number || '-土木', '111007', 2024, number, '土木',
      case number when 1 then '=1+1' when 2 then '𠮷田〜−葛󠄀' when 3 then '012' else 'x' end, 'CIVIL_ENGINEERING',
      40, 30, 20, 12, case number when 2 then null else 10 end, false,
      case number when 2 then '{"finalPassed":"NOT_HELD"}'::jsonb else '{}'::jsonb end, 'PUBLISHED', 'member-report', 'REAL'
    from generate_series(1, 150) number`);
  await client.end();
});

const exams = `{ recruitmentExams(first: 10, where: { code: { in: [%] } }) {
  totalCount pageInfo { hasNextPage }
  nodes { __typename code organization { code } fiscalYear { year } examGroup round finalPassed { value } } } }`;
/** All 150, three by three as far as the query goes. */
const all = (fields: string) =>
  `query All { recruitmentExams(first: 3, orderBy: [{ by: ROUND }], where: { organization: { eq: "111007" }, fiscalYear: { eq: 2024 } }) {
    nodes { ${fields} } } }`;
const of = (...rounds: readonly number[]) =>
  exams.replace('%', rounds.map((round) => `"111007-2024-${round}-土木"`).join());

describe('an answer as CSV', () => {
  it('has the graph’s names as headings, a row for each element of the list, and says what is real', async () => {
    const { answer, text, cells } = await rows('text/csv', of(3, 4));
    expect(cells).toEqual([
      [
        'code',
        'organization.code',
        'fiscalYear.year',
        'examGroup',
        'round',
        'finalPassed.value',
        'datasetKind',
      ],
      ['111007-2024-3-土木', '111007', '2024', '012', '3', '10', 'REAL'],
      ['111007-2024-4-土木', '111007', '2024', 'x', '4', '10', 'REAL'],
    ]);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="export-\d{8}\.csv"$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('vary')).toContain('Accept');
  });

  it('has a byte order mark, Japanese headings and words for people', async () => {
    const { text, cells } = await rows('text/csv; bom=true', of(2));
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(cells[0]?.map((cell) => cell.replace('\ufeff', ''))).toEqual([
      '団体コード・年度・回・区分',
      '全国地方公共団体コード',
      '年度',
      '表の見出し',
      '年度内の回',
      '最終合格者数',
      'データの区分',
    ]);
    // not held is told, never an empty cell that could be anything
    expect(cells[1]?.slice(5)).toEqual(['-', '実データ']);
  });

  it('is neutral where a spreadsheet would compute', async () => {
    expect((await rows('text/csv', of(1))).cells[1]?.[3]).toBe("'=1+1");
  });

  it('holds every row of a list that takes many pages, whatever was asked as a page', async () => {
    const { cells } = await rows('text/csv', all('round'));
    const rounds = cells.slice(1).map(([round]) => Number(round));
    expect(rounds).toEqual(Array.from({ length: 150 }, (_, at) => at + 1));
  });

  it('tells invented data in its name, its header and each row', async () => {
    const { answer, cells } = await rows('text/csv', '{ vacancies(first: 1) { nodes { code } } }');
    expect(answer.headers.get('hub-dataset-kinds')).toBe('SYNTHETIC');
    expect(answer.headers.get('content-disposition')).toContain('-SYNTHETIC.csv');
    expect(new Set(cells.slice(1).map(([, kind]) => kind))).toEqual(new Set(['SYNTHETIC']));
  });

  it('takes a document of the contract by GET too, and values from variables', async () => {
    const query = 'query Years($code: ID!) { memberOrganization(code: $code) { code nameJa } }';
    const address = new URL(hub.url);
    address.search = String(new URLSearchParams({ query, variables: '{"code":"111007"}' }));
    const answer = await fetch(address, { headers: { accept: 'text/csv' } });
    expect(await answer.text()).toBe('code,nameJa,datasetKind\r\n111007,さいたま市,REAL\r\n');
  });

  it('has all columns of an empty answer, and no row', async () => {
    expect((await rows('text/csv', of(999))).cells).toHaveLength(1);
  });
});

describe('an answer that is nested', () => {
  it('repeats what stands above a list, and puts lists beside each other one under the other', async () => {
    const { cells } = await rows(
      'text/csv',
      `{ memberOrganizations(where: { code: { in: ["111007", "112011"] } }) { nodes { code
        recruitmentExams(first: 2, where: { round: { lte: 2 } }, orderBy: [{ by: ROUND }]) { totalCount edges { cursor node { round } } }
        vacancies(first: 1, where: { jobFamily: { eq: CIVIL_ENGINEERING } }, fiscalYears: { from: 2023, to: 2023 }) { nodes { jobFamily } } } } }`,
    );
    expect(cells).toEqual([
      [
        'code',
        'recruitmentExams.totalCount',
        'recruitmentExams.round',
        'vacancies.jobFamily',
        'datasetKind',
      ],
      ['111007', '2', '1', '', 'REAL'],
      ['111007', '2', '2', '', 'REAL'],
      ['111007', '2', '', 'CIVIL_ENGINEERING', 'SYNTHETIC'],
      ['112011', '0', '', 'CIVIL_ENGINEERING', 'SYNTHETIC'],
    ]);
  });

  it('follows lists inside of records to their ends, through fragments and objects', async () => {
    const { cells } = await rows(
      'text/csv',
      `query ($skip: Boolean!) { memberOrganization(code: "111007") { nameJa ...Exams } }
       fragment Exams on MemberOrganization {
         exams: recruitmentExams(first: 50) { nodes { ...Exam } }
         few: recruitmentExams(first: 1, where: { round: { lte: 2 } }) { nodes { again: organization {
           vacancies(first: 1, fiscalYears: { from: 2023, to: 2023 }, where: { jobFamily: { in: [CIVIL_ENGINEERING, DIGITAL] } }) { nodes { jobFamily } } } } } }
       fragment Exam on RecruitmentExam { round source @skip(if: $skip) { id } }`,
      { skip: true },
    );
    expect(cells[0]).toEqual([
      'nameJa',
      'exams.round',
      'few.again.vacancies.jobFamily',
      'datasetKind',
    ]);
    expect(new Set(cells.map(([, round]) => round)).size).toBe(152);
    expect(cells.filter(([, , family]) => family === 'DIGITAL')).toHaveLength(2);
  });

  it('lists short lists of words in one cell, and tells columns of the same word apart', async () => {
    const { cells } = await rows(
      'text/csv; headings=ja',
      '{ trainingCourses(first: 1) { nodes { code eligibleEmploymentTypes a: days b: days } } }',
    );
    expect(cells[0]).toEqual([
      '科目コード',
      expect.any(String),
      '日数（a）',
      '日数（b）',
      'データの区分',
    ]);
    expect(cells.slice(1).some(([, types]) => types?.includes('、'))).toBe(true);
  });

  it('refuses a list that could not be followed, and a query without columns', async () => {
    const refused = async (query: string) => {
      const answer = await send('text/csv', query);
      return [answer.status, (await answer.json()).errors[0].extensions.code];
    };
    expect(await refused('mutation { undoImport(id: "x") { userErrors { code } } }')).toEqual([
      405,
      'EXPORT_ONLY_QUERIES',
    ]);
    expect(await refused('{ memberOrganizations { pageInfo { hasNextPage } } }')).toEqual([
      400,
      'EXPORT_WITHOUT_COLUMNS',
    ]);
    expect(await refused('{ importBatches { nodes { code } } }')).toEqual([403, 'FORBIDDEN']);
    expect(await refused('{ nothing }')).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('an answer in Shift_JIS', () => {
  it('writes 〓 for what it cannot hold, lists it below the rows, and never a silent question mark', async () => {
    const { answer, cells, text } = await rows('text/csv; charset=shift_jis', of(2, 3));
    expect(answer.headers.get('content-type')).toContain('charset=shift_jis');
    expect(cells[1]?.[3]).toBe('〓田～－葛');
    expect(cells.slice(3)).toEqual([
      [expect.stringMatching(/^※ Shift_JIS で表せない文字が 2 字あり/)],
      ['※ データの1件目「表の見出し」: U+20BB7'],
      ['※ データの1件目「表の見出し」: U+E0100'],
    ]);
    expect(text).not.toContain('?');
  });

  it('is only the table where everything can be written', async () => {
    expect((await rows('text/csv; charset=shift_jis', of(3))).cells).toHaveLength(2);
  });
});

describe('an answer as a workbook', () => {
  it('has typed cells under frozen headings, codes as text, and notes on what is hidden', async () => {
    const answer = await send(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      of(1, 2).replace('examGroup', 'examGroup source { id }'),
    );
    const parts = await partsOf(Buffer.from(await answer.arrayBuffer()));
    const sheet = parts.get(firstSheet)?.toString() ?? '';
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>2024<\/v>/);
    expect(sheet).toMatch(/<c r="B2"[^>]*t="inlineStr"><is><t[^>]*>111007<\/t>/);
    expect(sheet).toMatch(/<c r="D2"[^>]*t="inlineStr"><is><t[^>]*>=1\+1<\/t>/);
    expect(sheet).toContain('>-<');
    const notes = parts.get('xl/worksheets/sheet2.xml')?.toString() ?? '';
    for (const told of [
      '構成団体の報告',
      '実データ',
      '秘匿したセル',
      'recruitmentExams(first: 10',
    ]) {
      expect(notes).toContain(told);
    }
  });
});

describe('an answer as JSON rows', () => {
  it('keeps numbers and absences as they are, with notes', async () => {
    const answer = await send('application/json; profile=rows', of(2));
    const { rows: found, notes } = await answer.json();
    expect(found).toEqual([
      {
        code: '111007-2024-2-土木',
        'organization.code': '111007',
        'fiscalYear.year': 2024,
        examGroup: '𠮷田〜−葛󠄀',
        round: 2,
        'finalPassed.value': null,
        datasetKind: 'REAL',
      },
    ]);
    expect(notes).toMatchObject({ rows: 1, datasetKinds: ['REAL'], hiddenCells: 0 });
    expect(notes.sources).toContainEqual(
      expect.objectContaining({ titleJa: '構成団体の報告（取込み）' }),
    );
  });
});

describe('what an export may', () => {
  it.each([
    ['text/csv; charset=euc-jp', 'EXPORT_PARAMETER_UNKNOWN'],
    ['text/csv; headings=en', 'EXPORT_PARAMETER_UNKNOWN'],
    ['image/png', 'NOT_ACCEPTABLE'],
  ])('is told when %s is asked', async (accept, code) => {
    const answer = await send(accept, of(1));
    expect([answer.status, (await answer.json()).errors[0].extensions.code]).toEqual([406, code]);
  });

  it('is no more than the viewer may ask: each page is held against the cost of a minute', async () => {
    const answer = await send('text/csv', all('code'), { headers: { 'x-user': 'spender' } });
    expect(answer.status).toBe(200);
    await answer.text();
    const { extensions } = await hub.ask(all('code').replace('first: 3', 'first: 1'));
    expect(extensions?.['cost']).toBeDefined();
  });

  it('ends when its client leaves', async () => {
    const leaving = new AbortController();
    const answer = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
      body: JSON.stringify({
        query: all('code organization { vacancies(first: 100) { nodes { code } } }'),
      }),
      signal: leaving.signal,
    });
    await answer.body?.getReader().read();
    leaving.abort();
    // the hub answers others as before, and closes in time
    expect((await rows('text/csv', of(3))).cells).toHaveLength(2);
  });
});
