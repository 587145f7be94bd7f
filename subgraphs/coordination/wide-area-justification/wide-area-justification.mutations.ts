import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { DateInput } from '../../shared/vocabulary/day.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import type { Writing } from '../../shared/writing/writing.js';
import { refuseUnknownActivity } from '../activity/activity-reference.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { WideAreaJustification } from './wide-area-justification.entity.js';
import { wideAreaJustificationByCode } from './wide-area-justification.loaders.js';

const justifications = recordKind(WideAreaJustification, RecordVersion);

export const [JustificationPayload, JustificationPayloadResolver] = payloadType(
  WideAreaJustification,
  wideAreaJustificationByCode,
  { en: 'a reason for doing an activity over a wide area', ja: '事業を広域で行う理由' },
);

@InputType({
  description:
    'Why an activity is done over a wide area, as the secretariat writes it down. / 事業を広域で行う理由の入力。',
})
export class WideAreaJustificationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Why a member alone could hardly do it; this or the joint effect is needed. / 単独で実施することが困難な理由。成果とのどちらかは必要。',
  })
  soloDifficultyJa?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is gained by doing it together. / 共同で実施することにより高まる成果。',
  })
  jointEffectJa?: string | null;

  @Field(() => Int, { description: 'Member organisations that take part. / 参加団体数。' })
  participatingOrganizations!: number;

  @Field(() => DateInput, { description: 'The day it was assessed. / 評価日。' })
  assessedOn!: string;

  @Field(() => ID, {
    description:
      'Code of the clause that asks for it, such as 6-approach-2. / 根拠となる条項のコード（例 6-approach-2）。',
  })
  clause!: string;
}

@Resolver()
export class WideAreaJustificationMutations {
  @Access('secretariat')
  @Mutation(() => JustificationPayload, {
    description: 'Says why an activity is done over a wide area. / 広域で行う理由を登録する。',
  })
  createWideAreaJustification(
    @Arg('activity', () => ID, { description: 'Id of the activity. / 事業の id。' })
    activity: string,
    @Arg('input', () => WideAreaJustificationInput, { description: 'The reasons. / 理由。' })
    input: WideAreaJustificationInput,
    @Ctx() context: Context,
  ) {
    return createRecord(context, justifications, async (writing) => {
      refuseUnknownActivity(writing, activity, 'activity');
      return { code: activity, ...valuesOf(input, writing) };
    });
  }

  @Access('secretariat')
  @Mutation(() => JustificationPayload, {
    description: 'Assesses an activity anew. / 広域で行う理由を変更する。',
  })
  changeWideAreaJustification(
    @Arg('code', () => ID, { description: 'Id of the activity. / 事業の id。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => WideAreaJustificationInput, { description: 'All reasons. / 全項目。' })
    input: WideAreaJustificationInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, justifications, { code, version }, async (writing) =>
      valuesOf(input, writing),
    );
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description: 'Deletes a justification; its history stays. / 理由を削除する（履歴は残る）。',
  })
  deleteWideAreaJustification(
    @Arg('code', () => ID, { description: 'Id of the activity. / 事業の id。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, justifications, { code, version });
  }
}

function valuesOf(input: WideAreaJustificationInput, { refuse }: Writing) {
  const soloDifficultyJa = input.soloDifficultyJa ?? null;
  const jointEffectJa = input.jointEffectJa ?? null;
  const { participatingOrganizations, assessedOn, clause } = input;
  if (soloDifficultyJa === null && jointEffectJa === null) {
    refuse('VALUES_DO_NOT_FIT', { rule: 'soloDifficultyJa ∨ jointEffectJa' }, 'soloDifficultyJa');
  }
  if (participatingOrganizations < 0 || participatingOrganizations > 1000) {
    const came = participatingOrganizations;
    refuse('VALUE_OUT_OF_RANGE', { from: 0, to: 1000, came }, 'participatingOrganizations');
  }
  return { soloDifficultyJa, jointEffectJa, participatingOrganizations, assessedOn, clause };
}
