import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('development');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';
const steps = ['nominated', 'applied', 'accepted', 'absent', 'completed'] as const;
const stepFields = steps.map((step) => `${step} { value suppressed }`).join(' ');

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** Every session with its intakes, to sum another way. */
async function sessionsWithIntakes() {
  return await sql(
    `select session.code, course_code as course, session.fiscal_year as year, status, capacity, cost_yen as cost,
       coalesce(json_agg(intake) filter (where intake.code is not null), '[]') as intakes
     from training_session session left join session_intake intake on intake.session_code = session.code
     group by session.code order by session.code`,
  );
}

describe("a session's funnel", () => {
  it('agrees with the intakes', async () => {
    const { data } = await ask(
      `{ trainingSessions(first: 1000, ${allYears}) { nodes { code cost funnel {
        capacity ${stepFields} fillRate { value } completionRate { value } costPerCompletion { yen suppressed } datasetKind
      } } } }`,
    );
    const rows = new Map((await sessionsWithIntakes()).map((row) => [row.code, row]));
    let hidden = 0;
    for (const { code, cost, funnel } of data.trainingSessions.nodes) {
      const row = rows.get(code);
      expect(funnel).toMatchObject({ capacity: row.capacity, datasetKind: 'SYNTHETIC' });
      expect(cost).toBe(row.cost);
      for (const step of steps) {
        const { value, suppressed } = told(
          sumOf(row.intakes.map((intake: Record<string, number>) => intake[step])),
        );
        if (suppressed) hidden++;
        expect(funnel[step]).toEqual({ value, suppressed });
      }
      const { accepted, completed } = funnel;
      if (accepted.value)
        expect(funnel.fillRate.value).toBeCloseTo(accepted.value / row.capacity, 2);
      if (completed.value && cost !== null) {
        expect(funnel.costPerCompletion).toEqual({
          yen: Math.round(cost / completed.value),
          suppressed: false,
        });
      } else {
        expect(funnel.costPerCompletion).toEqual({ yen: null, suppressed: completed.suppressed });
      }
    }
    expect(data.trainingSessions.nodes.length).toBe(rows.size);
    expect(hidden).toBeGreaterThan(0);
  });
});

describe("a course's funnels", () => {
  it('sum its sessions held in each year', async () => {
    const { data } = await ask(
      `{ trainingCourses { nodes { code funnels(${allYears}) { fiscalYear { year } sessions capacity cost ${stepFields} } } } }`,
    );
    const held = (await sessionsWithIntakes()).filter(({ status }) => status === 'HELD');
    for (const { code, funnels } of data.trainingCourses.nodes) {
      const years = Map.groupBy(
        held.filter(({ course }) => course === code),
        ({ year }) => year,
      );
      expect(funnels.map((each: never) => each['fiscalYear']['year'])).toEqual(
        [...years.keys()].sort(),
      );
      for (const funnel of funnels) {
        const sessions = years.get(funnel.fiscalYear.year) ?? [];
        expect(funnel).toMatchObject({
          sessions: sessions.length,
          capacity: sumOf(sessions.map(({ capacity }) => capacity)),
          cost: sumOf(sessions.map(({ cost }) => cost)),
        });
        for (const step of steps) {
          const { value, suppressed } = told(
            sumOf(
              sessions.flatMap(({ intakes }) =>
                intakes.map((intake: Record<string, number>) => intake[step]),
              ),
            ),
          );
          expect(funnel[step]).toEqual({ value, suppressed });
        }
      }
    }
  });

  it('sum sessions to come when asked for them', async () => {
    const { data } = await ask(
      '{ trainingCourses { nodes { funnels(fiscalYears: { from: 2026 }, status: PLANNED) { sessions cost costPerCompletion { display } } } } }',
    );
    const [planned] = await sql(
      `select count(*)::int as sessions from training_session where status = 'PLANNED' and fiscal_year = 2026`,
    );
    const funnels = data.trainingCourses.nodes.flatMap((each: never) => each['funnels']);
    expect(sumOf(funnels.map((each: never) => each['sessions']))).toBe(planned.sessions);
    expect(funnels[0]).toMatchObject({ cost: null, costPerCompletion: { display: '-' } });
  });

  it('cost one statement with the cost per completion, however many courses', async () => {
    const question = (first: number) =>
      `{ trainingCourses(first: ${first}) { nodes { code funnels { cost } costPerCompletion(fiscalYear: "R6") { yen } } } }`;
    const one = await ask(question(1));
    const all = await ask(question(12));
    expect([one.statements.length, all.statements.length]).toEqual([2, 2]);
  });

  it('say nothing of a year without sessions', async () => {
    const { data } = await ask(
      '{ trainingCourse(code: "D-0004") { funnels(fiscalYears: { from: 1990 }) { sessions } costPerCompletion(fiscalYear: 1990) { yen display suppressed } } }',
    );
    expect(data.trainingCourse).toEqual({
      funnels: [],
      costPerCompletion: { yen: null, display: '-', suppressed: false },
    });
  });
});

describe('cost per completion', () => {
  it('is hidden with the completions and absent while a cost is not known', async () => {
    await sql(
      `insert into training_session (code, course_code, fiscal_year, round, starts_on, ends_on, capacity, delivery_mode, status, source_id, dataset_kind, cost_yen)
       select 'D-0004-20' || year || '-01', 'D-0004', 2000 + year, 1, '2030-05-01', '2030-05-01', 30, 'IN_PERSON', 'HELD', 'synthetic', 'SYNTHETIC', cost
       from (values (30, 90000), (31, 90000), (32, null)) made(year, cost)`,
    );
    await sql(
      `insert into session_intake (code, session_code, organization_code, fiscal_year, nominated, applied, accepted, absent, completed, source_id, dataset_kind)
       select session || '-' || organization, session, organization, year, people, 0, people, 0, people, 'synthetic', 'SYNTHETIC'
       from (values ('D-0004-2030-01', 2030, '111007', 1), ('D-0004-2030-01', 2030, '112011', 3),
         ('D-0004-2031-01', 2031, '111007', 20), ('D-0004-2031-01', 2031, '112011', 7),
         ('D-0004-2032-01', 2032, '111007', 20)) made(session, year, organization, people)`,
    );
    const { data } = await ask(
      `{ trainingCourse(code: "D-0004") { funnels(fiscalYears: { from: 2030, to: 2032 }) {
        accepted { display } completed { display } completionRate { display } cost costPerCompletion { yen display suppressed }
      } } }`,
    );
    expect(data.trainingCourse.funnels).toEqual([
      {
        accepted: { display: 'X' },
        completed: { display: 'X' },
        completionRate: { display: 'X' },
        cost: 90000,
        costPerCompletion: { yen: null, display: 'X', suppressed: true },
      },
      {
        accepted: { display: '約27' },
        completed: { display: '約27' },
        completionRate: { display: '1.000' },
        cost: 90000,
        costPerCompletion: { yen: 3333, display: '3,333', suppressed: false },
      },
      {
        accepted: { display: '約20' },
        completed: { display: '約20' },
        completionRate: { display: '1.000' },
        cost: null,
        costPerCompletion: { yen: null, display: '-', suppressed: false },
      },
    ]);
  });
});
