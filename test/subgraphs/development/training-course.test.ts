import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');

describe('TrainingCourse', () => {
  it('is found by its code', async () => {
    const { data } = await ask(
      '{ trainingCourse(code: "D-0004") { id code audience datasetKind } }',
    );
    expect(data.trainingCourse).toEqual({
      id: 'TrainingCourse:D-0004',
      code: 'D-0004',
      audience: 'JOINT',
      datasetKind: 'SYNTHETIC',
    });
  });

  it('is null where no course has the code', async () => {
    const { data, errors } = await ask('{ trainingCourse(code: "D-9999") { code } }');
    expect(data).toEqual({ trainingCourse: null });
    expect(errors).toBeUndefined();
  });

  it('reads only the columns asked for', async () => {
    const { statements } = await ask('{ trainingCourses(first: 1) { nodes { days } } }');
    expect(statements).toHaveLength(1);
    expect(statements[0]).toContain('"days"');
    expect(statements[0]).not.toContain('name_ja');
  });

  it('asks one statement per level, however many courses', async () => {
    const question = (first: number) => `{
      trainingCourses(first: ${first}) { nodes {
        code servedClauses { code } source { titleJa }
        sessions(first: 3) { nodes { code intakes(first: 2) { nodes { accepted { display } organization { code } } } } }
      } }
    }`;
    const one = await ask(question(1));
    const all = await ask(question(12));
    expect(all.data.trainingCourses.nodes).toHaveLength(12);
    expect(one.statements).toHaveLength(5);
    expect(all.statements).toHaveLength(5);
  });

  it('gives each parent its own page and total', async () => {
    const { data } = await ask(
      '{ trainingCourses { nodes { code sessions(first: 1) { totalCount nodes { code } pageInfo { hasNextPage } } } } }',
    );
    const counted = await sql(
      'select course_code as code, count(*)::int as total from training_session where fiscal_year between 2024 and 2028 group by 1',
    );
    const totals = new Map(counted.map(({ code, total }) => [code, total]));
    for (const { code, sessions } of data.trainingCourses.nodes) {
      const total = totals.get(code) ?? 0;
      expect(sessions.totalCount).toBe(total);
      expect(sessions.nodes).toHaveLength(Math.min(1, total));
      expect(sessions.pageInfo.hasNextPage).toBe(total > 1);
    }
  });

  it('says that the answer rests on synthetic data', async () => {
    const { extensions } = await ask('{ trainingCourses(first: 1) { nodes { code } } }');
    expect(extensions).toEqual({ datasetKinds: ['SYNTHETIC'] });
  });
});

describe('a connection', () => {
  it('turns its pages without losing or repeating a row', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        'query Page($after: String) { trainingSessions(first: 7, after: $after, fiscalYears: { from: 2022, to: 2026 }) { nodes { code } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      seen.push(...data.trainingSessions.nodes.map(({ code }: { code: string }) => code));
      after = data.trainingSessions.pageInfo.hasNextPage
        ? data.trainingSessions.pageInfo.endCursor
        : null;
    } while (after);
    const rows = await sql('select code from training_session order by starts_on, code');
    expect(seen).toEqual(rows.map(({ code }) => code));
  });

  it('pages children from the newest year down without losing or repeating a row', async () => {
    const [busiest] = await sql(
      'select course_code as code from training_session group by 1 order by count(*) desc, 1 limit 1',
    );
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        'query Page($code: ID!, $after: String) { trainingCourse(code: $code) { sessions(first: 2, after: $after, fiscalYears: { from: 2022, to: 2026 }) { nodes { code } pageInfo { hasNextPage endCursor } } } }',
        { code: busiest.code, after },
      );
      const { sessions } = data.trainingCourse;
      seen.push(...sessions.nodes.map(({ code }: { code: string }) => code));
      after = sessions.pageInfo.hasNextPage ? sessions.pageInfo.endCursor : null;
    } while (after);
    const rows = await sql(
      'select code from training_session where course_code = $1 order by fiscal_year desc, round, code',
      [busiest.code],
    );
    expect(seen).toEqual(rows.map(({ code }) => code));
  });

  it('tells the total even where the page is empty', async () => {
    const { data } = await ask(
      '{ trainingSessions(fiscalYears: { from: 1990 }) { totalCount nodes { code } pageInfo { hasNextPage endCursor } } }',
    );
    expect(data.trainingSessions).toEqual({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  it.each([0, -1, 1001])('refuses a page of %i rows', async (first) => {
    const { errors } = await ask(`{ trainingCourses(first: ${first}) { nodes { code } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'PAGE_SIZE_OUT_OF_RANGE',
      value: first,
      limit: 1000,
      messageJa: expect.stringContaining('1000'),
    });
  });

  it.each(['nonsense', 'WyJjb2RlIl0', 'WyJzdGFydHNPbixjb2RlIixbMV0sMl0', ''.padEnd(5000, 'A')])(
    'refuses the foreign cursor %.20s',
    async (after) => {
      const { errors } = await ask(
        'query Q($after: String) { trainingCourses(after: $after) { nodes { code } } }',
        { after },
      );
      expect(errors?.[0]?.extensions?.['code']).toBe('CURSOR_NOT_UNDERSTOOD');
    },
  );

  it('refuses a forged cursor whose value its column cannot hold', async () => {
    const after = Buffer.from(JSON.stringify(['startsOn,code', 'no day', 'D'])).toString(
      'base64url',
    );
    const { errors } = await ask(
      'query Q($after: String) { trainingSessions(after: $after) { nodes { code } } }',
      { after },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('CURSOR_NOT_UNDERSTOOD');
  });

  it('refuses the cursor of another list', async () => {
    const { data } = await ask(
      '{ trainingSessions(first: 1, fiscalYears: { from: 2022, to: 2026 }) { edges { cursor } } }',
    );
    const { errors } = await ask(
      'query Q($after: String) { trainingCourses(after: $after) { nodes { code } } }',
      { after: data.trainingSessions.edges[0].cursor },
    );
    expect(errors?.[0]?.extensions?.['code']).toBe('CURSOR_NOT_UNDERSTOOD');
  });
});
