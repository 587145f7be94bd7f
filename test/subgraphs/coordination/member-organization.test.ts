import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('coordination');

const codesOn = async (asOf?: string) => {
  const { data } = await ask(
    'query ($asOf: DateInput) { memberOrganizations(asOf: $asOf) { totalCount nodes { code nameJa } } }',
    asOf === undefined ? {} : { asOf },
  );
  return data.memberOrganizations as {
    totalCount: number;
    nodes: { code: string; nameJa: string }[];
  };
};

describe('The members', () => {
  it('are 64: the prefecture, 40 cities, 22 towns and a village', async () => {
    const { data, statements } = await ask(`{
      all: memberOrganizations { totalCount nodes { code type datasetKind } }
      towns: memberOrganizations(type: TOWN) { totalCount }
    }`);
    const byType = Object.groupBy(data.all.nodes, ({ type }: { type: string }) => type);
    expect(
      Object.fromEntries(Object.entries(byType).map(([type, rows]) => [type, rows?.length])),
    ).toEqual({
      PREFECTURE: 1,
      DESIGNATED_CITY: 1,
      CORE_CITY: 3,
      CITY: 36,
      TOWN: 22,
      VILLAGE: 1,
    });
    expect(data.all.totalCount).toBe(64);
    expect(data.towns.totalCount).toBe(22);
    expect(data.all.nodes[0].datasetKind).toBe('REAL');
    expect(statements).toHaveLength(2);
  });

  it('come in the order of their codes, page by page', async () => {
    const query =
      'query ($after: String) { memberOrganizations(first: 40, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }';
    const first = await ask(query);
    const { endCursor, hasNextPage } = first.data.memberOrganizations.pageInfo;
    const second = await ask(query, { after: endCursor });
    const codes = [first, second].flatMap(({ data }) =>
      data.memberOrganizations.nodes.map(({ code }: { code: string }) => code),
    );
    expect(hasNextPage).toBe(true);
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes).size).toBe(64);
  });

  it('are found by region, which the prefecture has none of', async () => {
    const { data } = await ask(`{
      chichibu: memberOrganizations(region: CHICHIBU) { nodes { nameJa } }
      memberOrganization(code: "110001") { nameJa region }
    }`);
    expect(data.chichibu.nodes.map(({ nameJa }: { nameJa: string }) => nameJa)).toEqual([
      '秩父市',
      '横瀬町',
      '皆野町',
      '長瀞町',
      '小鹿野町',
    ]);
    expect(data.memberOrganization).toEqual({ nameJa: '埼玉県', region: null });
  });

  it('have the population of the census, with its day and its source', async () => {
    const { data } = await ask(`{
      memberOrganizations { nodes { type population { value asOf source { id } } } }
    }`);
    const municipalities = data.memberOrganizations.nodes.filter(
      ({ type }: { type: string }) => type !== 'PREFECTURE',
    );
    const sum = municipalities.reduce(
      (total: number, { population }: { population: { value: number } }) =>
        total + population.value,
      0,
    );
    expect(sum).toBe(7_346_836);
    expect(municipalities[0].population).toMatchObject({
      asOf: '2020-10-01',
      source: { id: 'census-2020-preliminary' },
    });
  });
});

describe('The members of a day', () => {
  it.each([
    ['2011-10-10', 65, ['112267', '114456']],
    ['2011-10-11', 64, ['114456']],
    ['2012-09-30', 64, ['114456']],
    ['2012-10-01', 64, ['112461']],
    [undefined, 64, ['112461']],
  ])('on %s are %i', async (day, number, present) => {
    const { totalCount, nodes } = await codesOn(day);
    const changing = new Set(['112267', '114456', '112461']);
    expect(totalCount).toBe(number);
    expect(
      nodes
        .map(({ code }) => code)
        .filter((code) => changing.has(code))
        .sort(),
    ).toEqual([...present].sort());
  });

  it.each(['2011-02-29', '11/10/2011', '平成23年'])('refuse %s as a day', async (asOf) => {
    const { errors } = await ask(
      'query ($asOf: DateInput) { memberOrganizations(asOf: $asOf) { totalCount } }',
      { asOf },
    );
    expect(errors?.[0]?.message).toContain('A date is wanted');
  });
});

describe('Former organisations', () => {
  it('are found by code, and lead to the one in whose place they stand', async () => {
    const { data } = await ask(`{
      hatogaya: memberOrganization(code: "112267") {
        nameJa validFrom validTo councilSeat { code } population { value }
        successor { code nameJa predecessors { nameJa } }
      }
      shiraoka: memberOrganization(code: "112461") {
        validFrom validTo successor { code } predecessors { nameJa type validTo }
      }
    }`);
    expect(data.hatogaya).toEqual({
      nameJa: '鳩ヶ谷市',
      validFrom: null,
      validTo: '2011-10-11',
      councilSeat: null,
      population: null,
      successor: { code: '112038', nameJa: '川口市', predecessors: [{ nameJa: '鳩ヶ谷市' }] },
    });
    expect(data.shiraoka).toEqual({
      validFrom: '2012-10-01',
      validTo: null,
      successor: null,
      predecessors: [{ nameJa: '白岡町', type: 'TOWN', validTo: '2012-10-01' }],
    });
  });
});

describe('An organisation code', () => {
  const one = 'query ($code: ID!) { memberOrganization(code: $code) { nameJa } }';

  it.each(['112011', '11201', '１１２０１１', ' 112011 '])('is understood as %s', async (code) => {
    const { data } = await ask(one, { code });
    expect(data.memberOrganization).toEqual({ nameJa: '川越市' });
  });

  it('with a wrong check digit is an error that tells the right one', async () => {
    const { data, errors } = await ask(one, { code: '112012' });
    expect(data).toEqual({ memberOrganization: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ORGANIZATION_CODE_CHECK_DIGIT',
      right: '112011',
    });
    expect(errors?.[0]?.extensions?.['messageJa']).toContain('112011');
  });

  it('that nobody has is null', async () => {
    const { data, errors } = await ask(one, { code: '131016' });
    expect(data).toEqual({ memberOrganization: null });
    expect(errors).toBeUndefined();
  });

  it.each(['', '川越市', '1120111', '1120'])('is not %j', async (code) => {
    const { errors } = await ask(one, { code });
    expect(errors?.[0]?.extensions?.['code']).toBe('ORGANIZATION_CODE_NOT_UNDERSTOOD');
  });
});

describe('A reference to an organisation', () => {
  it('is answered by code or id, also of a former one, and by null when unknown', async () => {
    const { data, errors, statements } = await ask(
      `query ($keys: [_Any!]!) {
        _entities(representations: $keys) { ... on MemberOrganization { id code nameJa } }
      }`,
      {
        keys: [
          { __typename: 'MemberOrganization', code: '112461' },
          { __typename: 'MemberOrganization', id: 'MemberOrganization:114456' },
          { __typename: 'MemberOrganization', code: '112012' },
        ],
      },
    );
    expect(data._entities).toEqual([
      { id: 'MemberOrganization:112461', code: '112461', nameJa: '白岡市' },
      { id: 'MemberOrganization:114456', code: '114456', nameJa: '白岡町' },
      null,
    ]);
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(1);
  });
});

describe('What a request costs', () => {
  it('is one statement per field, whatever the number of members', async () => {
    const cost = async (first: number) => {
      const { errors, statements } = await ask(
        `query ($first: Int!) { memberOrganizations(first: $first) { nodes {
          nameJa population { value source { titleJa } } source { id }
          predecessors { nameJa } successor { nameJa } councilSeat { code }
          staffStrengths { headcount { value } byJobFamily { headcount { value } } }
          needsItems { nodes { textJa clause { titleJa } } }
          meetingAttendances { nodes { presence meeting { heldOn } } }
          subcommitteeMemberships { nodes { subcommittee { nameJa } } }
          hrDevelopmentPolicies { nodes { titleJa } }
        } } }`,
        { first },
      );
      expect(errors).toBeUndefined();
      return statements.length;
    };
    const few = await cost(12);
    expect(await cost(64)).toBe(few);
    expect(few).toBeLessThanOrEqual(14);
  });

  it('reads only the columns that are asked for', async () => {
    const { statements } = await ask('{ memberOrganizations { nodes { nameJa } } }');
    expect(statements[0]).not.toContain('population"');
    expect(statements[0]).not.toContain('name_kana');
  });
});

it('keeps every code with its right check digit', async () => {
  const rows = await sql('select code from member_organization');
  expect(rows).toHaveLength(66);
  for (const { code } of rows as { code: string }[]) {
    const sum = [6, 5, 4, 3, 2].reduce((total, weight, at) => total + weight * Number(code[at]), 0);
    expect(code[5]).toBe(String((11 - (sum % 11)) % 10));
  }
});
