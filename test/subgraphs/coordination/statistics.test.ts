import { beforeAll, describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';
import {
  allDimensions,
  type CellDimension,
  combinations,
  everyCell,
  type KnownMeasure,
  type MadeCell,
  type Members,
  readMembers,
  representations,
  someValues,
  wrongIn,
} from '../../support/cells.js';
import { withoutNoise } from '../../support/told.js';

const { ask, sql } = subgraphUnderTest('coordination');
beforeAll(() => withoutNoise(sql));

const figures = `code scope staff { value suppressed reason }
  coordination { needs needsAnswered researchSurveys notApplicable { measure dimensions } }`;

let members: Members;
let measures: Readonly<Record<string, KnownMeasure>>;
let staff: KnownMeasure;

beforeAll(async () => {
  members = await readMembers(sql);
  const clauses = 'array[clause_code::text] as clauses';
  const needs = {
    rows: await sql(`select fiscal_year as year, organization_code as organization, ${clauses},
      1 as needs, (status = 'ANSWERED')::int as "needsAnswered" from needs_item`),
    knows: ['FISCAL_YEAR', 'ORGANIZATION', 'REGION', 'PLAN_CLAUSE'],
  } as const;
  measures = {
    needs,
    needsAnswered: needs,
    researchSurveys: {
      rows: await sql(
        `select fiscal_year as year, ${clauses}, 1 as "researchSurveys" from research_survey`,
      ),
      knows: ['FISCAL_YEAR', 'PLAN_CLAUSE'],
    },
  };
  staff = {
    rows: await sql(`select fiscal_year as year, organization_code as organization,
      job_family as family, headcount as staff from staff_strength`),
    knows: ['FISCAL_YEAR', 'ORGANIZATION', 'REGION', 'JOB_FAMILY'],
  };
});

const isOf = (cell: MadeCell, ...dimensions: readonly CellDimension[]) =>
  dimensions.some((each) => (cell.values.get(each) ?? '*') !== '*');

describe('needs, research and staff in cells', () => {
  it('are the sums of base rows by any one, two and three dimensions, or say why not', async () => {
    for (const by of combinations(allDimensions)) {
      const cells = everyCell(by, someValues, members);
      const { data, errors, statements } = await ask(
        `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell { ${figures} } } }`,
        { cells: representations(cells) },
      );
      expect(errors).toBeUndefined();
      // what cells are made of, and their figures
      expect([by.join(), statements.length]).toEqual([by.join(), 2]);
      const wrong = cells.flatMap((cell, index) => {
        const { coordination, staff: count } = data._entities[index];
        const known = wrongIn(cell, coordination, measures);
        if (!isOf(cell, 'FISCAL_YEAR') || isOf(cell, 'RANK_TIER')) {
          return count === null ? known : [...known, `${cell.code} has staff`];
        }
        // staff are counted whatever the clause or mode: such a cell is set aside here
        if (isOf(cell, 'PLAN_CLAUSE', 'DELIVERY_MODE')) return known;
        const people = isOf(cell, 'JOB_FAMILY') ? 'internal' : 'published';
        const counted = { staff: { ...staff, people } } as const;
        return [...known, ...wrongIn(cell, { staff: count, notApplicable: [] }, counted)];
      });
      expect(wrong).toEqual([]);
    }
  }, 120_000);

  it('stands for the same organisations however it is asked', async () => {
    const { data } = await ask(
      '{ statistics(by: [REGION, FISCAL_YEAR], totals: true) { nodes { code scope } } }',
    );
    const { data: again } = await ask(
      'query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell { code scope } } }',
      {
        cells: data.statistics.nodes.map(({ code }: { code: string }) => ({
          __typename: 'StatisticsCell',
          code,
        })),
      },
    );
    expect(again._entities).toEqual(data.statistics.nodes);
  });

  it('says of its own records whether one is invented, whatever is asked beside', async () => {
    const { data, errors } = await ask(`{
      statistics(by: [FISCAL_YEAR, ORGANIZATION], first: 1000) { nodes { staff { value } coordination { datasetKind provenance { sources { sourceId } } needs } } } }`);
    expect(errors).toBeUndefined();
    let without = 0;
    for (const { coordination, staff } of data.statistics.nodes) {
      expect(coordination.datasetKind === null).toBe(coordination.needs === 0);
      expect(coordination.provenance.sources.length === 0).toBe(coordination.needs === 0);
      if (coordination.needs === 0 && staff.value > 0) without++;
    }
    expect(without).toBeGreaterThan(0);
  });

  it('does not tell by families of staff what their own list hides', async () => {
    const { data } = await ask(`{ memberOrganizations(first: 70) { nodes { code
      staffStrengths(fiscalYears: { from: 2024 }) { byJobFamily { jobFamily headcount { value suppressed } } } } }
      statistics(by: [ORGANIZATION, FISCAL_YEAR, JOB_FAMILY], first: 1000,
        where: { fiscalYears: { from: 2024 }, organizations: ["110001", "113697", "112020"] }) {
        nodes { organization { code } jobFamily staff { value suppressed } } } }`);
    // biome-ignore lint/suspicious/noExplicitAny: an answer of the shape asked for
    const listed = data.memberOrganizations.nodes.flatMap(({ code, staffStrengths }: any) =>
      // biome-ignore lint/suspicious/noExplicitAny: likewise
      staffStrengths.flatMap(({ byJobFamily }: any) =>
        // biome-ignore lint/suspicious/noExplicitAny: likewise
        byJobFamily.map(({ jobFamily, headcount }: any) => [`${code} ${jobFamily}`, headcount]),
      ),
    );
    const byKey = new Map<string, unknown>(listed);
    let compared = 0;
    for (const { organization, jobFamily, staff: count } of data.statistics.nodes) {
      const known = byKey.get(`${organization.code} ${jobFamily}`);
      if (known) {
        compared++;
        expect(count).toEqual(known);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe('statistics', () => {
  const codesOf = async (args: string) => {
    const { data, errors } = await ask(
      `{ statistics(${args}) { totalCount nodes { code totals } pageInfo { hasNextPage endCursor } } }`,
    );
    return {
      ...data?.statistics,
      codes: data?.statistics.nodes.map(({ code }: { code: string }) => code),
      problem: errors?.[0]?.extensions?.['code'],
    };
  };

  it('turns pages in a stable order, totals after the values', async () => {
    const args =
      'by: [FISCAL_YEAR, REGION], totals: true, where: { fiscalYears: { from: 2024, to: 2025 } }';
    const all = await codesOf(args);
    expect(all.totalCount).toBe(3 * 11);
    expect(all.codes.slice(9, 12)).toEqual([
      'FISCAL_YEAR=2024,REGION=CHICHIBU',
      'FISCAL_YEAR=2024,REGION=*',
      'FISCAL_YEAR=2025,REGION=SAITAMA',
    ]);
    expect(all.nodes.at(-1).totals).toEqual(['FISCAL_YEAR', 'REGION']);
    const turned: string[] = [];
    for (let after = ''; ; ) {
      const page = await codesOf(`${args}, first: 7${after && `, after: "${after}"`}`);
      turned.push(...page.codes);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(turned).toEqual(all.codes);
  });

  it('orders by any of its dimensions', async () => {
    const { codes } = await codesOf(
      'by: [FISCAL_YEAR, REGION], first: 3, orderBy: [{ dimension: REGION, descending: true }], where: { fiscalYears: { from: 2024, to: 2025 } }',
    );
    expect(codes).toEqual([
      'FISCAL_YEAR=2024,REGION=CHICHIBU',
      'FISCAL_YEAR=2025,REGION=CHICHIBU',
      'FISCAL_YEAR=2024,REGION=HOKUBU',
    ]);
  });

  it('has no cell for kinds and regions that do not meet', async () => {
    const { codes } = await codesOf('by: [ORGANIZATION_KIND, REGION], first: 1000');
    expect(codes).toContain('ORGANIZATION_KIND=TOWN,REGION=CHICHIBU');
    expect(codes).not.toContain('ORGANIZATION_KIND=VILLAGE,REGION=SAITAMA');
    expect(codes).not.toContain('ORGANIZATION_KIND=PREFECTURE,REGION=SAITAMA');
  });

  it('puts every municipality into one population band', async () => {
    const { codes } = await codesOf('by: [ORGANIZATION, POPULATION_BAND], first: 1000');
    expect(codes).toHaveLength(63);
    expect(codes).toContain('ORGANIZATION=111007,POPULATION_BAND=FROM_300_000');
  });

  it.each([
    ['by: []', 'DIMENSIONS_OUT_OF_RANGE'],
    ['by: [REGION, FISCAL_YEAR, JOB_FAMILY, RANK_TIER]', 'DIMENSIONS_OUT_OF_RANGE'],
    ['by: [REGION, REGION]', 'DIMENSION_REPEATED'],
    ['by: [REGION], where: { jobFamilies: [DIGITAL] }', 'DIMENSION_NOT_ASKED'],
    ['by: [REGION], orderBy: [{ dimension: JOB_FAMILY }]', 'DIMENSION_NOT_ASKED'],
    [
      'by: [FISCAL_YEAR], where: { fiscalYears: { from: 1950, to: 2026 } }',
      'TOO_MANY_FISCAL_YEARS',
    ],
    ['by: [REGION], first: 1001', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['by: [REGION], after: "bm90aGluZw"', 'CURSOR_NOT_UNDERSTOOD'],
  ])('refuses %s with %s', async (args, problem) => {
    expect((await codesOf(args)).problem).toBe(problem);
  });

  it('tells the year before', async () => {
    const { data, statements } =
      await ask(`{ statistics(by: [FISCAL_YEAR, ORGANIZATION], first: 1000,
      where: { fiscalYears: { from: 2025 } }) { nodes { staff { value } previousYear { code staff { value } } } }
      before: statistics(by: [FISCAL_YEAR, ORGANIZATION], first: 1000,
      where: { fiscalYears: { from: 2024 } }) { nodes { code staff { value } } } }`);
    // biome-ignore lint/suspicious/noExplicitAny: an answer of the shape asked for
    expect(data.statistics.nodes.map(({ previousYear }: any) => previousYear)).toEqual(
      data.before.nodes,
    );
    expect(statements.length).toBeLessThanOrEqual(3);
  });
});
