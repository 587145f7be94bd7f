import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../../support/ask.js';

const { ask, sql } = subgraphUnderTest('coordination');
const recruitment = subgraphUnderTest('recruitment');
const exchange = subgraphUnderTest('exchange');

describe('Lists below many parents', () => {
  it('are filtered, ordered and counted in one statement for all parents', async () => {
    const { data, statements } = await ask(`{
      memberOrganizations(where: { type: { eq: CITY } }) { nodes { code
        needsItems(first: 3, fiscalYears: { from: 2000, to: 2100 },
          where: { or: [{ priority: { eq: HIGH } }, { theme: { in: [DIGITAL, CAREER] } }] },
          orderBy: [{ by: THEME, direction: DESC }, { by: CODE }]) { totalCount nodes { code } }
      } }
    }`);
    expect(statements).toHaveLength(2);
    const rows = await sql(`select organization_code, code from needs_item
      where priority = 'HIGH' or theme in ('DIGITAL', 'CAREER') order by theme desc, code`);
    const byOrganization = Map.groupBy(rows, (row) => row.organization_code);
    expect(data.memberOrganizations.nodes).toHaveLength(36);
    for (const { code, needsItems } of data.memberOrganizations.nodes) {
      const wanted = byOrganization.get(code) ?? [];
      expect(needsItems.totalCount).toBe(wanted.length);
      expect(needsItems.nodes).toEqual(wanted.slice(0, 3).map((row) => ({ code: row.code })));
    }
  });

  it('are paged below each parent by the order asked, rows without a value in their place', async () => {
    const page = (after: string | null) =>
      recruitment.ask(
        `query ($after: String) { _entities(representations: [{ __typename: "MemberOrganization", code: "111007" }]) {
          ... on MemberOrganization { recruitmentExams(first: 4, after: $after, fiscalYears: { from: 2022 },
            orderBy: [{ by: PRINTED_COMPETITION_RATIO, direction: DESC, nulls: FIRST }]) {
            nodes { code printedCompetitionRatio } pageInfo { hasNextPage endCursor } } } } }`,
        { after },
      );
    const seen: { code: string; printedCompetitionRatio: number | null }[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await page(after);
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data._entities[0].recruitmentExams;
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    const wanted = await recruitment.sql(`select code from recruitment_exam
      where organization_code = '111007' and fiscal_year = 2022
      order by printed_competition_ratio desc nulls first, code`);
    expect(seen.map(({ code }) => code)).toEqual(wanted.map(({ code }) => code));
    expect(seen.some((each) => each.printedCompetitionRatio === null)).toBe(true);
  });

  it('fail for the cursor that is wrong, and for no list asked beside it', async () => {
    const { data, errors } = await ask(`{
      wrong: memberOrganization(code: "111007") { needsItems(after: "bm9uZQ") { totalCount } }
      right: memberOrganization(code: "111007") {
        needsItems(fiscalYears: { from: 2000, to: 2100 }) { totalCount }
      }
    }`);
    expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
      [['wrong', 'needsItems'], 'CURSOR_NOT_UNDERSTOOD'],
    ]);
    const [{ rows }] = await sql(
      `select count(*)::int as rows from needs_item where organization_code = '111007'`,
    );
    expect(data).toEqual({
      wrong: { needsItems: null },
      right: { needsItems: { totalCount: rows } },
    });
  });
});

describe('The years of a list', () => {
  it('are those of the plan, unless the arguments or the filter speak of years', async () => {
    const { data } = await ask(`{
      plan: needsItems(where: { not: { theme: { eq: CAREER } } }) { totalCount }
      asked: needsItems(where: { fiscalYear: { lt: 2024 } }) { totalCount }
      deep: needsItems(where: { or: [{ not: { fiscalYear: { gte: "令和6年度" } } }] }) { totalCount }
      both: needsItems(fiscalYears: { from: 2024 }, where: { fiscalYear: { lt: 2024 } }) { totalCount }
    }`);
    const [rows] = await sql(`select count(*) filter (where fiscal_year between 2024 and 2028
      and theme <> 'CAREER')::int as plan, count(*) filter (where fiscal_year < 2024)::int as before from needs_item`);
    expect(rows.before).toBeGreaterThan(0);
    expect(data).toEqual({
      plan: { totalCount: rows.plan },
      asked: { totalCount: rows.before },
      deep: { totalCount: rows.before },
      both: { totalCount: 0 },
    });
  });
});

describe('Names', () => {
  it.each(['鶴ケ島', '鶴が島', '鶴ヶ島市', 'つるがしま', 'ﾂﾙｶﾞｼﾏ', 'TSURUGASHIMA'])(
    'lead to 鶴ヶ島市 as %s',
    async (asked) => {
      const { data } = await ask(
        'query ($name: String!) { memberOrganizations(where: { name: { contains: $name } }) { nodes { nameJa } } }',
        { name: asked },
      );
      expect(data.memberOrganizations.nodes).toEqual([{ nameJa: '鶴ヶ島市' }]);
    },
  );

  it('come as they are stored, and in the order of their readings', async () => {
    const { data } = await ask(
      '{ memberOrganizations(where: { name: { startsWith: "か" } }, orderBy: [{ by: NAME }]) { nodes { nameKana } } }',
    );
    const readings = data.memberOrganizations.nodes.map(
      ({ nameKana }: { nameKana: string }) => nameKana,
    );
    expect(readings).toContain('かすかべし');
    expect(readings).toEqual([...readings].sort());
  });

  it('of a company are found only with its consent', async () => {
    const [silent] = await exchange.sql(
      'select name_ja from host_company where not consents_to_be_named limit 1',
    );
    const [named] = await exchange.sql(
      'select name_ja from host_company where consents_to_be_named limit 1',
    );
    const count = async (name: string) =>
      (
        await exchange.ask(
          'query ($name: String!) { hostCompanies(where: { nameJa: { eq: $name } }) { totalCount } }',
          { name },
        )
      ).data.hostCompanies.totalCount;
    expect(await count(silent.name_ja)).toBe(0);
    expect(await count(named.name_ja)).toBeGreaterThan(0);
  });
});
