import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { CoordinationBody } from '../coordination-body/coordination-body.entity.js';
import { liaisonCouncilByCode } from '../liaison-council/liaison-council.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { subcommitteeByKind } from '../subcommittee/subcommittee.loaders.js';
import { AgendaItemArgs } from './agenda-item.list.js';
import { agendaItemsByMeeting } from './agenda-item.loaders.js';
import { AgendaItemConnection } from './agenda-item.resolver.js';
import { AttendanceArgs } from './attendance.list.js';
import { attendancesByMeeting } from './attendance.loaders.js';
import { AttendanceConnection } from './attendance.resolver.js';
import { Meeting } from './meeting.entity.js';
import { MeetingStatus, Presence } from './meeting.enums.js';
import { MeetingArgs } from './meeting.list.js';
import { meetingByCode } from './meeting.loaders.js';
import { Turnout } from './turnout.js';
import { turnoutByMeeting } from './turnout.queries.js';

export const MeetingConnection = connectionType(() => Meeting, 'Meeting', {
  en: 'meetings',
  ja: '会議',
});

@Resolver(() => Meeting)
export class MeetingResolver {
  @Access('published')
  @Query(() => Meeting, {
    nullable: true,
    description: 'One meeting by its code; null when there is none. / 会議を一つ。なければ null。',
  })
  meeting(
    @Arg('code', () => ID, { description: 'Meeting code. / 会議コード。' }) code: string,
    @Ctx() context: Context,
  ) {
    return meetingByCode(context).load(code);
  }

  @Access('published')
  @Query(() => MeetingConnection, {
    description:
      'Meetings of the council and its subcommittees, newest first. / 連絡調整会議と部会の会議（新しい順）。',
  })
  meetings(
    @Args(() => MeetingArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('subcommittee', () => SubcommitteeKind, {
      nullable: true,
      description:
        "Only of this subcommittee; the council's own are under `liaisonCouncil`. / この部会だけ。連絡調整会議のものは `liaisonCouncil` から。",
    })
    subcommittee: SubcommitteeKind | null,
    @Arg('status', () => MeetingStatus, {
      nullable: true,
      description: 'Only in this state. / この状況だけ。',
    })
    status: MeetingStatus | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, Meeting, page, {
      where: { fiscalYear: { gte: from, lte: to }, subcommittee, status },
      orderBy: [{ property: 'heldOn', descending: true }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => CoordinationBody, { description: 'Which body met. / 会議体。' })
  async body(@Root() { council, subcommittee }: Row<Meeting>, @Ctx() context: Context) {
    if (subcommittee !== null) {
      const row = await subcommitteeByKind(context).load(subcommittee);
      return row && { ...row, __typename: 'Subcommittee' };
    }
    const row = await liaisonCouncilByCode(context).load(council ?? '');
    return row && { ...row, __typename: 'LiaisonCouncil' };
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<Meeting>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('draft')
  @FieldResolver(() => AgendaItemConnection, { description: 'Its agenda, in order. / 議事。' })
  agendaItems(
    @Root() { code }: Row<Meeting>,
    @Args(() => AgendaItemArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return agendaItemsByMeeting(context).load({ parent: code, page });
  }

  @Access('internal')
  @FieldResolver(() => AttendanceConnection, {
    description: 'The organisations invited, by code. / 招集した団体と出席の別（コード順）。',
  })
  attendances(
    @Root() { code }: Row<Meeting>,
    @Args(() => AttendanceArgs) page: ListArgs,
    @Arg('presence', () => Presence, {
      nullable: true,
      description: 'Only those that took part so. / この出席の別だけ。',
    })
    presence: Presence | null,
    @Ctx() context: Context,
  ) {
    return attendancesByMeeting(context).load({
      parent: code,
      page,
      filter: { presence },
    });
  }

  @Access('internal')
  @FieldResolver(() => Turnout, {
    nullable: true,
    description:
      'How many organisations took part; null before attendance is recorded. / 出席団体数。出席の記録がなければ null。',
  })
  async turnout(@Root() { code }: Row<Meeting>, @Ctx() context: Context) {
    const sums = await turnoutByMeeting(context).load(code);
    return sums && new Turnout(sums);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<Meeting>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
