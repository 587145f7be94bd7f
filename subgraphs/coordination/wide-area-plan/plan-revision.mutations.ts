import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { DatasetKind, secretariatSource } from '../../shared/vocabulary/provenance.js';
import { nextNumber } from '../../shared/writing/next-code.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import type { Writing } from '../../shared/writing/writing.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { Clause } from './clause.table.js';
import { ClauseText } from './clause-text.entity.js';
import { PlanClause } from './plan-clause.entity.js';
import { PlanRevision } from './plan-revision.entity.js';
import { PlanRevisionInput } from './plan-revision.input.js';
import { planRevisionByCode } from './wide-area-plan.loaders.js';

const planRevisions = recordKind(PlanRevision, RecordVersion, {
  texts: {
    entity: ClauseText,
    parent: 'revision',
    key: 'clause',
    others: ['number', 'titleJa', 'titleEn', 'bodyJa'],
  },
  abolished: { entity: Clause, parent: 'abolishedBy', key: 'code', pointing: true },
});

export const [PlanRevisionPayload, PlanRevisionPayloadResolver] = payloadType(
  PlanRevision,
  planRevisionByCode,
  { en: 'a revision of a plan', ja: '計画の改定' },
);

@Resolver()
export class PlanRevisionMutations {
  @Access('secretariat')
  @Mutation(() => PlanRevisionPayload, {
    description:
      'Writes down a revision of a plan; its wordings come into force by their day. / 計画の随時改定を登録する（適用日から新しい文言になる）。',
  })
  createPlanRevision(
    @Arg('plan', () => Int, { description: 'Which plan: 6 for the sixth. / 第何次か。' })
    plan: number,
    @Arg('input', () => PlanRevisionInput, { description: 'The revision. / 改定。' })
    input: PlanRevisionInput,
    @Ctx() context: Context,
  ) {
    return createRecord(context, planRevisions, async (writing) => {
      const number = await nextNumber(writing.em, planRevisions, `${plan}-r`);
      const values = await valuesOf(writing, input, plan, number);
      return { code: `${plan}-r${number}`, plan, number, ...values };
    });
  }

  @Access('secretariat')
  @Mutation(() => PlanRevisionPayload, {
    description: 'Corrects a revision. / 改定の記録を訂正する。',
  })
  changePlanRevision(
    @Arg('code', () => ID, { description: 'Code, such as 6-r1. / 改定の識別子（例 6-r1）。' })
    code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => PlanRevisionInput, { description: 'The whole revision. / 全項目。' })
    input: PlanRevisionInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, planRevisions, { code, version }, (writing, row) =>
      valuesOf(writing, input, row.plan, row.number),
    );
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description:
      'Deletes a revision; the wordings before it are in force again, and its history stays. / 改定の記録を削除する（前の文言に戻り、履歴は残る）。',
  })
  deletePlanRevision(
    @Arg('code', () => ID, { description: 'Code, such as 6-r1. / 改定の識別子（例 6-r1）。' })
    code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, planRevisions, { code, version });
  }
}

/** A wording stands where the clause stood before. */
async function valuesOf(
  { em, refuse }: Writing,
  { decidedOn, effectiveFrom, summaryJa, texts, abolished }: PlanRevisionInput,
  plan: number,
  number: number,
) {
  if (effectiveFrom < decidedOn) {
    refuse('VALUES_DO_NOT_FIT', { rule: 'effectiveFrom ≥ decidedOn' }, 'effectiveFrom');
  }
  const named = [...texts.map(({ clause }) => clause), ...abolished];
  if (named.length === 0 || new Set(named).size < named.length) {
    const rule = 'texts, abolished: each clause once, at least one';
    refuse('VALUES_DO_NOT_FIT', { rule }, 'texts');
  }
  const found = await em.find(PlanClause, { code: named, plan });
  const clauses = new Map(found.map((clause) => [clause.code, clause]));
  for (const code of named) {
    if (clauses.has(code)) continue;
    const field = abolished.includes(code) ? 'abolished' : 'texts';
    refuse('REFERENCE_NOT_FOUND', { wanted: 'PlanClause', came: code }, field);
  }
  return {
    decidedOn,
    effectiveFrom,
    summaryJa,
    texts: texts.map(({ clause, number: printed, titleJa, titleEn, bodyJa }) => ({
      code: `${clause}@${number}`,
      clause,
      edition: number,
      number: printed ?? null,
      order: clauses.get(clause)?.order ?? 0,
      titleJa,
      titleEn,
      bodyJa: bodyJa ?? null,
      source: secretariatSource,
      datasetKind: DatasetKind.REAL,
    })),
    abolished,
  };
}
