import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { nextNumber, numbered } from '../../shared/writing/next-code.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import { refuseUnknownActivity } from '../activity/activity-reference.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { AgendaClause } from './agenda-clause.table.js';
import { AgendaItem } from './agenda-item.entity.js';
import { agendaItemByCode } from './agenda-item.loaders.js';
import { Meeting } from './meeting.entity.js';
import { AgendaKind, AgendaOutcome, MeetingStatus } from './meeting.enums.js';

const agendaItems = recordKind(AgendaItem, RecordVersion, {
  clauses: { entity: AgendaClause, parent: 'agendaItem', key: 'clause' },
});

export const [AgendaItemPayload, AgendaItemPayloadResolver] = payloadType(
  AgendaItem,
  agendaItemByCode,
  { en: 'an agenda item', ja: '議事' },
);

@InputType({ description: 'An agenda item as the secretariat writes it down. / 議事の入力。' })
export class AgendaItemInput {
  @Field(() => AgendaKind, { description: 'What is done with it. / 議事の種類。' })
  kind!: AgendaKind;

  @Field(() => String, { description: 'Title. / 件名。' })
  titleJa!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the activity that it is about, such as TrainingCourse:D-0014; null when about none in particular. / 対象の事業の id（例 TrainingCourse:D-0014）。特定の事業でなければ null。',
  })
  subject?: string | null;

  @Field(() => [ID], {
    description: 'Codes of the clauses that it is about. / 関係する条項のコード。',
  })
  clauses!: string[];
}

@InputType({ description: 'How an agenda item ended. / 議事の結果の入力。' })
export class ResolutionInput {
  @Field(() => AgendaOutcome, {
    nullable: true,
    description: 'How it ended; null takes a recorded end back. / 結果。null で取り消す。',
  })
  outcome?: AgendaOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was agreed; only with AGREED. / 決定の内容。了承の場合だけ。',
  })
  resolutionJa?: string | null;
}

@Resolver()
export class AgendaItemMutations {
  @Access('secretariat')
  @Mutation(() => AgendaItemPayload, {
    description: 'Puts an item at the end of an agenda. / 議事を末尾に追加する。',
  })
  createAgendaItem(
    @Arg('meeting', () => ID, { description: 'Meeting code. / 会議コード。' }) meeting: string,
    @Arg('input', () => AgendaItemInput, { description: 'The item. / 議事。' })
    input: AgendaItemInput,
    @Ctx() context: Context,
  ) {
    return createRecord(context, agendaItems, async (writing) => {
      const { em, refuse } = writing;
      refuseUnknownActivity(writing, input.subject, 'subject');
      const held = await em.findOne(Meeting, { code: meeting });
      if (!held) refuse('REFERENCE_NOT_FOUND', { wanted: 'Meeting', came: meeting }, 'meeting');
      const number = await nextNumber(em, agendaItems, `${meeting}-`);
      return {
        code: numbered(`${meeting}-`, number),
        meeting,
        number,
        heldOn: held?.heldOn,
        fiscalYear: held?.fiscalYear,
        ...valuesOf(input),
      };
    });
  }

  @Access('secretariat')
  @Mutation(() => AgendaItemPayload, { description: 'Changes an item. / 議事を変更する。' })
  changeAgendaItem(
    @Arg('code', () => ID, { description: 'Code of the agenda item. / 議事コード。' })
    code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => AgendaItemInput, { description: 'The whole item. / 議事の全項目。' })
    input: AgendaItemInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, agendaItems, { code, version }, async (writing) => {
      refuseUnknownActivity(writing, input.subject, 'subject');
      return valuesOf(input);
    });
  }

  @Access('secretariat')
  @Mutation(() => AgendaItemPayload, {
    description: 'Records how an item ended, and what was resolved. / 議事の結果と決定を記録する。',
  })
  recordResolution(
    @Arg('code', () => ID, { description: 'Code of the agenda item. / 議事コード。' })
    code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => ResolutionInput, { description: 'How it ended. / 結果。' })
    input: ResolutionInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, agendaItems, { code, version }, async ({ em, refuse }, row) => {
      const outcome = input.outcome ?? null;
      const resolutionJa = input.resolutionJa ?? null;
      if (resolutionJa !== null && outcome !== AgendaOutcome.AGREED) {
        refuse('VALUES_DO_NOT_FIT', { rule: 'resolutionJa ⇒ outcome = AGREED' }, 'resolutionJa');
      }
      const meeting = await em.findOne(Meeting, { code: row.meeting });
      if (outcome !== null && meeting?.status !== MeetingStatus.HELD) {
        refuse('VALUES_DO_NOT_FIT', { rule: 'outcome ⇒ Meeting.status = HELD' }, 'outcome');
      }
      return { outcome, resolutionJa };
    });
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description:
      'Deletes an item; its history stays, and its number is not given again. / 議事を削除する（履歴は残り、番号は再び使わない）。',
  })
  deleteAgendaItem(
    @Arg('code', () => ID, { description: 'Code of the agenda item. / 議事コード。' })
    code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, agendaItems, { code, version });
  }
}

const valuesOf = ({ kind, titleJa, subject, clauses }: AgendaItemInput) => ({
  kind,
  titleJa,
  subject: subject ?? null,
  clauses,
});
