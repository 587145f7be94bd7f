/** Briefings, lectures, messages, vacancies and support: what surrounds the examinations. */
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import { told, withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('recruitment');
beforeAll(() => withoutNoise(sql));

const allYears = 'fiscalYears: { from: 2022, to: 2026 }';

describe('Joint briefings', () => {
  it('come with their booths, two statements for any number of them', async () => {
    const { data, statements } = await ask(`{ jointBriefings(${allYears}) {
      nodes { code kind heldOn visitors { value } booths(first: 3) { totalCount nodes { organization { code } } } } } }`);
    const { nodes } = data.jointBriefings;
    expect(statements).toHaveLength(2);
    const [{ briefings, booths }] = await sql(
      'select (select count(*)::int from joint_briefing) as briefings, count(*)::int as booths from booth_result',
    );
    expect(nodes).toHaveLength(briefings);
    type Briefing = { heldOn: string; booths: { totalCount: number } };
    const sum = nodes.reduce((total: number, each: Briefing) => total + each.booths.totalCount, 0);
    expect(sum).toBe(booths);
    const days = nodes.map(({ heldOn }: Briefing) => heldOn);
    expect(days).toEqual([...days].sort());
  });

  it('list their booths over all of them', async () => {
    const { data, errors } = await ask(
      `{ boothResults(${allYears}, where: { organization: { eq: "112011" } }) { totalCount nodes { briefing { code } fiscalYear { year } } } }`,
    );
    expect(errors).toBeUndefined();
    const rows = await sql(`select briefing_code, fiscal_year from booth_result
      where organization_code = '112011' order by fiscal_year desc, code`);
    expect(data.boothResults.totalCount).toBe(rows.length);
    expect(data.boothResults.nodes).toEqual(
      rows.map((row) => ({
        briefing: { code: row.briefing_code },
        fiscalYear: { year: row.fiscal_year },
      })),
    );
  });

  it('hide a booth of few visitors, and do not know those of a briefing to come', async () => {
    const [{ code }] = await sql(
      'select code from booth_result where visitors is not null order by code limit 1',
    );
    await sql(
      'update booth_result set visitors = 4, contacts = 0, later_applicants = null where code = $1',
      [code],
    );
    const { data } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on BoothResult {
        visitors { display reason } contacts { display } laterApplicants { display reason } } } }`,
      { of: [{ __typename: 'BoothResult', code }] },
    );
    expect(data._entities).toEqual([
      {
        visitors: { display: 'X', reason: 'SUPPRESSED' },
        contacts: { display: '0' },
        laterApplicants: { display: '…', reason: 'NOT_KNOWN' },
      },
    ]);
  });
});

describe('A clause of the plan', () => {
  const ask6rec = (of: readonly string[], years = allYears) =>
    ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on PlanClause { code
        recruitmentActivities(${years}) { fiscalYear { year } jointBriefings briefingVisitors { value }
          outreachLectures lectureAudience { value } recruitmentMessages specialistSupports datasetKind } } } }`,
      { of: of.map((code) => ({ __typename: 'PlanClause', code })) },
    );

  it('knows what recruitment does for it, all clauses in one statement', async () => {
    const { data, statements } = await ask6rec(['6-rec-1', '6-rec-2', '6-dev-1']);
    expect(statements).toHaveLength(1);
    const [shared, specialists, training] = data._entities;
    expect(training.recruitmentActivities).toEqual([]);
    const expected =
      await sql(`select fiscal_year as year, count(*)::int as briefings, sum(visitors)::int as visitors
      from joint_briefing where kind = 'GENERAL' group by 1 order by 1`);
    expect(
      shared.recruitmentActivities.map(
        (each: {
          fiscalYear: { year: number };
          jointBriefings: number;
          briefingVisitors: { value: number };
        }) => ({
          year: each.fiscalYear.year,
          briefings: each.jointBriefings,
          visitors: each.briefingVisitors.value,
        }),
      ),
    ).toEqual(expected.map((each) => ({ ...each, visitors: told(each.visitors).value })));
    for (const each of shared.recruitmentActivities) {
      expect(each).toMatchObject({ specialistSupports: 0, datasetKind: 'SYNTHETIC' });
      expect(each.outreachLectures).toBeGreaterThan(0);
    }
    for (const each of specialists.recruitmentActivities) {
      expect(each).toMatchObject({ outreachLectures: 0, lectureAudience: { value: 0 } });
      expect(each.specialistSupports).toBeGreaterThan(0);
    }
  });

  it('leaves out years without any', async () => {
    const { data } = await ask6rec(['6-rec-1'], 'fiscalYears: { from: 1999 }');
    expect(data._entities[0].recruitmentActivities).toEqual([]);
  });
});

describe('Root lists', () => {
  it('answer each activity with its clauses, source and organisations', async () => {
    const { data, errors } = await ask(`{
      outreachLectures(${allYears}, first: 5) { nodes { university organization { code } servedClauses { code } audience { display } datasetKind } }
      recruitmentMessages(${allYears}, first: 5) { nodes { titleJa channel reach organization { code } servedClauses { code } } }
      specialistSupports(${allYears}, first: 5) { nodes { measureJa jobFamily network { code } organizations { code } servedClauses { code } source { id } } }
      vacancies(${allYears}, first: 5) { nodes { organization { code } jobFamily openings { value } unfilled { value } unfilledRate { value } } }
    }`);
    expect(errors).toBeUndefined();
    for (const { university } of data.outreachLectures.nodes)
      expect(university).toMatch(/^合成大学/);
    for (const { titleJa } of data.recruitmentMessages.nodes) expect(titleJa).toMatch(/^【合成】/);
    for (const support of data.specialistSupports.nodes) {
      expect(support.servedClauses).toEqual([{ code: '6-rec-2' }]);
      expect(support.source).toEqual({ id: 'synthetic' });
      expect(support.organizations.length).toBeGreaterThan(0);
    }
    for (const { openings, unfilled } of data.vacancies.nodes) {
      expect(unfilled.value).toBeLessThanOrEqual(openings.value);
    }
    for (const list of Object.values(data) as { nodes: unknown[] }[]) {
      expect(list.nodes.length).toBeGreaterThan(0);
    }
  });
});
