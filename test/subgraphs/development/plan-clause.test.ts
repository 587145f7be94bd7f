import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('development');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';
const clause = (code: string) => ({ __typename: 'PlanClause', code });

const entities = `query E($representations: [_Any!]!) { _entities(representations: $representations) { ... on PlanClause {
  code
  trainingCourses(first: 2) { totalCount nodes { code servedClauses { code } } }
  trainingActivities(${allYears}) {
    fiscalYear { year } courses sessions organizations supports accepted { value suppressed } completed { value suppressed } completionRate { value } datasetKind
  }
  trainingSupports(first: 2, ${allYears}) { totalCount nodes { code } }
  learningPathways { totalCount }
  skillAreas { nodes { code } }
} } }`;

async function of(...codes: string[]) {
  const { data } = await ask(entities, { representations: codes.map(clause) });
  return data._entities;
}

describe('what training did for a clause of the plan', () => {
  it('agrees with the rows', async () => {
    const clauses = await sql('select distinct clause_code as code from course_clause order by 1');
    const answers = await of(...clauses.map(({ code }) => code));
    const rows = await sql(
      `select clause_code as clause, session.fiscal_year as year, count(distinct course_code)::int as courses,
         count(distinct session.code)::int as sessions, count(distinct organization_code) filter (where accepted > 0)::int as organizations,
         coalesce(sum(accepted), 0)::int as accepted, coalesce(sum(completed), 0)::int as completed
       from training_session session join course_clause using (course_code)
       left join session_intake intake on intake.session_code = session.code
       where status = 'HELD' group by 1, 2 order by 1, 2`,
    );
    let shown = 0;
    for (const { code, trainingActivities } of answers) {
      const expected = rows.filter((row) => row.clause === code);
      expect(trainingActivities.map((each: never) => each['fiscalYear']['year'])).toEqual(
        expected.map(({ year }) => year),
      );
      for (const [index, { courses, sessions, organizations, ...people }] of expected.entries()) {
        const answer = trainingActivities[index];
        expect(answer).toMatchObject({
          courses,
          sessions,
          organizations,
          datasetKind: 'SYNTHETIC',
        });
        for (const step of ['accepted', 'completed'] as const) {
          if (answer[step].suppressed) continue;
          shown++;
          expect(answer[step].value).toBe(told(people[step]).value);
        }
      }
    }
    expect(shown).toBeGreaterThan(20);
  });

  it('lists the courses, and these list the clause', async () => {
    const [digital] = await of('6-dev-3');
    const [{ total }] = await sql(
      `select count(*)::int as total from course_clause where clause_code = '6-dev-3'`,
    );
    expect(digital.trainingCourses.totalCount).toBe(total);
    for (const { servedClauses } of digital.trainingCourses.nodes) {
      expect(servedClauses).toContainEqual({ code: '6-dev-3' });
    }
  });

  it("is support of members' own training where the clause is the union's role", async () => {
    const [role] = await of('6-role-union');
    const rows = await sql(
      `select fiscal_year as year, count(*)::int as supports from member_training_support
       where clause_code = '6-role-union' group by 1 order by 1`,
    );
    expect(role.trainingActivities).toMatchObject(
      rows.map(({ year, supports }) => ({
        fiscalYear: { year },
        courses: 0,
        supports,
        accepted: { value: 0 },
        completionRate: { value: null },
        datasetKind: 'SYNTHETIC',
      })),
    );
    expect(role.trainingActivities).toHaveLength(5);
    expect(role.trainingSupports.nodes).toHaveLength(2);
  });

  it('is pathways and skills where the clause asks for them', async () => {
    const [careers, none] = await of('6-dev-6', '9-x');
    expect(careers.learningPathways.totalCount).toBe(5);
    expect(careers.skillAreas.nodes.map((each: never) => each['code'])).toEqual([
      'CAREER_DESIGN',
      'RESKILLING',
    ]);
    expect(none).toMatchObject({
      trainingActivities: [],
      trainingCourses: { totalCount: 0 },
      skillAreas: { nodes: [] },
    });
  });

  it('costs as many statements for all clauses as for one', async () => {
    const codes = await sql('select distinct clause_code as code from course_clause');
    const one = await ask(entities, { representations: [clause('6-dev-1')] });
    const all = await ask(entities, {
      representations: [...codes.map(({ code }) => clause(code)), clause('6-role-union')],
    });
    expect([one.statements.length, all.statements.length]).toEqual([6, 6]);
  });
});
