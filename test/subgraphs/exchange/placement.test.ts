import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));
const allYears = 'fiscalYears: { from: 2022, to: 2026 }';
const member = (code: string) => ({ __typename: 'MemberOrganization', code });

const entities = (years = allYears) => `query E($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on MemberOrganization {
    placements(${years}) { fiscalYear { year eraLabel } kind asHome { value display suppressed } asHost { value display suppressed } datasetKind }
    placementReturns(${years}) { fiscalYear { year } usedFor people { value suppressed } }
  } }
}`;

/** So many placements of one kind that begin in a year of the test's own. */
async function place(
  year: number,
  kind: string,
  home: string | null,
  host: string | null,
  people: number,
) {
  await sql(
    `insert into placement select 'T-' || gen_random_uuid()::text::varchar(29), $2::text, $1::int, make_date($1::int, 4, 1), make_date($1::int + 1, 3, 31),
       gen_random_uuid(), 'STAFF', 'GENERAL_ADMINISTRATION', $3::text, $4::text, null, 'SYNTHETIC'
     from generate_series(1, $5::int)`,
    [year, kind, home, host, people],
  );
}

describe('the placements that exchange lends to a member organisation', () => {
  it('agree with the rows as home and as host, small ones hidden', async () => {
    const { data } = await ask(entities(), { representations: [member('111007')] });
    const rows = await sql(
      `select fiscal_year as year, kind, count(*) filter (where home_organization_code = '111007')::int as home,
         count(*) filter (where host_organization_code = '111007')::int as host
       from placement where '111007' in (home_organization_code, host_organization_code) group by 1, 2 order by 1, 2`,
    );
    expect(data._entities[0].placements).toEqual(
      rows.map(({ year, kind, home, host }) => ({
        fiscalYear: { year, eraLabel: `令和${year - 2018}年度` },
        kind,
        asHome: told(home),
        asHost: told(host),
        datasetKind: 'SYNTHETIC',
      })),
    );
  });

  it('cost as many statements for all members as for one', async () => {
    const members = await sql(
      'select distinct coalesce(home_organization_code, host_organization_code) as code from placement',
    );
    const one = await ask(entities(), { representations: [member('111007')] });
    const all = await ask(entities(), { representations: members.map(({ code }) => member(code)) });
    expect(members.length).toBeGreaterThan(30);
    expect([one.statements.length, all.statements.length]).toEqual([2, 2]);
  });

  it('are of the sixth plan’s years where none are named', async () => {
    const { data } = await ask(
      '{ _entities(representations: [{ __typename: "MemberOrganization", code: "110001" }]) { ... on MemberOrganization { placements { fiscalYear { year } } } } }',
    );
    const years = data._entities[0].placements.map((each: never) => each['fiscalYear']['year']);
    expect(Math.min(...years)).toBe(2024);
  });

  it('say that they rest on synthetic data', async () => {
    const { extensions } = await ask(entities(), { representations: [member('111007')] });
    expect(extensions).toEqual({ datasetKinds: ['SYNTHETIC'] });
  });
});

describe('placementFigures', () => {
  it('agree with the rows', async () => {
    const { data, statements } = await ask(
      `{ placementFigures(${allYears}) { fiscalYear { year } kind people { value } } }`,
    );
    const rows = await sql(
      'select fiscal_year as year, kind, count(*)::int as people from placement where fiscal_year <= 2026 group by 1, 2 order by 1, 2',
    );
    expect(statements).toHaveLength(1);
    expect(data.placementFigures).toHaveLength(rows.length);
    for (const [index, { year, kind, people }] of rows.entries()) {
      const figure = data.placementFigures[index];
      expect(figure).toMatchObject({ fiscalYear: { year }, kind });
      if (figure.people.value !== null) expect(figure.people.value).toBe(told(people).value);
    }
    expect(
      data.placementFigures.filter((each: never) => each['people']['value'] !== null).length,
    ).toBeGreaterThan(15);
  });

  it('can be asked of one kind', async () => {
    const { data } = await ask(`{ placementFigures(${allYears}, kind: INTER_MUNICIPAL) { kind } }`);
    expect(data.placementFigures).toEqual(Array(5).fill({ kind: 'INTER_MUNICIPAL' }));
  });
});

describe('returns from placements', () => {
  beforeAll(async () => {
    await place(2033, 'INTER_MUNICIPAL', '111007', '112011', 6);
    await place(2033, 'INTER_MUNICIPAL', '112020', '112011', 2);
    await sql(
      `insert into placement_return select code, 2034, '2034-05-01', home_organization_code, 'TAUGHT_ON', 'D-0004-2034-01', 'SYNTHETIC'
       from placement where fiscal_year = 2033`,
    );
  });

  it('agree with the rows', async () => {
    const { data } = await ask(
      `{ placementReturnFigures(${allYears}) { fiscalYear { year } usedFor people { value suppressed } } }`,
    );
    const rows = await sql(
      'select fiscal_year as year, used_for as used, count(*)::int as people from placement_return where fiscal_year <= 2026 group by 1, 2 order by 1, 2',
    );
    expect(data.placementReturnFigures).toHaveLength(rows.length);
    for (const [index, { year, used, people }] of rows.entries()) {
      const figure = data.placementReturnFigures[index];
      expect(figure).toMatchObject({ fiscalYear: { year }, usedFor: used });
      if (!figure.people.suppressed) expect(figure.people.value).toBe(told(people).value);
    }
  });

  it('hide one organisation’s few, and tell the total with its noise', async () => {
    const years = 'fiscalYears: { from: 2034 }';
    const { data } = await ask(
      `query Q($representations: [_Any!]!) {
        placementReturnFigures(${years}) { usedFor people { display } }
        _entities(representations: $representations) { ... on MemberOrganization { placementReturns(${years}) { people { display } } } }
      }`,
      { representations: [member('111007'), member('112020')] },
    );
    expect(data._entities).toEqual([
      { placementReturns: [{ people: { display: '約6' } }] },
      { placementReturns: [{ people: { display: 'X' } }] },
    ]);
    expect(data.placementReturnFigures).toEqual([
      { usedFor: 'TAUGHT_ON', people: { display: '約8' } },
    ]);
  });

  it('are told to the session where they were taught on', async () => {
    const { data } = await ask(
      '{ _entities(representations: [{ __typename: "TrainingSession", code: "D-0004-2034-01" }]) { ... on TrainingSession { returnedSpeakers { value } } } }',
    );
    expect(data._entities[0].returnedSpeakers.value).toBe(8);
  });
});
