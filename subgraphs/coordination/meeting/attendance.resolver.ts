import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { Attendance } from './attendance.entity.js';
import { AttendanceArgs } from './attendance.list.js';
import { attendancesByOrganization } from './attendance.loaders.js';
import { Meeting } from './meeting.entity.js';
import { Presence } from './meeting.enums.js';
import { meetingByCode } from './meeting.loaders.js';

export const AttendanceConnection = connectionType(() => Attendance, 'Attendance', {
  en: 'attendances of organisations',
  ja: '団体ごとの出席',
});

@Resolver(() => Attendance)
export class AttendanceResolver {
  @Access('internal')
  @FieldResolver(() => Meeting, { description: 'The meeting. / 会議。' })
  meeting(@Root() { meeting }: Row<Attendance>, @Ctx() context: Context) {
    return meetingByCode(context).load(meeting);
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, { description: 'The organisation. / 団体。' })
  organization(@Root() { organization }: Row<Attendance>, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organization);
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<Attendance>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** The meetings it was invited to, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationAttendanceResolver {
  @Access('internal')
  @FieldResolver(() => AttendanceConnection, {
    description:
      'The meetings it was invited to, newest first. / 招集された会議と出席の別（新しい順）。',
  })
  meetingAttendances(
    @Root() { code }: Row<MemberOrganization>,
    @Args(() => AttendanceArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('presence', () => Presence, {
      nullable: true,
      description: 'Only where it took part so. / この出席の別だけ。',
    })
    presence: Presence | null,
    @Ctx() context: Context,
  ) {
    return attendancesByOrganization(context).load({
      parent: code,
      page,
      filter: { ...yearsOf(fiscalYears, page.where), presence },
    });
  }
}
