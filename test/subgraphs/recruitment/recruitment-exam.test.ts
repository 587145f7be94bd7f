import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('recruitment');

const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MemberOrganization`;
const members = (...codes: readonly string[]) =>
  codes.map((code) => ({ __typename: 'MemberOrganization', code }));

/** Examinations of 和光市 that no generator makes: each stage known, not held, hidden or not known. */
beforeAll(async () => {
  await sql(`delete from recruitment_exam where organization_code in ('112291', '112305')`);
  const add = (
    category: string,
    year: number,
    figures: readonly (number | null)[],
    absences = {},
  ) =>
    sql(
      `insert into recruitment_exam (code, organization_code, fiscal_year, round, category, job_family,
         planned_hires_approximate, applicants, first_stage_examinees, first_stage_passed,
         second_stage_examinees, final_passed, hired, declined, absences, disclosure, source_id, dataset_kind)
       values ('112291-' || $2::int || '-1-' || $1::text, '112291', $2, 1, $1, $3, false,
         $4, $5, $6, $7, $8, null, null, $9, 'PUBLISHED', 'synthetic', 'SYNTHETIC')`,
      [
        category,
        year,
        category === '土木' ? 'CIVIL_ENGINEERING' : 'DIETITIAN',
        ...figures,
        absences,
      ],
    );
  const notHeld = 'NOT_HELD';
  await add('土木', 2024, [10, 8, 6, 6, 4]);
  await add('栄養士', 2024, [5, 3, 0, null, null], {
    secondStageExaminees: notHeld,
    finalPassed: notHeld,
  });
  await add('土木', 2025, [7, 6, 5, 5, null], { finalPassed: 'NOT_KNOWN' });
  await add('栄養士', 2025, [9, 8, 3, 3, 1]);
  await add('土木', 2026, [2, null, null, null, null], {
    firstStageExaminees: notHeld,
    firstStagePassed: notHeld,
    secondStageExaminees: notHeld,
    finalPassed: notHeld,
  });
});

const funnelFields = `fiscalYear { year } exams complete
  applicants { display } firstStageExaminees { display } firstStagePassed { display }
  secondStageExaminees { display } finalPassed { display } hired { display }
  competitionRatio { display numerator { value } denominator { value } }
  showUpRate { display } datasetKind`;

describe('examFunnels', () => {
  it('add what was held, call "-" what was never held, and tell when a sum is a lower bound', async () => {
    const { data } = await ask(`${entities} { examFunnels { ${funnelFields} } } } }`, {
      of: members('112291'),
    });
    const shown = (display: string) => ({ display });
    expect(data._entities[0].examFunnels).toEqual([
      {
        fiscalYear: { year: 2024 },
        exams: 2,
        complete: true,
        applicants: shown('15'),
        firstStageExaminees: shown('11'),
        firstStagePassed: shown('6'),
        secondStageExaminees: shown('6'),
        finalPassed: shown('4'),
        hired: shown('…'),
        // nobody passed as dietitian: its three examinees competed all the same
        competitionRatio: { display: '2.8', numerator: { value: 11 }, denominator: { value: 4 } },
        showUpRate: shown('0.733'),
        datasetKind: 'SYNTHETIC',
      },
      {
        fiscalYear: { year: 2025 },
        exams: 2,
        complete: false,
        applicants: shown('16'),
        firstStageExaminees: shown('14'),
        firstStagePassed: shown('8'),
        secondStageExaminees: shown('8'),
        finalPassed: shown('1'),
        hired: shown('…'),
        // whoever passed as engineer is not known yet, so its examinees stay out
        competitionRatio: { display: '8.0', numerator: { value: 8 }, denominator: { value: 1 } },
        showUpRate: shown('0.875'),
        datasetKind: 'SYNTHETIC',
      },
      {
        fiscalYear: { year: 2026 },
        exams: 1,
        complete: true,
        applicants: shown('2'),
        firstStageExaminees: shown('-'),
        firstStagePassed: shown('-'),
        secondStageExaminees: shown('-'),
        finalPassed: shown('-'),
        hired: shown('…'),
        competitionRatio: { display: '-', numerator: { value: 0 }, denominator: { value: 0 } },
        showUpRate: shown('0.000'),
        datasetKind: 'SYNTHETIC',
      },
    ]);
  });

  it('can be asked for one job family', async () => {
    const { data } = await ask(
      `${entities} { examFunnels(jobFamily: DIETITIAN, fiscalYears: { from: "令和7年度" }) {
        exams applicants { value } competitionRatio { value } } } } }`,
      { of: members('112291') },
    );
    expect(data._entities[0].examFunnels).toEqual([
      { exams: 1, applicants: { value: 9 }, competitionRatio: { value: 8 } },
    ]);
  });

  it('of real results alone are REAL, and the sum of the column', async () => {
    const { data, extensions } = await ask(
      `${entities} { examFunnels(fiscalYears: { from: 2022 }) { ${funnelFields} } } } }`,
      { of: members('111007') },
    );
    const [figures] = await sql(`select sum(applicants)::int as applicants,
        sum(first_stage_examinees)::int as examinees, sum(final_passed)::int as passed
      from recruitment_exam where organization_code = '111007' and fiscal_year = 2022`);
    expect(data._entities[0].examFunnels).toMatchObject([
      {
        exams: 26,
        complete: true,
        datasetKind: 'REAL',
        applicants: { display: String(figures.applicants) },
        competitionRatio: {
          numerator: { value: figures.examinees },
          denominator: { value: figures.passed },
        },
      },
    ]);
    expect(extensions).toEqual({ datasetKinds: ['REAL'] });
  });

  it('are empty, not wrong, for an organisation without any', async () => {
    const { data, errors } = await ask(`${entities} { examFunnels { exams } } } }`, {
      of: members('112305', '999999', ''),
    });
    expect(errors).toBeUndefined();
    expect(data._entities.map((each: { examFunnels: unknown }) => each.examFunnels)).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describe('recruitmentExams', () => {
  it('are filtered and turned page by page', async () => {
    const query = `query ($after: String) { recruitmentExams(first: 2, after: $after,
      organization: "11229", jobFamily: CIVIL_ENGINEERING) {
      totalCount nodes { code } pageInfo { hasNextPage endCursor } } }`;
    const first = (await ask(query)).data.recruitmentExams;
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ code: '112291-2024-1-土木' }, { code: '112291-2025-1-土木' }],
      pageInfo: { hasNextPage: true },
    });
    const { data } = await ask(query, { after: first.pageInfo.endCursor });
    expect(data.recruitmentExams).toMatchObject({
      nodes: [{ code: '112291-2026-1-土木' }],
      pageInfo: { hasNextPage: false },
    });
  });

  it('can be asked by kind', async () => {
    const { data } = await ask(`{ recruitmentExams(fiscalYears: { from: 2022 },
      organization: "111007", kind: OCCUPATIONAL_EXPERIENCE) { nodes { category jobFamily } } }`);
    expect(data.recruitmentExams.nodes).toEqual([
      { category: '職務経験者(保育士)', jobFamily: 'NURSERY_TEACHER' },
    ]);
  });

  it.each([
    ['111008', 'ORGANIZATION_CODE_CHECK_DIGIT', { right: '111007' }],
    ['さいたま市', 'ORGANIZATION_CODE_NOT_UNDERSTOOD', {}],
  ])('explain what is wrong with the code %s', async (code, error, facts) => {
    const { errors } = await ask(
      `query ($code: ID) { recruitmentExams(organization: $code) { nodes { code } } }`,
      { code },
    );
    expect(errors).toMatchObject([{ extensions: { code: error, ...facts } }]);
  });

  it('are none for a right code that nobody has, and null for a key that nobody has', async () => {
    const { data, errors } = await ask(
      `query ($of: [_Any!]!) {
      recruitmentExams(organization: "131016") { totalCount nodes { code } }
      recruitmentExam(code: "131016-2024-1-土木") { code }
      _entities(representations: $of) { __typename } }`,
      {
        of: [
          { __typename: 'RecruitmentExam', code: 'nothing' },
          { __typename: 'RecruitmentExam', id: 'RecruitmentExam:111007-2022-1-土木' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      recruitmentExams: { totalCount: 0, nodes: [] },
      recruitmentExam: null,
      _entities: [null, { __typename: 'RecruitmentExam' }],
    });
  });
});

describe('what it costs', () => {
  const query = `${entities} {
    recruitmentExams(first: 5) { totalCount nodes { code source { id } organization { code } } }
    engineers: examFunnels(jobFamily: CIVIL_ENGINEERING) { exams }
    all: examFunnels { exams competitionRatio { value } }
    vacancies(first: 5) { nodes { jobFamily unfilled { value } } }
    boothResults(first: 5) { nodes { briefing { nameJa } } }
    outreachLectures(first: 5) { nodes { university } }
  } } }`;

  it('is one statement per field, whatever the number of organisations', async () => {
    const codes = (
      await sql('select distinct organization_code as code from recruitment_exam')
    ).map(({ code }) => code as string);
    const few = await ask(query, { of: members(...codes.slice(0, 2)) });
    const many = await ask(query, { of: members(...codes) });
    expect(many.errors).toBeUndefined();
    expect(codes.length).toBeGreaterThan(40);
    // exams, their sources, funnels (both at once), vacancies, booths, their briefings, lectures
    expect(few.statements).toHaveLength(7);
    expect(many.statements).toHaveLength(7);
  });

  it('reads only what is asked', async () => {
    const { statements } = await ask('{ recruitmentExams { nodes { category } } }');
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/applicants|absences/);
  });
});
