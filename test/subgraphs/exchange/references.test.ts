import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('exchange');

const tables = {
  ExchangeOpportunity: 'exchange_opportunity',
  OrganizationPairFlow: 'organization_pair_flow',
  StudyGroup: 'study_group',
  SpecialistNetwork: 'specialist_network',
  NetworkMeeting: 'network_meeting',
  HostCompany: 'host_company',
};

describe.each(Object.entries(tables))('a reference to %s', (type, table) => {
  const entities = `query E($representations: [_Any!]!) {
    _entities(representations: $representations) { __typename ... on ${type} { id code } }
  }`;

  it('is found by business key and by global id, in one statement', async () => {
    const [{ code }] = await sql(`select code from ${table} order by code limit 1`);
    const { data, statements } = await ask(entities, {
      representations: [
        { __typename: type, code },
        { __typename: type, id: `${type}:${code}` },
      ],
    });
    const found = { __typename: type, id: `${type}:${code}`, code };
    expect(data._entities).toEqual([found, found]);
    expect(statements).toHaveLength(1);
  });

  it('is null where there is no such row', async () => {
    const { data, errors } = await ask(entities, {
      representations: [
        { __typename: type, code: 'none' },
        { __typename: type, id: 'rubbish' },
        { __typename: type },
      ],
    });
    expect(data).toEqual({ _entities: [null, null, null] });
    expect(errors).toBeUndefined();
  });
});

it.each([
  'exchangeOpportunity',
  'organizationPairFlow',
  'studyGroup',
  'specialistNetwork',
  'networkMeeting',
  'hostCompany',
])('%s is null where nothing has the code', async (field) => {
  const { data, errors } = await ask(`{ ${field}(code: "none") { code } }`);
  expect(data).toEqual({ [field]: null });
  expect(errors).toBeUndefined();
});

describe('what exchange lends', () => {
  it('is empty, not an error, for keys that it does not know', async () => {
    const { data, errors } = await ask(`{ _entities(representations: [
      { __typename: "MemberOrganization", code: "119999" },
      { __typename: "PlanClause", code: "7-exc-1" },
      { __typename: "TrainingSession", code: "D-9999-2024-01" }
    ]) {
      ... on MemberOrganization {
        placements { kind } placementReturns { usedFor } networkAttendance { meetings }
        specialistNetworks { totalCount } studyGroups { totalCount } metOrganizations(fiscalYear: 2024) { totalCount }
      }
      ... on PlanClause {
        exchangeActivities { opportunities } clausePlacements: placements { kind } clauseReturns: placementReturns { usedFor }
        exchangeOpportunities { totalCount }
      }
      ... on TrainingSession { exchangeOpportunity { code } returnedSpeakers { value } }
    } }`);
    expect(errors).toBeUndefined();
    const none = { totalCount: 0 };
    expect(data._entities).toEqual([
      {
        placements: [],
        placementReturns: [],
        networkAttendance: [],
        specialistNetworks: none,
        studyGroups: none,
        metOrganizations: none,
      },
      {
        exchangeActivities: [],
        clausePlacements: [],
        clauseReturns: [],
        exchangeOpportunities: none,
      },
      { exchangeOpportunity: null, returnedSpeakers: { value: 0 } },
    ]);
  });
});
