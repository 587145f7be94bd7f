import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubgraphName } from '../../../../subgraphs/list.js';
import { type Answer, subgraphUnderTest } from '../../../support/ask.js';
import { type Fields, fits, orders, type Row, sorted, type Where, wheres } from './naive.js';

interface List {
  readonly subgraph: SubgraphName;
  readonly field: string;
  readonly type: string;
  /** All rows that the list may show, in plain SQL; columns as the fields below name them. */
  readonly rows: string;
  readonly fields: Fields;
  readonly own: readonly (readonly [string, 'ASC' | 'DESC'])[];
  /** Other arguments, so that the list shows all of `rows`. */
  readonly others?: string;
}

const allYears = 'fiscalYears: { from: 2000, to: 2100 }';

const lists: readonly List[] = [
  {
    subgraph: 'coordination',
    field: 'memberOrganizations',
    type: 'MemberOrganization',
    rows: `select *, valid_from::text as valid_from, valid_to::text as valid_to from member_organization
      where coalesce(valid_from, '-infinity') <= now()::date and coalesce(valid_to, 'infinity') > now()::date`,
    fields: {
      code: { kind: 'code', columns: ['code'] },
      name: { kind: 'name', columns: ['name_ja', 'name_kana', 'name_en'], orderBy: 'name_kana' },
      type: { kind: 'enum', columns: ['type'] },
      region: { kind: 'enum', columns: ['region'] },
      countyJa: { kind: 'name', columns: ['county_ja'] },
      population: { kind: 'int', columns: ['population'] },
      validFrom: { kind: 'date', columns: ['valid_from'] },
    },
    own: [['code', 'ASC']],
  },
  {
    subgraph: 'coordination',
    field: 'needsItems',
    type: 'NeedsItem',
    rows: 'select * from needs_item',
    fields: {
      code: { kind: 'code', columns: ['code'] },
      organization: { kind: 'code', columns: ['organization_code'] },
      fiscalYear: { kind: 'year', columns: ['fiscal_year'] },
      theme: { kind: 'enum', columns: ['theme'] },
      textJa: { kind: 'name', columns: ['text_ja'] },
      priority: { kind: 'enum', columns: ['priority'] },
      status: { kind: 'enum', columns: ['status'] },
      clause: { kind: 'code', columns: ['clause_code'] },
    },
    own: [
      ['fiscal_year', 'DESC'],
      ['code', 'ASC'],
    ],
    others: allYears,
  },
  {
    subgraph: 'coordination',
    field: 'meetings',
    type: 'Meeting',
    rows: 'select *, held_on::text as held_on from meeting',
    fields: {
      subcommittee: { kind: 'enum', columns: ['subcommittee_kind'] },
      heldOn: { kind: 'date', columns: ['held_on'] },
      round: { kind: 'int', columns: ['round'] },
      deliveryMode: { kind: 'enum', columns: ['delivery_mode'] },
      status: { kind: 'enum', columns: ['status'] },
    },
    own: [
      ['held_on', 'DESC'],
      ['code', 'ASC'],
    ],
    others: allYears,
  },
  {
    subgraph: 'development',
    field: 'trainingCourses',
    type: 'TrainingCourse',
    rows: `select *, array(select clause_code from course_clause link where link.course_code = training_course.code) as clauses,
      array(select skill_area_code from course_skill_area link where link.course_code = training_course.code) as skills
      from training_course`,
    fields: {
      code: { kind: 'code', columns: ['code'] },
      nameJa: { kind: 'name', columns: ['name_ja'] },
      category: { kind: 'enum', columns: ['category'] },
      audience: { kind: 'enum', columns: ['audience'] },
      selection: { kind: 'enum', columns: ['selection'] },
      deliveryMode: { kind: 'enum', columns: ['delivery_mode'] },
      days: { kind: 'float', columns: ['days'] },
      firstFiscalYear: { kind: 'year', columns: ['first_fiscal_year'] },
      endedFiscalYear: { kind: 'year', columns: ['ended_fiscal_year'] },
      rankTiers: { kind: 'several', columns: ['rank_tiers'], orderBy: null },
      eligibleEmploymentTypes: {
        kind: 'several',
        columns: ['eligible_employment_types'],
        orderBy: null,
      },
      servedClauses: { kind: 'several', columns: ['clauses'], orderBy: null },
      skillAreas: { kind: 'several', columns: ['skills'], orderBy: null },
    },
    own: [['code', 'ASC']],
  },
  {
    subgraph: 'development',
    field: 'trainingSessions',
    type: 'TrainingSession',
    rows: 'select *, starts_on::text as starts_on, ends_on::text as ends_on from training_session',
    fields: {
      course: { kind: 'code', columns: ['course_code'] },
      round: { kind: 'int', columns: ['round'] },
      startsOn: { kind: 'date', columns: ['starts_on'] },
      endsOn: { kind: 'date', columns: ['ends_on'] },
      venue: { kind: 'name', columns: ['venue'] },
      capacity: { kind: 'int', columns: ['capacity'] },
      status: { kind: 'enum', columns: ['status'] },
    },
    own: [
      ['starts_on', 'ASC'],
      ['code', 'ASC'],
    ],
    others: allYears,
  },
  {
    subgraph: 'exchange',
    field: 'hostCompanies',
    type: 'HostCompany',
    rows: 'select * from host_company',
    fields: {
      code: { kind: 'code', columns: ['code'] },
      nameJa: { kind: 'name', columns: ['name_ja'], only: 'consents_to_be_named', orderBy: null },
      consentsToBeNamed: { kind: 'boolean', columns: ['consents_to_be_named'] },
      industry: { kind: 'enum', columns: ['industry'] },
      location: { kind: 'enum', columns: ['location'] },
    },
    own: [['code', 'ASC']],
  },
  {
    subgraph: 'exchange',
    field: 'specialistNetworks',
    type: 'SpecialistNetwork',
    rows: `select *, array(select organization_code::text from network_member link where link.network_code = network.code) as members
      from specialist_network network`,
    fields: {
      organizations: { kind: 'several', columns: ['members'], orderBy: null },
      jobFamily: { kind: 'enum', columns: ['job_family'] },
    },
    own: [['code', 'ASC']],
  },
  {
    subgraph: 'recruitment',
    field: 'recruitmentExams',
    type: 'RecruitmentExam',
    rows: 'select * from recruitment_exam',
    fields: {
      organization: { kind: 'code', columns: ['organization_code'] },
      fiscalYear: { kind: 'year', columns: ['fiscal_year'] },
      round: { kind: 'int', columns: ['round'] },
      category: { kind: 'name', columns: ['category'] },
      examGroup: { kind: 'name', columns: ['exam_group'] },
      jobFamily: { kind: 'enum', columns: ['job_family'] },
      examKind: { kind: 'enum', columns: ['exam_kind'] },
      printedCompetitionRatio: { kind: 'float', columns: ['printed_competition_ratio'] },
    },
    own: [
      ['fiscal_year', 'ASC'],
      ['organization_code', 'ASC'],
      ['code', 'ASC'],
    ],
    others: allYears,
  },
];

const subgraphs = {
  coordination: subgraphUnderTest('coordination'),
  development: subgraphUnderTest('development'),
  exchange: subgraphUnderTest('exchange'),
  recruitment: subgraphUnderTest('recruitment'),
};

describe.each(lists)('$field', (list) => {
  const { ask, sql } = subgraphs[list.subgraph as keyof typeof subgraphs];
  const query = `query ($where: ${list.type}Filter, $orderBy: [${list.type}Order!], $first: Int!, $after: String) {
    list: ${list.field}(where: $where, orderBy: $orderBy, first: $first, after: $after ${list.others ? `, ${list.others}` : ''}) {
      nodes { code } totalCount pageInfo { hasNextPage endCursor }
    }
  }`;
  const codes = (rows: readonly Row[]) => rows.map(({ code }) => code);

  it('finds with any filter the rows that fit it, in one statement, and counts them', async () => {
    const rows: Row[] = await sql(list.rows);
    expect(rows.length).toBeGreaterThan(10);
    const found: number[] = [];
    await fc.assert(
      fc.asyncProperty(wheres(list.fields, rows), async (where: Where) => {
        const { data, errors, statements } = await ask(query, { where, first: 1000 });
        const wanted = rows.filter((row) => fits(list.fields, where, row));
        found.push(wanted.length);
        expect(errors).toBeUndefined();
        expect(codes(data.list.nodes)).toEqual(
          codes(sorted(list.fields, wanted, [], list.own).slice(0, 1000)),
        );
        expect(data.list.totalCount).toBe(wanted.length);
        // an empty page has no row to carry the total
        expect(statements).toHaveLength(wanted.length === 0 ? 2 : 1);
      }),
      { numRuns: 120, seed: 20 },
    );
    // the filters were about something
    expect(found.filter((count) => count > 0 && count < rows.length).length).toBeGreaterThan(20);
  }, 60_000);

  it('loses and repeats no row, whatever the order and the page', async () => {
    const rows: Row[] = await sql(list.rows);
    const arbitrary = fc.tuple(
      orders(list.fields),
      fc.option(wheres(list.fields, rows)),
      fc.integer({ min: 7, max: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async ([orderBy, where, first]) => {
        const wanted = rows.filter((row) => fits(list.fields, where ?? {}, row));
        const seen: unknown[] = [];
        let after: string | null = null;
        for (let more = true; more && seen.length < 400; ) {
          const { data, errors }: Answer = await ask(query, {
            where,
            orderBy,
            first,
            after,
          });
          expect(errors).toBeUndefined();
          seen.push(...codes(data.list.nodes));
          expect(data.list.totalCount).toBe(wanted.length);
          more = data.list.pageInfo.hasNextPage;
          after = data.list.pageInfo.endCursor;
        }
        const right = codes(sorted(list.fields, wanted, orderBy, list.own));
        expect(seen).toEqual(right.slice(0, seen.length));
        expect(seen.length).toBeGreaterThanOrEqual(Math.min(right.length, 400));
      }),
      { numRuns: 30, seed: 21 },
    );
  }, 60_000);
});
