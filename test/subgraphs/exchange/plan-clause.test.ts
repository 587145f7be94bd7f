import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('exchange');
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';
const clause = (code: string) => ({ __typename: 'PlanClause', code });

const entities = `query E($representations: [_Any!]!) { _entities(representations: $representations) { ... on PlanClause {
  exchangeActivities(${allYears}) {
    fiscalYear { year } opportunities mixRatio participants { value } studyGroups networkMeetings networkAttendance { value } datasetKind
  }
  placements(${allYears}) { kind people { value } }
  placementReturns(${allYears}) { usedFor people { value } }
  exchangeOpportunities(first: 3, ${allYears}) { totalCount nodes { code } }
  specialistNetworks(first: 3) { totalCount }
  studyGroups(first: 3, ${allYears}) { totalCount }
} } }`;

describe('what exchange did for a clause of the plan', () => {
  it('is something for each policy of exchange, in each plan year so far', async () => {
    const { data } = await ask(entities, {
      representations: ['6-exc-1', '6-exc-2', '6-exc-3'].map(clause),
    });
    const [joint, networks, companies] = data._entities;
    for (const year of [2024, 2025, 2026]) {
      const of = (each: { exchangeActivities: { fiscalYear: { year: number } }[] }) =>
        each.exchangeActivities.find(({ fiscalYear }) => fiscalYear.year === year);
      expect(of(joint)).toMatchObject({ networkMeetings: 0, datasetKind: 'SYNTHETIC' });
      expect(of(networks)).toMatchObject({ opportunities: 0, studyGroups: 0, mixRatio: null });
    }
    expect(networks.specialistNetworks.totalCount).toBe(24);
    expect(companies.exchangeActivities).toEqual([]);
    expect(new Set(companies.placements.map((each: never) => each['kind']))).toEqual(
      new Set(['PRIVATE_DISPATCH', 'PRIVATE_INTAKE']),
    );
    expect(new Set(joint.placements.map((each: never) => each['kind']))).toEqual(
      new Set(['INTER_MUNICIPAL', 'PREF_TO_MUNI', 'MUNI_TO_PREF']),
    );
  });

  it('agrees with the rows', async () => {
    const { data } = await ask(entities, {
      representations: ['6-exc-1', '6-exc-2', '6-philosophy-1', '6-dev-4'].map(clause),
    });
    const [joint, networks, ability, policy] = data._entities;
    const occasions = await sql(
      `select fiscal_year as year, count(*)::int as opportunities, sum(mixed_work_groups)::float / sum(work_groups) as ratio,
         (select sum(participants)::int from opportunity_participation join exchange_opportunity one on one.code = opportunity_code
          where one.fiscal_year = exchange_opportunity.fiscal_year) as participants,
         (select count(*)::int from study_group where study_group.fiscal_year = exchange_opportunity.fiscal_year) as groups
       from exchange_opportunity group by 1 order by 1`,
    );
    expect(joint.exchangeActivities).toEqual(
      occasions.map(({ year, opportunities, ratio, participants, groups }) => ({
        fiscalYear: { year },
        opportunities,
        mixRatio: Math.round(ratio * 1000) / 1000,
        participants: { value: participants },
        studyGroups: groups,
        networkMeetings: 0,
        networkAttendance: { value: 0 },
        datasetKind: 'SYNTHETIC',
      })),
    );
    const meetings = await sql(
      `select meeting.fiscal_year as year, count(distinct code)::int as meetings, sum(staff)::int as staff
       from network_meeting meeting join network_attendance on meeting_code = code group by 1 order by 1`,
    );
    expect(
      networks.exchangeActivities.map((each: never) => [
        each['fiscalYear']['year'],
        each['networkMeetings'],
        each['networkAttendance']['value'],
      ]),
    ).toEqual(meetings.map(({ year, meetings, staff }) => [year, meetings, staff]));
    expect(ability.placementReturns.length).toBeGreaterThan(5);
    expect(policy.studyGroups.totalCount).toBeGreaterThan(0);
  });

  it('costs as many statements for all clauses as for one', async () => {
    const codes = await sql('select distinct clause_code as code from opportunity_clause');
    const one = await ask(entities, { representations: [clause('6-exc-1')] });
    const many = await ask(entities, {
      representations: [
        ...codes.map(({ code }) => code),
        '6-exc-2',
        '6-exc-3',
        '6-dev-4',
        '9-x',
      ].map(clause),
    });
    expect([one.statements.length, many.statements.length]).toEqual([6, 6]);
  });

  it('never tells a hidden count through the shown ones and their sums', async () => {
    await sql(
      `insert into exchange_opportunity select 'E-T-' || number, 'WORKSHOP', 'テスト', 2030, '2030-05-01', null, null, null, null, 'synthetic', 'SYNTHETIC'
       from generate_series(1, 3) number`,
    );
    await sql(
      `insert into opportunity_clause select 'E-T-' || number, '6-exc-1' from generate_series(1, 3) number`,
    );
    await sql(
      `insert into opportunity_participation values
        ('E-T-1', '111007', 9, 'SYNTHETIC'), ('E-T-1', '112011', 3, 'SYNTHETIC'),
        ('E-T-2', '111007', 8, 'SYNTHETIC'), ('E-T-2', '112011', 4, 'SYNTHETIC'), ('E-T-2', '112020', 3, 'SYNTHETIC'),
        ('E-T-3', '111007', 30, 'SYNTHETIC')`,
    );
    const { data } = await ask(`{
      exchangeOpportunities(fiscalYears: { from: 2030 }) { nodes { participants { display } } }
      _entities(representations: [{ __typename: "PlanClause", code: "6-exc-1" }]) { ... on PlanClause {
        exchangeActivities(fiscalYears: { from: 2030 }) { opportunities participants { display } }
      } }
    }`);
    // the second sum tells nothing by itself; shown, it would leave the first to the year's
    expect(
      data.exchangeOpportunities.nodes.map((each: never) => each['participants']['display']),
    ).toEqual(['X', 'X', '30']);
    expect(data._entities[0].exchangeActivities).toEqual([
      { opportunities: 3, participants: { display: '57' } },
    ]);
  });
});

describe('returns from placements by clause', () => {
  it('are told of companies and of all, never of the rest alone', async () => {
    const { data } = await ask(entities, {
      representations: ['6-exc-1', '6-exc-3', '6-philosophy-1'].map(clause),
    });
    const [rest, companies, all] = data._entities;
    expect(rest.placementReturns).toEqual([]);
    expect(companies.placementReturns.length).toBeGreaterThan(0);
    const { data: root } = await ask(
      `{ placementReturnFigures(${allYears}) { usedFor people { value } } }`,
    );
    expect(all.placementReturns).toEqual(root.placementReturnFigures);
  });
});
