import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

describe('ExchangeOpportunity', () => {
  it('refers to a training session exactly where it is joint training', async () => {
    const { data } = await ask(
      `{ exchangeOpportunities(first: 1000, ${allYears}) { nodes { kind heldOn trainingSession { code } studyGroup { code } participants { display } } } }`,
    );
    const kinds = new Set<string>();
    for (const each of data.exchangeOpportunities.nodes) {
      kinds.add(each.kind);
      const isJoint = each.kind === 'JOINT_TRAINING';
      expect(each.trainingSession !== null).toBe(isJoint);
      expect(each.heldOn === null).toBe(isJoint);
      expect(each.participants === null).toBe(isJoint);
      expect(each.studyGroup !== null).toBe(each.kind === 'STUDY_GROUP');
    }
    expect([...kinds].sort()).toEqual(['JOINT_TRAINING', 'STUDY_GROUP', 'WORKSHOP']);
  });

  it('is listed by years and kind, with the total', async () => {
    const { data } = await ask(
      '{ exchangeOpportunities(first: 2, fiscalYears: { from: "R6" }, kind: WORKSHOP) { totalCount nodes { kind fiscalYear { year } } } }',
    );
    const [{ total }] = await sql(
      `select count(*)::int as total from exchange_opportunity where fiscal_year = 2024 and kind = 'WORKSHOP'`,
    );
    expect(data.exchangeOpportunities.totalCount).toBe(total);
    expect(data.exchangeOpportunities.nodes).toEqual(
      Array(2).fill({ kind: 'WORKSHOP', fiscalYear: { year: 2024 } }),
    );
  });

  it('tells the share of mixed groups, and null before it is reported', async () => {
    await sql(
      `insert into exchange_opportunity values
        ('E-T-0', 'WORKSHOP', 'テスト', 2029, '2029-05-01', null, null, null, null, 'synthetic', 'SYNTHETIC'),
        ('E-T-3', 'WORKSHOP', 'テスト', 2029, '2029-05-02', null, null, 3, 2, 'synthetic', 'SYNTHETIC')`,
    );
    const { data } = await ask(
      '{ exchangeOpportunities(fiscalYears: { from: 2029 }) { nodes { code mixRatio } } }',
    );
    expect(data.exchangeOpportunities.nodes).toEqual([
      { code: 'E-T-0', mixRatio: null },
      { code: 'E-T-3', mixRatio: 0.667 },
    ]);
  });

  it('asks one statement per field, however many occasions', async () => {
    const question = (
      first: number,
    ) => `{ exchangeOpportunities(first: ${first}, ${allYears}) { nodes {
      code mixRatio participants { display } participations { organization { code } participants { display } }
      trainingSession { code } studyGroup { themeJa memberCount { display } } servedClauses { code } source { id }
    } } }`;
    const few = await ask(question(60));
    const many = await ask(question(1000));
    expect(many.data.exchangeOpportunities.nodes.length).toBeGreaterThan(
      few.data.exchangeOpportunities.nodes.length - 1,
    );
    expect(many.statements.length).toBeLessThanOrEqual(7);
    expect(few.statements.length).toBeLessThanOrEqual(many.statements.length);
  });

  it('hides one to four participants', async () => {
    await sql(`
      insert into exchange_opportunity values
        ('E-T-1', 'WORKSHOP', 'テスト', 2030, '2030-05-01', null, null, null, null, 'synthetic', 'SYNTHETIC'),
        ('E-T-2', 'WORKSHOP', 'テスト', 2030, '2030-05-02', null, null, null, null, 'synthetic', 'SYNTHETIC')`);
    await sql(`
      insert into opportunity_participation values
        ('E-T-1', '111007', 9, 'SYNTHETIC'), ('E-T-1', '112011', 3, 'SYNTHETIC'),
        ('E-T-2', '111007', 9, 'SYNTHETIC'), ('E-T-2', '112011', 3, 'SYNTHETIC'), ('E-T-2', '112020', 4, 'SYNTHETIC')`);
    const { data } = await ask(
      '{ exchangeOpportunities(fiscalYears: { from: 2030 }) { nodes { participants { display } participations { participants { display } } } } }',
    );
    const [one, two] = data.exchangeOpportunities.nodes;
    expect(one.participants.display).toBe('約12');
    expect(one.participations.map((each: never) => each['participants']['display'])).toEqual([
      '約9',
      'X',
    ]);
    expect(two.participants.display).toBe('約16');
  });
});

describe('the occasion that exchange lends to a training session', () => {
  it('is found by the key of the session', async () => {
    const rows = await sql(
      `select code, training_session_code as session from exchange_opportunity where kind = 'JOINT_TRAINING' order by 1 limit 3`,
    );
    const { data, statements } = await ask(
      'query E($representations: [_Any!]!) { _entities(representations: $representations) { ... on TrainingSession { exchangeOpportunity { code } } } }',
      {
        representations: rows.map(({ session }) => ({
          __typename: 'TrainingSession',
          code: session,
        })),
      },
    );
    expect(data._entities).toEqual(rows.map(({ code }) => ({ exchangeOpportunity: { code } })));
    expect(statements).toHaveLength(1);
  });
});
