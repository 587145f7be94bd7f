import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import {
  allDimensions,
  type BaseRow,
  combinations,
  everyCell,
  isPartOf,
  type KnownMeasure,
  type MadeCell,
  type Members,
  readMembers,
  representations,
  someValues,
  wrongIn,
} from '../../support/cells.js';

const { ask, sql } = subgraphUnderTest('development');

const question = `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell {
  development { sessions places nominated { value suppressed } enrollments { value suppressed }
    completed { value suppressed } completionRate { value suppressed } fillRate { value suppressed }
    notApplicable { measure dimensions } datasetKind } } } }`;

let members: Members;
let sessions: BaseRow[];
let intakes: BaseRow[];
let enrollments: BaseRow[];

const ofSession = `session.fiscal_year as year, session.delivery_mode as mode,
  array(select clause_code::text from course_clause link where link.course_code = session.course_code) as clauses`;

beforeAll(async () => {
  members = await readMembers(sql);
  sessions = await sql(
    `select ${ofSession}, 1 as sessions, capacity as places from training_session session where status <> 'CANCELLED'`,
  );
  intakes = await sql(
    `select ${ofSession}, organization_code as organization, nominated, accepted as enrollments, completed
      from session_intake join training_session session on session.code = session_code`,
  );
  enrollments = await sql(
    `select ${ofSession}, organization_code as organization, job_family as family, rank_tier as rank,
        1 as enrollments, (outcome = 'COMPLETED')::int as completed
      from enrollment join training_session session on session.code = session_code`,
  );
});

async function figuresOf(cells: readonly MadeCell[]) {
  const { data, errors, statements } = await ask(question, { cells: representations(cells) });
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: an answer of the shape asked for
  const figures: any[] = data._entities.map((each: any) => each.development);
  return { figures, statements };
}

describe('training in cells', () => {
  it('is the sum of base rows by any one, two and three dimensions, or says why not, in one statement', async () => {
    for (const by of combinations(allDimensions)) {
      const cells = everyCell(by, someValues, members);
      const { figures, statements } = await figuresOf(cells);
      expect(statements).toHaveLength(1);
      const people = by.includes('JOB_FAMILY') || by.includes('RANK_TIER') ? enrollments : intakes;
      const offered: KnownMeasure = {
        rows: sessions,
        knows: ['FISCAL_YEAR', 'PLAN_CLAUSE', 'DELIVERY_MODE'],
      };
      const counted = { rows: people, knows: allDimensions, people: 'internal' } as const;
      const wrong = cells.flatMap((cell, index) =>
        wrongIn(cell, figures[index], {
          sessions: offered,
          places: offered,
          nominated: {
            rows: intakes,
            knows: [...offered.knows, 'ORGANIZATION', 'REGION'],
            people: 'internal',
          },
          enrollments: counted,
          completed: counted,
        }),
      );
      expect(wrong).toEqual([]);
    }
  }, 120_000);

  it('hides each total of which a part is hidden', async () => {
    const inPlan = { ...someValues, FISCAL_YEAR: ['2024', '2025', '2026'] };
    const cells = everyCell(['FISCAL_YEAR', 'REGION'], inPlan, members);
    const { figures } = await figuresOf(cells);
    const hidden = cells.filter((_, index) => figures[index].nominated.suppressed);
    const totals = cells.filter((cell) => [...cell.values.values()].includes('*'));
    for (const total of totals) {
      if (hidden.some((part) => isPartOf(part, total))) expect(hidden).toContain(total);
    }
    expect(cells.some((cell) => !hidden.includes(cell))).toBe(true);
  });

  it('hides a region that would tell its one small member', async () => {
    await sql(`insert into training_course (code, name_ja, category, audience, selection, delivery_mode, rank_tiers, days, first_fiscal_year, source_id, dataset_kind)
      values ('T-1', '試験', 'ELECTIVE', 'JOINT', 'APPLIED', 'IN_PERSON', '{}', 1, 2031, 'synthetic', 'SYNTHETIC')`);
    await sql(`insert into training_session (code, course_code, fiscal_year, round, starts_on, ends_on, capacity, delivery_mode, status, source_id, dataset_kind)
      values ('T-1-1', 'T-1', 2031, 1, '2031-05-01', '2031-05-01', 40, 'IN_PERSON', 'HELD', 'synthetic', 'SYNTHETIC')`);
    const [one = '', other = ''] = [...members.region].flatMap(([code, region]) =>
      region === 'CHICHIBU' ? [code] : [],
    );
    for (const [code, people] of [
      [one, 20],
      [other, 3],
    ] as const) {
      await sql(
        `insert into session_intake (code, session_code, organization_code, fiscal_year, nominated, applied, accepted, absent, completed, source_id, dataset_kind)
          values ($1, 'T-1-1', $2, 2031, 0, $3, $3, 0, $3, 'synthetic', 'SYNTHETIC')`,
        [`T-1-1-${code}`, code, people],
      );
    }
    const only = {
      ...someValues,
      FISCAL_YEAR: ['2031'],
      REGION: ['CHICHIBU'],
      ORGANIZATION: [one, other],
    };
    const { figures } = await figuresOf([
      ...everyCell(['FISCAL_YEAR', 'REGION'], only, members).slice(0, 1),
      ...everyCell(['FISCAL_YEAR', 'ORGANIZATION'], only, members).slice(0, 2),
    ]);
    const shown = figures.map(({ enrollments: { value, suppressed } }) => [value, suppressed]);
    expect(shown).toEqual([
      [null, true],
      [20, false],
      [null, true],
    ]);
    expect(figures[0].completionRate).toEqual({ value: null, suppressed: true });
  });

  it('answers null for what is no cell, and sends nothing for it', async () => {
    const cells = ['FISCAL_YEAR=99999', 'NOTHING=1', '', 'REGION=HOKUBU,FISCAL_YEAR=2024'];
    const { data, statements } = await ask(question, {
      cells: cells.map((code) => ({ __typename: 'StatisticsCell', code, scope: '' })),
    });
    expect(data._entities).toEqual(cells.map(() => ({ development: null })));
    expect(statements).toEqual([]);
  });
});
