import { beforeAll, describe, expect, it } from 'vitest';
import { Role, type Viewer } from '../../../subgraphs/shared/viewer.js';
import { subgraphUnderTest } from '../../support/ask.js';
import {
  allDimensions,
  type BaseRow,
  combinations,
  everyCell,
  type KnownMeasure,
  type MadeCell,
  type Members,
  readMembers,
  representations,
  someValues,
  summed,
  wrongIn,
} from '../../support/cells.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('development');
beforeAll(() => withoutNoise(sql));

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

  it('tells the same people the same, however they are asked', async () => {
    const years = { ...someValues, FISCAL_YEAR: ['2024'], REGION: ['CHICHIBU'] };
    const asked = [
      everyCell(['FISCAL_YEAR', 'REGION'], years, members),
      everyCell(['FISCAL_YEAR', 'REGION', 'RANK_TIER'], years, members),
      everyCell(['FISCAL_YEAR', 'REGION', 'PLAN_CLAUSE'], years, members),
      everyCell(['FISCAL_YEAR', 'REGION', 'DELIVERY_MODE'], years, members),
    ];
    const toldOf = await Promise.all(
      asked.map(async (cells) => {
        const { figures } = await figuresOf(cells);
        return cells.flatMap((cell, index) =>
          cell.code.startsWith('FISCAL_YEAR=2024,REGION=CHICHIBU') &&
          !/RANK_TIER=[^*]|PLAN_CLAUSE=[^*]|DELIVERY_MODE=[^*]/.test(cell.code)
            ? [figures[index].enrollments]
            : [],
        );
      }),
    );
    expect(new Set(toldOf.flat().map((each) => JSON.stringify(each))).size).toBe(1);
    expect(toldOf.flat()).toHaveLength(4);
  });

  it('shows its own figures to an organisation, and to nobody else', async () => {
    const [cell] = everyCell(
      ['ORGANIZATION'],
      { ...someValues, ORGANIZATION: ['114651'] },
      members,
    );
    const clerk = (organization: string): Viewer => ({
      subject: 'one',
      roles: [Role.CLERK],
      organization,
    });
    const of = async (viewer: Viewer) => {
      const { data } = await ask(question, { cells: representations([cell as MadeCell]) }, viewer);
      return data._entities[0].development.enrollments.value;
    };
    const right = summed(cell as MadeCell, intakes, 'enrollments');
    expect(await of(clerk('114651'))).toBe(right);
    expect(await of(clerk('111007'))).toBe(told(right).value);
    expect(await of({ ...clerk('114651'), roles: [Role.MUNICIPAL] })).toBe(told(right).value);
  });

  it('costs so much for each completion, over the held sessions whose cost is known', async () => {
    const rows: BaseRow[] = await sql(
      `select ${ofSession}, cost_yen::int as cost, coalesce(sum(completed), 0)::int as completed
        from training_session session left join session_intake on session_code = session.code
        where session.status = 'HELD' and cost_yen is not null group by session.code`,
    );
    for (const by of [
      ['FISCAL_YEAR', 'PLAN_CLAUSE'],
      ['DELIVERY_MODE'],
      ['PLAN_CLAUSE'],
    ] as const) {
      const cells = everyCell(by, someValues, members);
      const { data } = await ask(
        `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell { development {
          costPerCompletion { yen suppressed cost completed { value } } } } } }`,
        { cells: representations(cells) },
      );
      for (const [index, cell] of cells.entries()) {
        const came = data._entities[index].development.costPerCompletion;
        const cost = summed(cell, rows, 'cost');
        const completed = summed(cell, rows, 'completed');
        const shown = told(completed);
        expect(came).toEqual({
          yen: shown.value && cost > 0 ? Math.round(cost / shown.value) : null,
          suppressed: shown.suppressed,
          cost: cost > 0 ? cost : null,
          completed: { value: shown.value },
        });
      }
    }
    expect(rows.length).toBeGreaterThan(50);
    const [cell] = everyCell(['ORGANIZATION'], someValues, members);
    const { data } = await ask(
      `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell { development {
        costPerCompletion { yen } notApplicable { measure dimensions } } } } }`,
      { cells: representations([cell as MadeCell]) },
    );
    expect(data._entities[0].development.costPerCompletion).toBeNull();
    expect(data._entities[0].development.notApplicable).toContainEqual({
      measure: 'costPerCompletion',
      dimensions: ['ORGANIZATION'],
    });
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
