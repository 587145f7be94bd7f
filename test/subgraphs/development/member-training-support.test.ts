import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

const entities = `query E($representations: [_Any!]!) { _entities(representations: $representations) { ... on MemberOrganization {
  code trainingSupports(first: 1000, ${allYears}) { totalCount nodes { code kind fiscalYear { year } organization { code } replacedCourse { code } servedClauses { code } } }
} } }`;
const member = (code: string) => ({ __typename: 'MemberOrganization', code });

describe('MemberTrainingSupport', () => {
  it('is lent to the organisation whose training it is', async () => {
    const { data } = await ask(entities, { representations: [member('112011'), member('119999')] });
    const rows = await sql(
      `select code, kind, fiscal_year, replaced_course_code from member_training_support
       where organization_code = '112011' order by fiscal_year, code`,
    );
    expect(rows.length).toBeGreaterThan(2);
    expect(data._entities).toEqual([
      {
        code: '112011',
        trainingSupports: {
          totalCount: rows.length,
          nodes: rows.map((row) => ({
            code: row.code,
            kind: row.kind,
            fiscalYear: { year: row.fiscal_year },
            organization: { code: '112011' },
            replacedCourse: row.replaced_course_code && { code: row.replaced_course_code },
            servedClauses: [{ code: '6-role-union' }],
          })),
        },
      },
      { code: '119999', trainingSupports: { totalCount: 0, nodes: [] } },
    ]);
  });

  it('leads from the course that it stood for, too', async () => {
    const { data } = await ask(
      `{ trainingCourses { nodes { code replacedBy(first: 1000, ${allYears}) { nodes { code replacedCourse { code } } } } } }`,
    );
    const found = data.trainingCourses.nodes.flatMap((course: never) =>
      (course['replacedBy']['nodes'] as { code: string; replacedCourse: object }[]).map((each) => {
        expect(each.replacedCourse).toEqual({ code: course['code'] });
        return each.code;
      }),
    );
    const rows = await sql(
      'select code from member_training_support where replaced_course_code is not null',
    );
    expect(found.sort()).toEqual(rows.map(({ code }) => code).sort());
    expect(found.length).toBeGreaterThan(10);
  });

  it('stands only for courses offered in its year', async () => {
    expect(
      await sql(
        `select support.code from member_training_support support join training_course course on course.code = replaced_course_code
         where fiscal_year not between first_fiscal_year and coalesce(ended_fiscal_year, 9999)`,
      ),
    ).toEqual([]);
  });

  it('is found by year and kind', async () => {
    const { data } = await ask(
      '{ memberTrainingSupports(fiscalYears: { from: 2024 }, kind: VENUE) { totalCount } }',
    );
    const [row] = await sql(
      `select count(*)::int as total from member_training_support where fiscal_year = 2024 and kind = 'VENUE'`,
    );
    expect(data.memberTrainingSupports.totalCount).toBe(row.total);
  });

  it('costs as many statements for 64 members as for one', async () => {
    const members = await sql(
      'select distinct organization_code as code from member_training_support',
    );
    const one = await ask(entities, { representations: [member('112011')] });
    const all = await ask(entities, { representations: members.map(({ code }) => member(code)) });
    expect(members.length).toBeGreaterThan(50);
    expect([one.statements.length, all.statements.length]).toEqual([2, 2]);
  });
});
