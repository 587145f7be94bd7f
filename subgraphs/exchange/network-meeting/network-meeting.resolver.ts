import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf, nobody } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { AbsenceReason, Count } from '../../shared/vocabulary/count.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { ExchangeStatus } from '../exchange-status.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { SpecialistNetwork } from '../specialist-network/specialist-network.entity.js';
import { specialistNetworkByCode } from '../specialist-network/specialist-network.loaders.js';
import { OrganizationAttendance } from './attendance.js';
import { NetworkMeeting } from './network-meeting.entity.js';
import { NetworkMeetingArgs } from './network-meeting.list.js';
import { byDay, networkMeetingByCode } from './network-meeting.loaders.js';
import { attendanceByMeeting, attendancesByMeeting } from './network-meeting.queries.js';

export const NetworkMeetingConnection = connectionType(() => NetworkMeeting, 'NetworkMeeting', {
  en: 'network meetings',
  ja: 'ネットワークの会合',
});

@Resolver(() => NetworkMeeting)
export class NetworkMeetingResolver {
  @Access('published')
  @Query(() => NetworkMeeting, {
    nullable: true,
    description: 'One meeting by its code; null when there is none. / 会合を一つ。なければ null。',
  })
  networkMeeting(
    @Arg('code', () => ID, { description: 'Code of the meeting. / 会合のコード。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return networkMeetingByCode(context).load(code);
  }

  @Access('published')
  @Query(() => NetworkMeetingConnection, {
    description: "All networks' meetings by day. / 会合の一覧（開催日順）。",
  })
  networkMeetings(
    @Args(() => NetworkMeetingArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: "Only of this job family's networks. / この職種だけ。",
    })
    jobFamily: JobFamily | null,
    @Arg('status', () => ExchangeStatus, {
      nullable: true,
      description: 'Only in this state. / この状況だけ。',
    })
    status: ExchangeStatus | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, NetworkMeeting, page, {
      where: { fiscalYear: { gte: from, lte: to }, jobFamily, status },
      orderBy: byDay,
    });
  }

  @Access('published')
  @FieldResolver(() => SpecialistNetwork, { description: 'The network. / ネットワーク。' })
  network(@Root() { network }: Row<NetworkMeeting>, @Ctx() context: Context) {
    return specialistNetworkByCode(context).load(network);
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<NetworkMeeting>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description:
      'Everybody who came; "-" while it is planned or when it was called off. / 出席者数。予定または中止は「-」。',
  })
  @Reads('status')
  async attendance(@Root() { code, status }: Row<NetworkMeeting>, @Ctx() context: Context) {
    if (status !== ExchangeStatus.HELD) return Count.absent(AbsenceReason.NOT_HELD);
    const sums = await attendanceByMeeting(context).load(code);
    return peopleFor(context).count(sums?.people ?? nobody);
  }

  @ListSize(64)
  @Access('detail')
  @FieldResolver(() => [OrganizationAttendance], {
    description:
      'Who came, organisation by organisation; empty before it takes place. / 団体ごとの出席。開催前は空。',
  })
  async attendances(@Root() { code }: Row<NetworkMeeting>, @Ctx() context: Context) {
    const rows = await attendancesByMeeting(context).load(code);
    return rows.map(
      (row) =>
        new OrganizationAttendance(
          row.organizationCode,
          peopleFor(context, row.organizationCode).count(headcountOf(row.staff, row)),
        ),
    );
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<NetworkMeeting>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
