/** The operations that ship, asked of the whole graph on real tables: what they answer, and what that costs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineName } from '../../gateway/engine/engine.js';
import * as operations from '../../schema/hooks/generated/hooks.js';
import { allDefinitions } from '../../subgraphs/definitions.js';
import { openSubgraph, type Subgraph } from '../../subgraphs/shared/subgraph.js';
import { type EngineUnderTest, engineUnderTest } from '../oracle/engines.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let subgraphs: readonly Subgraph[];
const engines = new Map<EngineName, EngineUnderTest>();
const statements: string[] = [];

beforeAll(async () => {
  database = await copyDatabase();
  subgraphs = await Promise.all(
    (await allDefinitions()).map((definition) =>
      openSubgraph(definition, {
        databaseUrl: database.urlOf(definition.name),
        onStatement: () => statements.push(definition.name),
      }),
    ),
  );
  // else a test would count what a start does by itself
  await Promise.all(subgraphs.map((subgraph) => subgraph.database.idle()));
  for (const name of ['direct', 'hive', 'apollo'] as const) {
    engines.set(name, await engineUnderTest(name, subgraphs));
  }
});

afterAll(async () => {
  for (const engine of engines.values()) await engine.stop();
  await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
  await database.drop();
});

interface Answer<Data> {
  readonly data: Data;
  /** Statements sent, by subgraph. */
  readonly sent: Readonly<Record<string, number>>;
}

describe.each(['direct', 'hive', 'apollo'] as const)('with the engine %s', (engine) => {
  async function ask<Data>(
    document: { readonly __apiType?: (variables: never) => Data },
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<Answer<Data>> {
    statements.length = 0;
    const { data, errors } = (await engines.get(engine)?.execute({
      document: document as never,
      variables,
    })) ?? { data: null, errors: ['no engine'] };
    expect(errors).toBeUndefined();
    const sent = Object.fromEntries(
      [...Map.groupBy(statements, (name) => name)].map(([name, all]) => [name, all.length]),
    );
    return { data: JSON.parse(JSON.stringify(data)) as Data, sent };
  }

  it('tells every member organisation across the three domains, in one statement per field', async () => {
    const { data, sent } = await ask(operations.MemberOrganizationProfilesDocument, {
      fiscalYears: { from: '令和4年度', to: 2025 },
    });
    const { nodes } = data.memberOrganizations;
    expect(nodes).toHaveLength(64);
    const city = nodes.find(({ code }) => code === '111007');
    expect(city).toMatchObject({ nameJa: 'さいたま市', population: { value: 1_324_591 } });
    expect(nodes.filter(({ region }) => region === null).length).toBeLessThanOrEqual(1);
    const years = new Set(city?.trainingIntakes?.map(({ fiscalYear }) => fiscalYear.year));
    expect([...years].sort()).toEqual([2022, 2023, 2024, 2025]);
    const clauses = nodes.flatMap(({ trainingIntakes }) =>
      (trainingIntakes ?? []).flatMap(({ servedClauses }) => servedClauses ?? []),
    );
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.every(({ titleJa, titleEn }) => titleJa && titleEn)).toBe(true);
    expect(nodes.some(({ placements }) => (placements ?? []).length > 0)).toBe(true);
    const funnel = city?.examFunnels?.find(({ fiscalYear }) => fiscalYear.year === 2022);
    expect(funnel?.competitionRatio.value).toBeGreaterThan(1);
    expect(sent).toEqual({ coordination: 2, development: 2, exchange: 1, recruitment: 1 });
  });

  it('tells of every policy what serves it', async () => {
    const { data, sent } = await ask(operations.PlanProgressDocument, {
      fiscalYears: { from: 'R4', to: 'R8' },
    });
    const { nodes } = data.planClauses;
    expect(nodes).toHaveLength(11);
    expect(
      nodes.every(({ titleJa, titleEn, source }) => titleJa && titleEn && source.titleJa),
    ).toBe(true);
    const domains = Map.groupBy(nodes, ({ domain }) => domain);
    expect([...domains].map(([domain, { length }]) => [domain, length])).toEqual([
      ['DEVELOPMENT', 6],
      ['EXCHANGE', 3],
      ['RECRUITMENT', 2],
    ]);
    const served = (domain: string, by: (node: (typeof nodes)[number]) => number) =>
      nodes.filter((node) => node.domain === domain && by(node) > 0).length;
    expect(
      served('DEVELOPMENT', ({ trainingCourseTotal }) => trainingCourseTotal ?? 0),
    ).toBeGreaterThan(0);
    expect(
      served(
        'EXCHANGE',
        ({ exchangeActivities, placements }) =>
          (exchangeActivities?.length ?? 0) + (placements?.length ?? 0),
      ),
    ).toBe(3);
    expect(
      served('RECRUITMENT', ({ recruitmentActivities }) => recruitmentActivities?.length ?? 0),
    ).toBe(2);
    expect(sent).toEqual({ coordination: 2, development: 2, exchange: 2, recruitment: 1 });
  });

  it("tells さいたま市's published exams as they were printed, with their source", async () => {
    const { data } = await ask(operations.RecruitmentFunnelSaitamaCityDocument);
    const exams = data.memberOrganization?.recruitmentExams;
    expect(exams?.totalCount).toBe(26);
    expect(exams?.nodes).toHaveLength(26);
    for (const exam of exams?.nodes ?? []) {
      expect(exam).toMatchObject({ datasetKind: 'REAL', fiscalYear: { eraLabel: '令和4年度' } });
      expect(exam.source).toMatchObject({
        publisher: expect.stringContaining('さいたま市'),
        titleJa: expect.any(String),
      });
    }
    // a stage printed as "-" was not held, and is no zero
    const stages = exams?.nodes.flatMap((exam) => [
      exam.firstStageExaminees,
      exam.secondStageExaminees,
    ]);
    expect(stages).toContainEqual({ value: null, display: '-', reason: 'NOT_HELD' });
  });
});
