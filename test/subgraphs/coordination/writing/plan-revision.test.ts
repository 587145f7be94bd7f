import { describe, expect, it } from 'vitest';
import { codesOf, payload, secretariatUnderTest } from './secretariat.js';

const { ask, sql, send, remove } = secretariatUnderTest();

describe('A revision of the plan', () => {
  const text = {
    clause: '6-dev-3',
    number: '３',
    titleJa: 'ＤＸと生成ＡＩの力',
    titleEn: 'DX and generative AI',
    bodyJa: '改めた本文。',
  };
  const revision = {
    decidedOn: '2026-02-01',
    effectiveFrom: '2026-04-01',
    summaryJa: '生成ＡＩの普及を踏まえた改定。',
    texts: [text],
    abolished: ['6-dev-2'],
  };
  const create = (input: object) =>
    send(
      `mutation ($input: PlanRevisionInput!) { createPlanRevision(plan: 6, input: $input) { planRevision { code number version } ${payload} } }`,
      { input },
    );
  const clause = async (code: string) =>
    (
      await ask(
        `{ planClause(code: "${code}") { titleJa inForce texts { nodes { edition titleJa revision { code } } } } }`,
      )
    ).data.planClause;

  it('changes wordings and drops clauses from its day on, the earlier editions beside it', async () => {
    const before = await clause('6-dev-3');
    const { planRevision, userErrors } = await create(revision);
    expect(userErrors).toEqual([]);
    expect(planRevision).toEqual({ code: '6-r1', number: 1, version: 1 });
    expect(await clause('6-dev-3')).toEqual({
      titleJa: 'ＤＸと生成ＡＩの力',
      inForce: true,
      texts: {
        nodes: [
          { edition: 0, titleJa: before.titleJa, revision: null },
          { edition: 1, titleJa: 'ＤＸと生成ＡＩの力', revision: { code: '6-r1' } },
        ],
      },
    });
    expect((await clause('6-dev-2')).inForce).toBe(false);
  });

  it('names each clause once, of its own plan, and no day before the decision', async () => {
    const wrong = await create({
      ...revision,
      effectiveFrom: '2026-01-31',
      texts: [text, text, { ...text, clause: '5-dev-1' }],
    });
    expect(codesOf(wrong)).toEqual([
      ['VALUES_DO_NOT_FIT', 'effectiveFrom'],
      ['VALUES_DO_NOT_FIT', 'texts'],
      ['REFERENCE_NOT_FOUND', 'texts'],
    ]);
  });

  it('is taken back with all that it changed', async () => {
    expect((await remove('deletePlanRevision', '6-r1', 1)).userErrors).toEqual([]);
    expect((await clause('6-dev-2')).inForce).toBe(true);
    expect((await clause('6-dev-3')).texts.nodes).toHaveLength(1);
    const [row] = await sql(
      `select content from record_version where record_type = 'PlanRevision' and version = 1`,
    );
    expect(row.content.texts[0].bodyJa).toBe('改めた本文。');
  });
});
