/** What somebody learns of a hidden number who asks for ranks and conditions instead of for the number. */
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../support/ask.js';

const { ask, sql } = subgraphUnderTest('development');
const coordination = subgraphUnderTest('coordination');

/** Measures of people that one row of intakes changes. */
const measures = ['nominated', 'enrollments', 'completed', 'completionRate'] as const;
type Measure = (typeof measures)[number];
const capitals = (measure: Measure) => measure.replace(/[A-Z]/, (each) => `_${each}`).toUpperCase();

interface Ranking {
  readonly nodes: readonly { readonly code: string; readonly scope: string }[];
  readonly totalCount: number;
  readonly pageInfo: unknown;
  readonly table: unknown;
}

let table: { readonly code: string };

beforeAll(async () => {
  const { data } = await coordination.ask(
    '{ statisticsTable(by: [ORGANIZATION, FISCAL_YEAR, DELIVERY_MODE]) { code } }',
  );
  table = data.statisticsTable;
});

/** Any number of rankings of the table by the same request. */
async function rankings(asked: readonly string[]): Promise<readonly Ranking[]> {
  const fields = asked.map(
    (args, index) =>
      `r${index}: development(first: 1000, ${args}) { totalCount nodes { code scope } pageInfo { startCursor endCursor } table { code } }`,
  );
  const { data, errors } = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StatisticsTable { ${fields.join(' ')} } } }`,
    { of: [{ __typename: 'StatisticsTable', ...table }] },
  );
  expect(errors).toBeUndefined();
  return Object.values(data._entities[0]);
}

/** What the cells themselves say. */
async function hiddenBy(measure: Measure): Promise<ReadonlySet<string>> {
  const [all] = await rankings(['after: null']);
  const cells = (all as Ranking).nodes.map((cell) => ({ __typename: 'StatisticsCell', ...cell }));
  const { data } = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on StatisticsCell { development { ${measure} { suppressed } } } } }`,
    { of: cells },
  );
  return new Set(
    cells.flatMap(({ code }, index) =>
      data._entities[index].development[measure].suppressed ? [code] : [],
    ),
  );
}

const bounds = [...Array(13).keys()];
/** Every condition that halves what a hidden number may be, and every order. */
const bisection = measures.flatMap((measure) => [
  ...bounds.flatMap((bound) =>
    ['gt', 'gte', 'lt', 'lte'].map(
      (operator) => `having: { ${measure}: { ${operator}: ${bound} } }`,
    ),
  ),
  ...['ASC', 'DESC'].flatMap((direction) => [
    `orderBy: [{ by: ${capitals(measure)}, direction: ${direction} }]`,
    `orderBy: [{ by: SESSIONS }, { by: ${capitals(measure)}, direction: ${direction} }]`,
  ]),
]);

describe('a hidden number', () => {
  it.each(measures)(
    'of %s fits no condition, and stands after all others whichever way',
    async (measure) => {
      const hidden = await hiddenBy(measure);
      expect(hidden.size).toBeGreaterThan(30);
      const conditions = bisection.filter((each) => each.startsWith(`having: { ${measure}:`));
      for (const { nodes } of await rankings(conditions)) {
        expect(nodes.filter(({ code }) => hidden.has(code))).toEqual([]);
      }
      const orders = ['ASC', 'DESC'].map(
        (direction) => `orderBy: [{ by: ${capitals(measure)}, direction: ${direction} }]`,
      );
      const tails = (await rankings(orders)).map(({ nodes }) => {
        const places = nodes.flatMap(({ code }, place) => (hidden.has(code) ? [place] : []));
        return nodes.slice(places[0]).map(({ code }) => code);
      });
      // with those that have no value at all, in the order of the table
      expect(tails[0]).toEqual(tails[1]);
      expect(tails[0]?.filter((code) => hidden.has(code))).toHaveLength(hidden.size);
    },
  );

  it('may be any from one to four: no order, condition, count, cursor or table is another for it', async () => {
    const [row] = await sql(`select min(intake.code) as code
      from session_intake intake join training_session session on session.code = intake.session_code
      where session.fiscal_year = 2024
      group by intake.organization_code, session.delivery_mode having count(*) = 1 order by 1 limit 1`);
    const answers: (readonly Ranking[])[] = [];
    for (const people of [1, 2, 3, 4]) {
      await sql(
        `update session_intake set nominated = $2, applied = $2, accepted = $2, absent = 0, completed = $2
          where code = $1`,
        [row.code, people],
      );
      answers.push(await rankings(bisection));
    }
    expect(answers[0]?.some(({ totalCount }) => totalCount > 100)).toBe(true);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    // and it is not that nothing is ever seen
    await sql(
      'update session_intake set nominated = 40, applied = 40, accepted = 40, completed = 40 where code = $1',
      [row.code],
    );
    expect(await rankings(bisection)).not.toEqual(answers[0]);
  }, 60_000);
});
