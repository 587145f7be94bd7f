import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Cost } from '../../gateway/cost/cost-limits.js';
import { allDefinitions } from '../../subgraphs/definitions.js';
import { randomOf } from '../../subgraphs/shared/random.js';
import { openSubgraph, type Subgraph } from '../../subgraphs/shared/subgraph.js';
import { copyDatabase, type TestDatabase } from '../support/database.js';
import { importSetupForTests } from '../support/import-setup.js';
import { type EngineUnderTest, engineUnderTest } from './engines.js';
import { generator } from './generate.js';
import { type Oracle, oracleOf } from './oracle.js';
import { poolOf } from './pool.js';
import { addRareRows } from './rare-rows.js';
import { tryAgreement } from './trial.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** `ORACLE_SEED` and `ORACLE_QUESTIONS` in the environment change them. */
    oracle: { readonly seed: string; readonly questions: number };
  }
}

describe('the engines', () => {
  const { seed, questions } = inject('oracle');
  let database: TestDatabase;
  let subgraphs: readonly Subgraph[] = [];
  let oracle: Oracle;
  let direct: EngineUnderTest | undefined;
  let hive: EngineUnderTest | undefined;
  let apollo: EngineUnderTest | undefined;

  beforeAll(async () => {
    database = await copyDatabase();
    await addRareRows(database.adminUrl);
    const imports = await importSetupForTests();
    subgraphs = await Promise.all(
      (await allDefinitions()).map((definition) =>
        openSubgraph(definition, {
          databaseUrl: database.urlOf(definition.name),
          ...(definition.actsForOthers && { imports }),
        }),
      ),
    );
    oracle = oracleOf(subgraphs);
    direct = await engineUnderTest('direct', subgraphs);
    hive = await engineUnderTest('hive', subgraphs);
    apollo = await engineUnderTest('apollo', subgraphs);
  });

  afterAll(async () => {
    await direct?.stop();
    await hive?.stop();
    await apollo?.stop();
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    await database?.drop();
  });

  it(
    `answer ${questions} queries of the seed "${seed}" as the graph without a federation does`,
    async () => {
      const { next, timesAsked } = generator(
        oracle.schema,
        await poolOf(subgraphs, oracle),
        randomOf(seed),
      );
      const engines = { direct, hive, apollo } as Record<string, EngineUnderTest>;
      const outcome = await tryAgreement({
        schema: oracle.schema,
        oracle,
        engines,
        next,
        questions,
      });

      expect(outcome.disagreements.join('\n\n')).toBe('');
      expectFairCosts(hive?.costs ?? [], questions);
      // else the queries would prove little
      expect(outcome.substantial / questions).toBeGreaterThan(0.5);
      expect(outcome.withErrors).toBeGreaterThan(0);
      if (questions < 2000) return;
      const asked = [...timesAsked.values()].filter((times) => times > 0).length;
      // a graph of fifteen hundred fields: a few are so deep that not every run comes by
      expect(asked / timesAsked.size).toBeGreaterThan(0.98);
      // the cube has many fields that only few dimensions fill, and some need rows that hardly any question finds
      expect(oracle.answered.size / timesAsked.size).toBeGreaterThan(0.88);
    },
    Math.max(300_000, questions * 90),
  );
});

/** An estimate is never below what came, and mostly not far above it. */
function expectFairCosts(costs: readonly Cost[], questions: number): void {
  const tooLow = costs.filter(({ estimated, actual }) => actual > estimated);
  expect(tooLow).toEqual([]);
  expect(costs.length).toBeGreaterThan(questions * 0.9);
  const ratios = costs
    .filter(({ actual }) => actual > 0)
    .map(({ estimated, actual }) => estimated / actual)
    .sort((one, other) => one - other);
  expect(ratios.length).toBeGreaterThan(questions * 0.5);
  expect(ratios[Math.floor(ratios.length / 2)]).toBeLessThanOrEqual(4);
}
