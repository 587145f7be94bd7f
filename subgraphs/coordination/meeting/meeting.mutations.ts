import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { DateInput } from '../../shared/vocabulary/day.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { fiscalYearOf } from '../../shared/vocabulary/fiscal-year.js';
import { nextNumber, numbered } from '../../shared/writing/next-code.js';
import { DeletionPayload, payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord, createRecord, deleteRecord } from '../../shared/writing/write.js';
import { theCouncil } from '../liaison-council/liaison-council.loaders.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { AgendaItem } from './agenda-item.entity.js';
import { Attendance } from './attendance.entity.js';
import { Meeting } from './meeting.entity.js';
import { MeetingKind, MeetingStatus } from './meeting.enums.js';
import { meetingByCode } from './meeting.loaders.js';

/** With who attended, which `recordAttendance` writes (attendance.mutations.ts). */
export const meetings = recordKind(Meeting, RecordVersion, {
  attendances: {
    entity: Attendance,
    parent: 'meeting',
    key: 'organization',
    others: ['presence'],
  },
});

export const [MeetingPayload, MeetingPayloadResolver] = payloadType(Meeting, meetingByCode, {
  en: 'a meeting',
  ja: '会議',
});

@InputType({ description: 'A meeting as the secretariat writes it down. / 会議の入力。' })
export class MeetingInput {
  @Field(() => SubcommitteeKind, {
    nullable: true,
    description:
      'The subcommittee that meets; null for the council. It does not change later. / 開催する部会。連絡調整会議は null。後から変更できない。',
  })
  subcommittee?: SubcommitteeKind | null;

  @Field(() => DateInput, {
    description:
      'The day; of a meeting in writing the day the answers are due. It stays in its fiscal year. / 開催日。書面開催は回答期限。年度は後から変更できない。',
  })
  heldOn!: string;

  @Field(() => MeetingKind, { description: 'Kind of meeting. / 会議の種類。' })
  kind!: MeetingKind;

  @Field(() => DeliveryMode, {
    nullable: true,
    description:
      'How it is held; null in writing, and only then. / 開催方法。書面開催の場合だけ null。',
  })
  deliveryMode?: DeliveryMode | null;

  @Field(() => MeetingStatus, { description: 'Whether it has taken place. / 開催の状況。' })
  status!: MeetingStatus;
}

const prefixes: Readonly<Record<SubcommitteeKind | 'COUNCIL', string>> = {
  COUNCIL: 'COUNCIL',
  PLANNING_OPERATIONS: 'PLANNING',
  MUNICIPAL_WIDE_AREA_TRAINING: 'MUNICIPAL',
  PREFECTURAL_TRAINING: 'PREFECTURAL',
};

@Resolver()
export class MeetingMutations {
  @Access('secretariat')
  @Mutation(() => MeetingPayload, {
    description:
      'Writes down a meeting; its code and round follow. / 会議を登録する（コードと回は自動で付く）。',
  })
  createMeeting(
    @Arg('input', () => MeetingInput, { description: 'The meeting. / 会議。' }) input: MeetingInput,
    @Ctx() context: Context,
  ) {
    return createRecord(context, meetings, async ({ em, refuse }) => {
      refuseMisfit(input, refuse);
      const subcommittee = input.subcommittee ?? null;
      const fiscalYear = fiscalYearOf(input.heldOn);
      const prefix = `${prefixes[subcommittee ?? 'COUNCIL']}-${fiscalYear}-`;
      const round = await nextNumber(em, meetings, prefix);
      return {
        code: numbered(prefix, round),
        council: subcommittee === null ? theCouncil : null,
        subcommittee,
        fiscalYear,
        round,
        ...valuesOf(input),
      };
    });
  }

  @Access('secretariat')
  @Mutation(() => MeetingPayload, {
    description:
      'Changes a meeting, its agenda and attendance following its day. / 会議を変更する（議事と出席の日付も合わせる）。',
  })
  changeMeeting(
    @Arg('code', () => ID, { description: 'Meeting code. / 会議コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('input', () => MeetingInput, { description: 'The whole meeting. / 会議の全項目。' })
    input: MeetingInput,
    @Ctx() context: Context,
  ) {
    return changeRecord(context, meetings, { code, version }, async ({ em, refuse }, row) => {
      refuseMisfit(input, refuse);
      const subcommittee = input.subcommittee ?? null;
      if (subcommittee !== row.subcommittee) {
        const [is, came] = [row.subcommittee ?? 'null', subcommittee ?? 'null'];
        refuse('VALUE_NOT_CHANGEABLE', { code, is, came }, 'subcommittee');
      }
      if (fiscalYearOf(input.heldOn) !== row.fiscalYear) {
        refuse('VALUE_NOT_CHANGEABLE', { code, is: row.heldOn, came: input.heldOn }, 'heldOn');
      }
      const { heldOn } = input;
      await em.nativeUpdate(AgendaItem, { meeting: code }, { heldOn });
      await em.nativeUpdate(Attendance, { meeting: code }, { heldOn });
      return valuesOf(input);
    });
  }

  @Access('secretariat')
  @Mutation(() => DeletionPayload, {
    description:
      'Deletes a meeting without agenda and attendance; its history stays. / 議事と出席の記録がない会議を削除する（履歴は残る）。',
  })
  deleteMeeting(
    @Arg('code', () => ID, { description: 'Meeting code. / 会議コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Ctx() context: Context,
  ) {
    return deleteRecord(context, meetings, { code, version }, async ({ em, refuse }) => {
      const attended = await em.count(Attendance, { meeting: code });
      if (attended > 0) refuse('STILL_REFERRED_TO', { code, by: Attendance.name });
    });
  }
}

function refuseMisfit(
  { kind, deliveryMode }: MeetingInput,
  refuse: (code: 'VALUES_DO_NOT_FIT', facts: { rule: string }, field: string) => void,
): void {
  if ((kind === MeetingKind.WRITTEN) === ((deliveryMode ?? null) === null)) return;
  refuse('VALUES_DO_NOT_FIT', { rule: 'deliveryMode ⇔ kind ≠ WRITTEN' }, 'deliveryMode');
}

const valuesOf = ({ heldOn, kind, deliveryMode, status }: MeetingInput) => ({
  heldOn,
  kind,
  deliveryMode: deliveryMode ?? null,
  status,
});
