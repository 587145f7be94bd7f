import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('development');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

describe('CourseSurvey', () => {
  it('agrees with its row, and hides means of fewer than five answers', async () => {
    const [small] = await sql('select code from course_survey order by code limit 1');
    await sql('update course_survey set responses = 4 where code = $1', [small.code]);
    const { data } = await ask(
      `{ trainingSessions(first: 1000, ${allYears}) { nodes { code survey {
        code responses { value } understanding { value display suppressed reason scaleTop } usefulness { value }
        followUpMonths behaviorChangeRate { value numerator { value } denominator { value } } session { code }
      } } } }`,
    );
    const rows = new Map((await sql('select * from course_survey')).map((row) => [row.code, row]));
    const asked = data.trainingSessions.nodes.filter((each: never) => each['survey']);
    expect(asked).toHaveLength(rows.size);
    expect(asked.length).toBeLessThan(data.trainingSessions.nodes.length);
    for (const { code, survey } of asked) {
      const row = rows.get(code);
      const hidden = row.responses > 0 && row.responses < 5;
      expect(survey).toMatchObject({
        code,
        session: { code },
        responses: { value: told(row.responses).value },
        usefulness: { value: hidden ? null : row.usefulness_mean },
        followUpMonths: row.follow_up_months,
      });
      if (row.follow_up_months === null) expect(survey.behaviorChangeRate).toBeNull();
      if (code === small.code) {
        expect(survey.understanding).toEqual({
          value: null,
          display: 'X',
          suppressed: true,
          reason: 'SUPPRESSED',
          scaleTop: row.scale_top,
        });
      }
    }
  });

  it('costs two statements with its sessions, however many', async () => {
    const question = (first: number) =>
      `{ trainingSessions(first: ${first}, ${allYears}) { nodes { survey { responses { value } } } } }`;
    const one = await ask(question(1));
    const many = await ask(question(100));
    expect([one.statements.length, many.statements.length]).toEqual([2, 2]);
  });

  it('is refused where nobody answered and yet there is a mean', async () => {
    await expect(sql('update course_survey set responses = 0')).rejects.toThrow('check constraint');
  });

  it('is found by its session’s code', async () => {
    const [{ code }] = await sql('select code from course_survey limit 1');
    const { data } = await ask(
      'query Q($of: [_Any!]!) { _entities(representations: $of) { ... on CourseSurvey { id session { code } } } }',
      { of: [{ __typename: 'CourseSurvey', code }] },
    );
    expect(data._entities).toEqual([{ id: `CourseSurvey:${code}`, session: { code } }]);
  });
});

describe('survey results of a course', () => {
  const fields = `fiscalYear { year } deliveryMode surveys responses { value suppressed }
    understanding { value scaleTop } usefulness { value } behaviorChangeRate { numerator { value } denominator { value } }`;

  it('are means over all answers, per year and way of holding it', async () => {
    const { data } = await ask(
      `{ trainingCourses { nodes { code surveyResults(${allYears}) { ${fields} } } } }`,
    );
    const rows = await sql(
      `select course_code as course, fiscal_year as year, delivery_mode as mode, scale_top as top, count(*)::int as surveys,
         array_agg(responses) as parts, sum(responses)::int as responses,
         sum(understanding_mean * responses) / nullif(sum(responses), 0) as understanding
       from course_survey join training_session using (code) group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
    );
    const results = data.trainingCourses.nodes.flatMap((each: never) =>
      (each['surveyResults'] as object[]).map((result) => ({ course: each['code'], ...result })),
    );
    expect(results).toHaveLength(rows.length);
    for (const [index, row] of rows.entries()) {
      const result = results[index];
      expect(result).toMatchObject({
        course: row.course,
        fiscalYear: { year: row.year },
        deliveryMode: row.mode,
        surveys: row.surveys,
        understanding: { scaleTop: row.top },
      });
      if (result.responses.suppressed) expect(result.understanding.value).toBeNull();
      else {
        expect(result.responses.value).toBe(told(row.responses).value);
        expect(result.understanding.value).toBeCloseTo(row.understanding, 2);
      }
    }
  });

  it('cost one statement, however many courses', async () => {
    const question = (first: number) =>
      `{ trainingCourses(first: ${first}) { nodes { surveyResults { surveys } } } }`;
    const one = await ask(question(1));
    const all = await ask(question(12));
    expect([one.statements.length, all.statements.length]).toEqual([2, 2]);
  });
});
