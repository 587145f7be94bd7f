import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));
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
        participants: { value: told(participants).value },
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
    ).toEqual(meetings.map(({ year, meetings, staff }) => [year, meetings, told(staff).value]));
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
