import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');

describe('TrainingProgram', () => {
  it('has the budget, the points and the courses of its year', async () => {
    const { data } = await ask(
      '{ trainingProgram(fiscalYear: "令和6年度") { id year fiscalYear { eraLabel } budget pointsJa cost courses(first: 1000) { totalCount nodes { code programs { nodes { year } } } } datasetKind source { titleJa } } }',
    );
    const [row] = await sql('select * from training_program where year = 2024');
    const courses = await sql(
      'select distinct course_code as code from training_session where fiscal_year = 2024 order by 1',
    );
    const program = data.trainingProgram;
    expect(program).toMatchObject({
      id: 'TrainingProgram:2024',
      year: 2024,
      fiscalYear: { eraLabel: '令和6年度' },
      budget: row.budget_yen,
      pointsJa: row.points_ja,
      datasetKind: 'SYNTHETIC',
      courses: { totalCount: courses.length },
    });
    expect(program.courses.nodes.map((each: never) => ({ code: each['code'] }))).toEqual(courses);
    for (const { programs } of program.courses.nodes) {
      expect(programs.nodes).toContainEqual({ year: 2024 });
    }
  });

  it('costs what its held sessions cost, and says nothing while one is not known', async () => {
    const { data } = await ask('{ trainingPrograms { nodes { year cost } } }');
    const rows = await sql(
      `select fiscal_year as year, sum(cost_yen)::int as cost from training_session
       where status = 'HELD' group by 1 order by 1 desc`,
    );
    expect(data.trainingPrograms.nodes).toEqual(rows);
    await sql(
      `update training_session set cost_yen = null where code =
        (select code from training_session where fiscal_year = 2023 and status = 'HELD' limit 1)`,
    );
    const after = await ask('{ trainingProgram(fiscalYear: 2023) { cost } }');
    expect(after.data.trainingProgram.cost).toBeNull();
  });

  it('costs three statements, however many years', async () => {
    const question = (first: number) =>
      `{ trainingPrograms(first: ${first}) { nodes { year cost courses(first: 3) { totalCount nodes { code } } } } }`;
    const one = await ask(question(1));
    const all = await ask(question(5));
    expect([one.statements.length, all.statements.length]).toEqual([3, 3]);
  });

  it.each(['1999', 'x', '99999999999'])('is null for the key %s', async (id) => {
    const { data, errors } = await ask(
      'query Q($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
      { of: [{ __typename: 'TrainingProgram', id: `TrainingProgram:${id}` }] },
    );
    expect([data, errors]).toEqual([{ _entities: [null] }, undefined]);
  });
});
