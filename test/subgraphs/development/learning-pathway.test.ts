import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');

describe('LearningPathway', () => {
  it('has its steps in order, each with courses that lead back to it', async () => {
    const { data } = await ask(
      `{ learningPathway(code: "L-01") { targetTier servedClauses { code } steps { nodes {
        code position aimJa pathway { code } courses { nodes { code learningSteps { nodes { code } } } }
      } } } }`,
    );
    const steps = await sql(
      `select code, position, aim_ja as "aimJa",
         coalesce(array_agg(course_code::text order by course_code) filter (where course_code is not null), '{}') as courses
       from learning_step left join step_course on step_code = code
       where pathway_code = 'L-01' group by code order by position`,
    );
    const pathway = data.learningPathway;
    expect(pathway).toMatchObject({
      targetTier: 'STAFF',
      servedClauses: [{ code: '6-dev-3' }, { code: '6-dev-6' }],
    });
    expect(pathway.steps.nodes).toMatchObject(
      steps.map(({ courses, ...step }) => ({
        ...step,
        pathway: { code: 'L-01' },
        courses: { nodes: courses.map((code: string) => ({ code })) },
      })),
    );
    for (const { code, courses } of pathway.steps.nodes) {
      for (const { learningSteps } of courses.nodes)
        expect(learningSteps.nodes).toContainEqual({ code });
    }
  });

  it('is found by the rank it is meant for', async () => {
    const { data } = await ask(
      '{ learningPathways(targetTier: CHIEF) { totalCount nodes { code targetTier } } }',
    );
    expect(data.learningPathways).toEqual({
      totalCount: 1,
      nodes: [{ code: 'L-03', targetTier: 'CHIEF' }],
    });
  });

  it('costs one statement per level, however many', async () => {
    const question = (first: number) =>
      `{ learningPathways(first: ${first}) { nodes { servedClauses { code } steps { nodes { courses { nodes { nameJa } } } } } } }`;
    const one = await ask(question(1));
    const all = await ask(question(5));
    expect([one.statements.length, all.statements.length]).toEqual([4, 4]);
  });
});
