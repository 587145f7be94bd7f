import { describe, expect, it } from 'vitest';
import { subgraphUnderTest } from '../../support/ask.js';

const { ask, sql } = subgraphUnderTest('coordination');

describe('The sixth plan', () => {
  it('runs from 令和6年度 to 令和10年度 on two provisions, not revised yet', async () => {
    const { data } = await ask(`{
      wideAreaPlan(ordinal: 6) {
        id ordinal titleJa titleEn issuerJa datasetKind adoptedOn
        period { from { year eraLabel } to { year eraLabel } }
        legalBasis { ja en } revisions { totalCount } source { id }
      }
      wideAreaPlans { nodes { ordinal } }
      none: wideAreaPlan(ordinal: 5) { ordinal }
    }`);
    expect(data.wideAreaPlan).toMatchObject({
      id: 'WideAreaPlan:6',
      titleJa: '第６次広域計画',
      datasetKind: 'REAL',
      adoptedOn: null,
      period: {
        from: { year: 2024, eraLabel: '令和6年度' },
        to: { year: 2028, eraLabel: '令和10年度' },
      },
      revisions: { totalCount: 0 },
      source: { id: 'wide-area-plan-6' },
    });
    expect(data.wideAreaPlan.legalBasis.map(({ ja }: { ja: string }) => ja)).toEqual([
      '地方自治法第291条の7',
      '彩の国さいたま人づくり広域連合規約第５条',
    ]);
    expect(data.wideAreaPlans.nodes).toEqual([{ ordinal: 6 }]);
    expect(data.none).toBeNull();
  });

  it('has its clauses in its own order', async () => {
    const { data, statements } = await ask(`{
      wideAreaPlan(ordinal: 6) { clauses { totalCount nodes { order clauseId } } }
    }`);
    const { totalCount, nodes } = data.wideAreaPlan.clauses;
    expect(totalCount).toBe(32);
    expect(nodes.map(({ order }: { order: number }) => order)).toEqual(
      Array.from({ length: 32 }, (_, index) => index + 1),
    );
    expect(nodes[0].clauseId).toBe('intro');
    expect(nodes.at(-1).clauseId).toBe('promo-2');
    expect(statements).toHaveLength(2);
  });

  it.each([
    ['PHILOSOPHY', 3],
    ['ROLE', 2],
    ['APPROACH', 3],
    ['POLICY', 11],
    ['PROMOTION', 2],
  ])('has of kind %s %i clauses', async (kind, number) => {
    const { data } = await ask(
      'query ($kind: ClauseKind) { planClauses(kind: $kind, ordinal: 6) { totalCount } }',
      { kind },
    );
    expect(data.planClauses.totalCount).toBe(number);
  });

  it('has 6 policies on development, 3 on exchange and 2 on recruitment', async () => {
    const { data } = await ask(`{
      development: planClauses(kind: POLICY, domain: DEVELOPMENT) { nodes { code } }
      exchange: planClauses(kind: POLICY, domain: EXCHANGE) { nodes { code } }
      recruitment: planClauses(kind: POLICY, domain: RECRUITMENT) { nodes { code number } }
    }`);
    expect(data.development.nodes.at(-1)).toEqual({ code: '6-dev-6' });
    expect(data.development.nodes).toHaveLength(6);
    expect(data.exchange.nodes).toHaveLength(3);
    expect(data.recruitment.nodes).toEqual([
      { code: '6-rec-1', number: '１' },
      { code: '6-rec-2', number: '２' },
    ]);
  });
});

describe('A clause', () => {
  it('is found by its code, with its text, its place and what stands under it', async () => {
    const { data } = await ask(`{
      planClause(code: "6-dev") {
        titleJa titleEn bodyJa inForce parent { code titleJa parent { code } }
        children { nodes { code number parent { code } } } plan { ordinal }
      }
      none: planClause(code: "6-dev-7") { code }
    }`);
    expect(data.planClause).toMatchObject({
      titleJa: '人材開発',
      inForce: true,
      parent: { code: '6-chapter-4', titleJa: '各事業の実施方針', parent: null },
      plan: { ordinal: 6 },
    });
    expect(data.planClause.bodyJa).toContain('多様な研修を実施します。');
    expect(data.planClause.children.nodes).toHaveLength(6);
    expect(data.planClause.children.nodes[0]).toEqual({
      code: '6-dev-1',
      number: '１',
      parent: { code: '6-dev' },
    });
    expect(data.none).toBeNull();
  });

  it('costs one statement per field, however many there are', async () => {
    const cost = async (first: number) => {
      const { errors, statements } = await ask(
        `query ($first: Int!) { planClauses(first: $first) { totalCount nodes {
          titleJa parent { titleJa } children { totalCount nodes { titleJa } } plan { titleJa }
          texts { nodes { titleJa } } source { titleJa }
          agendaItems { nodes { titleJa } } needsItems { totalCount } researchSurveys { nodes { titleJa } }
        } } }`,
        { first },
      );
      expect(errors).toBeUndefined();
      return statements.length;
    };
    expect(await cost(32)).toBe(await cost(20));
  });
});

describe('A revision of the plan', () => {
  const clause = `{ planClause(code: "6-dev-2") {
    code titleJa texts { nodes { code edition titleJa revision { number effectiveFrom plan { ordinal } } } }
  } }`;

  it('changes the wording from its day on, and keeps code and former wording', async () => {
    await sql(`insert into plan_revision values
      ('6-r1', 6, 1, '2025-03-01', '2025-04-01', '一部改定', 'wide-area-plan-6', 'REAL'),
      ('6-r2', 6, 2, '2099-03-01', '2099-04-01', '将来の改定', 'wide-area-plan-6', 'REAL')`);
    await sql(`insert into clause_text
      (code, clause_code, revision_code, edition, position, title_ja, title_en, source_id, dataset_kind)
      values ('6-dev-2@1', '6-dev-2', '6-r1', 1, 18, '改めた見出し', 'Changed', 'wide-area-plan-6', 'REAL'),
             ('6-dev-2@2', '6-dev-2', '6-r2', 2, 18, '将来の見出し', 'Later', 'wide-area-plan-6', 'REAL')`);
    const { data, errors } = await ask(clause);
    expect(errors).toBeUndefined();
    expect(data.planClause).toMatchObject({ code: '6-dev-2', titleJa: '改めた見出し' });
    expect(data.planClause.texts.nodes).toMatchObject([
      { code: '6-dev-2@0', edition: 0, revision: null },
      {
        edition: 1,
        titleJa: '改めた見出し',
        revision: { number: 1, effectiveFrom: '2025-04-01', plan: { ordinal: 6 } },
      },
      { edition: 2, titleJa: '将来の見出し' },
    ]);
  });

  it('drops a clause from the lists, and leaves it to be found by its code', async () => {
    await sql(`update clause set abolished_by = '6-r1' where code = '6-exc-3'`);
    await sql(`update clause set abolished_by = '6-r2' where code = '6-exc-2'`);
    const { data } = await ask(`{
      planClause(code: "6-exc-3") { inForce titleJa }
      planClauses(domain: EXCHANGE, kind: POLICY) { nodes { code inForce } }
    }`);
    expect(data.planClause).toEqual({ inForce: false, titleJa: '民間企業等との交流' });
    expect(data.planClauses.nodes).toEqual([
      { code: '6-exc-1', inForce: true },
      { code: '6-exc-2', inForce: true },
    ]);
  });

  it('is listed by its plan, the one to come included', async () => {
    const { data } = await ask(
      '{ wideAreaPlan(ordinal: 6) { revisions { nodes { code decidedOn summaryJa } } } }',
    );
    expect(data.wideAreaPlan.revisions.nodes.map(({ code }: { code: string }) => code)).toEqual([
      '6-r1',
      '6-r2',
    ]);
  });
});

describe('An earlier plan', () => {
  it('stands beside the sixth, clause by clause', async () => {
    await sql(`insert into wide_area_plan select 5, 'ある計画', 'A plan', issuer_ja, legal_basis, 2019, 2023,
      null, source_id, 'SYNTHETIC' from wide_area_plan where ordinal = 6`);
    await sql(`insert into clause (code, plan_ordinal, clause_id, kind, domain, source_id, dataset_kind)
      select '5-' || id, 5, id, 'POLICY', 'DEVELOPMENT', 'wide-area-plan-6', 'SYNTHETIC' from unnest(array['one', 'two']) id`);
    await sql(`insert into clause_text (code, clause_code, edition, position, title_ja, title_en, source_id, dataset_kind)
      select code || '@0', code, 0, 1, code, code, source_id, dataset_kind from clause where plan_ordinal = 5`);
    await sql(`insert into clause_succession select clause || '<' || before, clause, before
      from (values ('6-dev-3', '5-one'), ('6-dev-4', '5-one'), ('6-dev-4', '5-two')) link(clause, before)`);
    const { data, errors } = await ask(`{
      planClause(code: "6-dev-4") { predecessors { nodes { code plan { ordinal } } } }
      planClauses(ordinal: 5) { nodes { code successors { totalCount nodes { code } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      planClause: {
        predecessors: {
          nodes: [
            { code: '5-one', plan: { ordinal: 5 } },
            { code: '5-two', plan: { ordinal: 5 } },
          ],
        },
      },
      planClauses: {
        nodes: [
          {
            code: '5-one',
            successors: { totalCount: 2, nodes: [{ code: '6-dev-3' }, { code: '6-dev-4' }] },
          },
          { code: '5-two', successors: { totalCount: 1, nodes: [{ code: '6-dev-4' }] } },
        ],
      },
    });
  });
});

describe('References', () => {
  it('to plans and clauses are answered by key or id, and by null when unknown', async () => {
    const { data, errors } = await ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on WideAreaPlan { ordinal titleJa } ... on PlanClause { code number }
      } }`,
      {
        keys: [
          { __typename: 'WideAreaPlan', ordinal: 6 },
          { __typename: 'WideAreaPlan', id: 'WideAreaPlan:6' },
          { __typename: 'WideAreaPlan', id: 'WideAreaPlan:six' },
          { __typename: 'WideAreaPlan', ordinal: 99999999999 },
          { __typename: 'PlanClause', code: '6-dev-1' },
          { __typename: 'PlanClause', code: '6-dev-99' },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { ordinal: 6, titleJa: '第６次広域計画' },
      { ordinal: 6, titleJa: '第６次広域計画' },
      null,
      null,
      { code: '6-dev-1', number: '１' },
      null,
    ]);
  });
});
