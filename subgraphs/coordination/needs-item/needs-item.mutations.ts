import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { nextNumber, numbered } from '../../shared/writing/next-code.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import type { Writing } from '../../shared/writing/writing.js';
import { refuseUnknownActivity } from '../activity/activity-reference.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { NeedsItem } from './needs-item.entity.js';
import { NeedsStatus, NeedsTheme, Priority } from './needs-item.enums.js';
import { needsItemByCode } from './needs-item.loaders.js';
import { NeedsResponse } from './needs-response.table.js';

const needsItems = recordKind(NeedsItem, RecordVersion, {
  respondedBy: { entity: NeedsResponse, parent: 'needsItem', key: 'activity' },
});

export const [NeedsItemPayload, NeedsItemPayloadResolver] = payloadType(
  NeedsItem,
  needsItemByCode,
  { en: 'a need', ja: '課題・ニーズ' },
);

@InputType({ description: 'A need as the secretariat writes it down. / 課題・ニーズの入力。' })
export class NeedsItemInput {
  @Field(() => NeedsTheme, { description: 'What it is about. / 主題。' })
  theme!: NeedsTheme;

  @Field(() => String, { description: 'In the words of the answer. / 内容。' })
  textJa!: string;

  @Field(() => Priority, {
    description: 'How pressing it is to the organisation. / 団体にとっての優先度。',
  })
  priority!: Priority;

  @Field(() => NeedsStatus, { description: 'Whether an activity answers it. / 対応の状況。' })
  status!: NeedsStatus;

  @Field(() => ID, {
    description: 'Code of the clause that it falls under. / 対応する条項のコード。',
  })
  clause!: string;

  @Field(() => [ID], {
    description:
      'Ids of the activities that answer it, such as TrainingCourse:D-0014; only when ANSWERED. / 応えた事業の id（例 TrainingCourse:D-0014）。対応済みの場合だけ。',
  })
  respondedBy!: string[];
}

@Resolver()
export class NeedsItemMutations {
  @Access('secretariat')
  @Mutation(() => NeedsItemPayload, {
    description: 'Writes down a need of an organisation. / 団体の課題・ニーズを登録する。',
  })
  createNeedsItem(
    @Arg('organization', () => ID, {
      description: 'Code of the organisation that named it. / 出した団体のコード。',
    })
    organization: string,
    @Arg('fiscalYear', () => FiscalYearInput, {
      description: 'The fiscal year in which it was asked. / 照会の年度。',
    })
    fiscalYear: number,
    @Arg('input', () => NeedsItemInput, { description: 'The need. / 課題・ニーズ。' })
    input: NeedsItemInput,
    @Ctx() context: Context,
  ) {
    return createRecord(context, needsItems, async (writing) => {
      const code = readOrganizationCode(organization);
      const prefix = `N-${fiscalYear}-${code}-`;
      const number = await nextNumber(writing.em, needsItems, prefix);
      const values = valuesOf(input, writing);
      return { code: numbered(prefix, number), organization: code, fiscalYear, ...values };
    });
  }

  @Access('secretariat')
  @Mutation(() => NeedsItemPayload, {
    description: 'Changes a need, its state and what answers it. / 課題・ニーズと対応を変更する。',
  })
  changeNeedsItem(
    @Arg('code', () => ID, { description: 'Code of the need. / コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => NeedsItemInput, { description: 'The whole need. / 全項目。' })
    input: NeedsItemInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, needsItems, { code, version }, async (writing) =>
      valuesOf(input, writing),
    );
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description: 'Deletes a need; its history stays. / 課題・ニーズを削除する（履歴は残る）。',
  })
  deleteNeedsItem(
    @Arg('code', () => ID, { description: 'Code of the need. / コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, needsItems, { code, version });
  }
}

function valuesOf(input: NeedsItemInput, writing: Writing) {
  const { respondedBy, status } = input;
  for (const id of respondedBy) refuseUnknownActivity(writing, id, 'respondedBy');
  if (respondedBy.length > 0 && status !== NeedsStatus.ANSWERED) {
    writing.refuse('VALUES_DO_NOT_FIT', { rule: 'respondedBy ⇒ status = ANSWERED' }, 'status');
  }
  const { theme, textJa, priority, clause } = input;
  return { theme, textJa, priority, status, clause, respondedBy };
}
