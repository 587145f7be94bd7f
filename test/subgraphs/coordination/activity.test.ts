import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('coordination');
beforeAll(() => withoutNoise(sql));

describe('Staff strength', () => {
  it('is summed per fiscal year in one statement, and told by job family in another', async () => {
    const { data, statements } = await ask(`{
      memberOrganizations { nodes { code staffStrengths(fiscalYears: { from: 2022, to: 2024 }) {
        asOf datasetKind fiscalYear { year eraLabel } headcount { value suppressed }
        byJobFamily { code headcount { value suppressed } }
      } } }
    }`);
    expect(statements).toHaveLength(3);
    const rows = await sql(
      `select organization_code, fiscal_year, sum(headcount)::int total from staff_strength
       where fiscal_year between 2022 and 2024 group by 1, 2`,
    );
    const totals = new Map(rows.map((row) => [`${row.organization_code}-${row.fiscal_year}`, row]));
    for (const { code, staffStrengths } of data.memberOrganizations.nodes) {
      expect(staffStrengths).toHaveLength(3);
      for (const { asOf, fiscalYear, headcount, byJobFamily, datasetKind } of staffStrengths) {
        expect(headcount.value).toBe(totals.get(`${code}-${fiscalYear.year}`)?.total);
        expect(asOf).toBe(`${fiscalYear.year}-04-01`);
        expect(datasetKind).toBe('SYNTHETIC');
        const shown = byJobFamily.filter(
          (each: { headcount: { suppressed: boolean } }) => !each.headcount.suppressed,
        );
        const hidden = byJobFamily.length - shown.length;
        const sum = shown.reduce(
          (total: number, each: { headcount: { value: number } }) => total + each.headcount.value,
          0,
        );
        expect(headcount.suppressed).toBe(false);
        if (hidden === 0) expect(headcount.value).toBe(sum);
      }
    }
  });

  it('hides a job family of few', async () => {
    await sql(`insert into staff_strength
      select '113611-1999-' || family, '113611', 1999, family, number, 'synthetic', 'SYNTHETIC'
      from (values ('DIETITIAN', 2), ('LIBRARIAN', 7), ('DIGITAL', 7), ('FORESTRY', 90)) as made(family, number)`);
    const { data } = await ask(`{
      memberOrganization(code: "113611") { staffStrengths(fiscalYears: { from: 1999 }) {
        headcount { value } byJobFamily { jobFamily headcount { display } }
      } }
      _entities(representations: [{ __typename: "StaffStrength", code: "113611-1999-DIETITIAN" }]) {
        ... on StaffStrength { headcount { display } organization { nameJa } }
      }
    }`);
    const [year] = data.memberOrganization.staffStrengths;
    expect(year.headcount.value).toBe(106);
    expect(
      year.byJobFamily.map((each: { jobFamily: string; headcount: { display: string } }) => [
        each.jobFamily,
        each.headcount.display,
      ]),
    ).toEqual([
      ['DIETITIAN', 'X'],
      ['DIGITAL', '約7'],
      ['FORESTRY', '約90'],
      ['LIBRARIAN', '約7'],
    ]);
    expect(data._entities[0]).toEqual({
      headcount: { display: 'X' },
      organization: { nameJa: '横瀬町' },
    });
  });

  it('is asked for different years at once, and leaves out years without records', async () => {
    const { data, statements } = await ask(`{ memberOrganization(code: "112011") {
      early: staffStrengths(fiscalYears: { from: "R4" }) { fiscalYear { year } }
      plan: staffStrengths { fiscalYear { year } }
      future: staffStrengths(fiscalYears: { from: 2030, to: 2040 }) { fiscalYear { year } }
    } }`);
    const years = (rows: { fiscalYear: { year: number } }[]) =>
      rows.map(({ fiscalYear }) => fiscalYear.year);
    expect(years(data.memberOrganization.early)).toEqual([2022]);
    expect(years(data.memberOrganization.plan)).toEqual([2024, 2025, 2026]);
    expect(data.memberOrganization.future).toEqual([]);
    expect(statements).toHaveLength(2);
  });
});

describe('Needs', () => {
  it('are told by members under a clause, and found from all three sides', async () => {
    const { data, extensions } = await ask(`{
      needsItems(fiscalYears: { from: 2022, to: 2026 }, first: 5) {
        totalCount nodes { code textJa theme fiscalYear { year } organization { code } clause { code } datasetKind }
      }
    }`);
    const [first] = data.needsItems.nodes;
    const { data: sides } = await ask(
      `query ($organization: ID!, $clause: ID!) {
        memberOrganization(code: $organization) { needsItems(fiscalYears: { from: 2022, to: 2026 }) { nodes { code } } }
        planClause(code: $clause) { needsItems(fiscalYears: { from: 2022, to: 2026 }) { nodes { code } } }
      }`,
      { organization: first.organization.code, clause: first.clause.code },
    );
    expect(sides.memberOrganization.needsItems.nodes).toContainEqual({ code: first.code });
    expect(sides.planClause.needsItems.nodes).toContainEqual({ code: first.code });
    expect(extensions).toEqual({ datasetKinds: expect.arrayContaining(['REAL', 'SYNTHETIC']) });
  });

  it('are counted by state, as plain SQL counts them', async () => {
    const { data, statements } = await ask(`{
      answered: needsItems(status: ANSWERED) { totalCount }
      high: needsItems(status: UNANSWERED, priority: HIGH) { totalCount }
    }`);
    const [row] = await sql(`select
      (count(*) filter (where status = 'ANSWERED'))::int answered,
      (count(*) filter (where status = 'UNANSWERED' and priority = 'HIGH'))::int high
      from needs_item where fiscal_year between 2024 and 2028`);
    expect({ answered: data.answered.totalCount, high: data.high.totalCount }).toEqual(row);
    expect(statements.length).toBeLessThanOrEqual(4);
  });
});

describe('Research', () => {
  it('tells its response rate once it is done, and who asked for it', async () => {
    const { data } = await ask(`{
      researchSurveys(fiscalYears: { from: 2022, to: 2026 }) { totalCount nodes {
        code askedOrganizations answeredOrganizations responseRate findingsJa fiscalYear { year }
        clause { code } subcommittee { kind researchSurveys(fiscalYears: { from: 2022, to: 2026 }) { nodes { code } } }
      } }
    }`);
    expect(data.researchSurveys.totalCount).toBe(10);
    for (const survey of data.researchSurveys.nodes) {
      const { answeredOrganizations, responseRate, fiscalYear, code, subcommittee } = survey;
      expect(subcommittee.researchSurveys.nodes).toContainEqual({ code });
      if (fiscalYear.year === 2026)
        expect([answeredOrganizations, responseRate]).toEqual([null, null]);
      else expect(responseRate).toBeCloseTo(answeredOrganizations / 64, 3);
    }
  });
});

describe("Members' own policies", () => {
  it('are listed newest first, and by whether they follow the guide of 2023', async () => {
    const { data } = await ask(`{
      memberOrganization(code: "110001") { hrDevelopmentPolicies { nodes { adoptedOn follows2023Guide } } }
      following: hrDevelopmentPolicies(follows2023Guide: true) { totalCount nodes { adoptedOn organization { nameJa } } }
      all: hrDevelopmentPolicies { totalCount }
    }`);
    const [newest, oldest] = data.memberOrganization.hrDevelopmentPolicies.nodes;
    expect(newest.adoptedOn > oldest.adoptedOn).toBe(true);
    expect([newest.follows2023Guide, oldest.follows2023Guide]).toEqual([true, false]);
    for (const { adoptedOn } of data.following.nodes) expect(adoptedOn >= '2023-12-22').toBe(true);
    expect(data.all.totalCount).toBe(64 + data.following.totalCount);
  });
});

describe('Sources', () => {
  it('name everything that ships, and the synthetic data as such', async () => {
    const { data } = await ask(`{
      real: sources(datasetKind: REAL) { totalCount nodes { id titleJa licence } }
      synthetic: sources(datasetKind: SYNTHETIC) { nodes { id titleJa } }
    }`);
    expect(data.real.nodes.map(({ id }: { id: string }) => id)).toContain('wide-area-plan-6');
    expect(data.synthetic.nodes).toEqual([
      { id: 'synthetic', titleJa: '合成データ（実在の団体の実績ではない）' },
    ]);
  });

  it('are those of each record, invented ones never under a real source', async () => {
    const { data } = await ask(
      '{ meetings(first: 3) { nodes { datasetKind source { id datasetKind } } } }',
    );
    for (const { datasetKind, source } of data.meetings.nodes) {
      expect([datasetKind, source.datasetKind]).toEqual(['SYNTHETIC', 'SYNTHETIC']);
    }
  });
});
