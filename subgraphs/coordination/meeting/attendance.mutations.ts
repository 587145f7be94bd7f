import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { DatasetKind, secretariatSource } from '../../shared/vocabulary/provenance.js';
import { changeRecord } from '../../shared/writing/write.js';
import type { Writing } from '../../shared/writing/writing.js';
import type { Meeting } from './meeting.entity.js';
import { MeetingKind, MeetingStatus, Presence } from './meeting.enums.js';
import { MeetingPayload, meetings } from './meeting.mutations.js';

@InputType({
  description: 'How one organisation took part in a meeting. / 一団体の出席の入力。',
})
export class AttendanceInput {
  @Field(() => ID, { description: "The organisation's code, six digits. / 団体コード（6桁）。" })
  organization!: string;

  @Field(() => Presence, { description: 'How it took part. / 出席の別。' })
  presence!: Presence;
}

@Resolver()
export class AttendanceMutations {
  @Access('secretariat')
  @Mutation(() => MeetingPayload, {
    description:
      'Records who was invited to a meeting that was held, and how each took part: the whole list, which replaces the one before. / 開催した会議に招集した団体と出席の別を記録する（全団体分。前の記録と置き換える）。',
  })
  recordAttendance(
    @Arg('code', () => ID, { description: 'Meeting code. / 会議コード。' }) code: string,
    @Arg('version', () => Int, {
      description: 'The version of the meeting that you saw. / 確認した会議の版。',
    })
    version: number,
    @Arg('attendances', () => [AttendanceInput], {
      description: 'Each organisation invited, once. / 招集した団体（重複なし）。',
    })
    attendances: AttendanceInput[],
    @Ctx() context: Context,
  ) {
    return changeRecord(context, meetings, { code, version }, async (writing, meeting) => {
      refuseMisfits(writing, meeting, attendances);
      const { heldOn, fiscalYear } = meeting;
      return {
        attendances: attendances.map(({ organization, presence }) => ({
          code: `${code}-${organization}`,
          organization,
          heldOn,
          fiscalYear,
          presence,
          source: secretariatSource,
          datasetKind: DatasetKind.REAL,
        })),
      };
    });
  }
}

function refuseMisfits(
  { refuse }: Writing,
  { status, kind }: Meeting,
  attendances: readonly AttendanceInput[],
): void {
  if (attendances.length > 0 && status !== MeetingStatus.HELD) {
    refuse('VALUES_DO_NOT_FIT', { rule: 'attendances ⇒ Meeting.status = HELD' }, 'attendances');
  }
  const there = (presence: Presence) =>
    presence === Presence.IN_PERSON || presence === Presence.ONLINE;
  const wrong = attendances.find(({ presence }) =>
    kind === MeetingKind.WRITTEN ? there(presence) : presence === Presence.IN_WRITING,
  );
  if (wrong) {
    const rule = `presence = ${wrong.presence} ⇔ Meeting.kind ${kind === MeetingKind.WRITTEN ? '≠' : '='} WRITTEN`;
    refuse('VALUES_DO_NOT_FIT', { rule }, 'attendances');
  }
  const organizations = attendances.map(({ organization }) => organization);
  const twice = organizations.find((each, index) => organizations.indexOf(each) !== index);
  if (twice) {
    refuse('VALUES_DO_NOT_FIT', { rule: `organization ${twice}: 1 ×` }, 'attendances');
  }
}
