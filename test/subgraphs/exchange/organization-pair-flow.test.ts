import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('exchange');
beforeAll(() => withoutNoise(sql));

const entities = `query E($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on MemberOrganization { metOrganizations(fiscalYear: 2024, first: 1000) { totalCount nodes { from { code } to { code } met { value display } } } }
} }`;
const member = (code: string) => ({ __typename: 'MemberOrganization', code });

describe('the organisations that a member met', () => {
  it('agree with the rows, small numbers hidden', async () => {
    const { data } = await ask(entities, { representations: [member('111007')] });
    const rows = await sql(
      `select to_code as code, met from organization_pair_flow where fiscal_year = 2024 and from_code = '111007' order by 1`,
    );
    const { totalCount, nodes } = data._entities[0].metOrganizations;
    expect(totalCount).toBe(rows.length);
    expect(nodes).toEqual(
      rows.map(({ code, met }) => ({
        from: { code: '111007' },
        to: { code },
        met: { value: told(met).value, display: told(met).display },
      })),
    );
  });

  it('cost one statement for one member and for all', async () => {
    const members = await sql('select distinct from_code as code from organization_pair_flow');
    const one = await ask(entities, { representations: [member('111007')] });
    const all = await ask(entities, { representations: members.map(({ code }) => member(code)) });
    expect(members.length).toBeGreaterThan(50);
    expect([one.statements.length, all.statements.length]).toEqual([1, 1]);
  });

  it('refuse a year that nobody writes so', async () => {
    await expect(
      ask(
        '{ _entities(representations: [{ __typename: "MemberOrganization", code: "111007" }]) { ... on MemberOrganization { metOrganizations(fiscalYear: "昨年度") { totalCount } } } }',
      ),
    ).rejects.toThrow('昨年度');
  });
});

describe('organizationPairFlows', () => {
  it('tells by its total how widely staff met in a year', async () => {
    const { data, statements } = await ask(
      '{ organizationPairFlows(first: 1, fiscalYears: { from: 2025 }) { totalCount } }',
    );
    const [{ total }] = await sql(
      'select count(*)::int as total from organization_pair_flow where fiscal_year = 2025',
    );
    expect(data.organizationPairFlows.totalCount).toBe(total);
    expect(statements).toHaveLength(1);
  });

  it('holds both directions of every pair', async () => {
    const alone = await sql(
      `select 1 from organization_pair_flow one where not exists (
        select from organization_pair_flow other where other.fiscal_year = one.fiscal_year
          and other.from_code = one.to_code and other.to_code = one.from_code)`,
    );
    expect(alone).toEqual([]);
  });
});
