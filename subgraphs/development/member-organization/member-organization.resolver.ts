import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { InstructorConnection } from '../instructor/instructor.connection.js';
import { InstructorArgs } from '../instructor/instructor.list.js';
import { instructorsByOrganization } from '../instructor/instructor.loaders.js';
import { MemberTrainingSupportConnection } from '../member-training-support/member-training-support.connection.js';
import { trainingSupportsByOrganization } from '../member-training-support/member-training-support.loaders.js';
import { TrainingSupportArgs } from '../member-training-support/training-support-args.js';
import { intakeByOrganizationYears } from '../session-intake/session-intake.queries.js';
import { SharedSessions } from '../session-intake/shared-sessions.js';
import { sharedSessionsByOrganizationYears } from '../session-intake/shared-sessions.queries.js';
import { OrganizationTrainingIntake } from '../session-intake/training-intake.js';

/** What development knows of a member organisation. */
@Resolver(() => MemberOrganization)
export class MemberOrganizationResolver {
  @Access('internal')
  @FieldResolver(() => [OrganizationTrainingIntake], {
    nullable: true,
    description:
      'Its training intake per fiscal year, oldest first; a year without records is left out. / 年度ごとの受講の状況（古い順）。記録のない年度は含まない。',
  })
  async trainingIntakes(
    @Root() { code }: MemberOrganization,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await intakeByOrganizationYears(context).load({
      organizationCode: code,
      from,
      to,
    });
    return sums.map((each) => new OrganizationTrainingIntake(code, each, peopleFor(context, code)));
  }

  @Access('internal')
  @FieldResolver(() => [SharedSessions], {
    nullable: true,
    description:
      'Joint training that its staff shared with others, per fiscal year, oldest first; a year without is left out. / 共同研修で同じ回にいた他の団体（年度ごと、古い順）。なかった年度は含まない。',
  })
  async sharedSessions(
    @Root() { code }: MemberOrganization,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await sharedSessionsByOrganizationYears(context).load({
      organizationCode: code,
      from,
      to,
    });
    return sums.map((each) => new SharedSessions(each));
  }

  @Access('published')
  @FieldResolver(() => MemberTrainingSupportConnection, {
    nullable: true,
    description:
      'Support of its own training, oldest fiscal year first. / 独自研修への支援（古い年度から）。',
  })
  trainingSupports(
    @Root() { code }: MemberOrganization,
    @Args(() => TrainingSupportArgs) page: TrainingSupportArgs,
    @Ctx() context: Context,
  ) {
    return trainingSupportsByOrganization(context).load({
      parent: code,
      page,
      filter: page.filter,
    });
  }

  @Access('internal')
  @FieldResolver(() => InstructorConnection, {
    nullable: true,
    description: 'Its staff who teach courses of the union. / 広域連合の研修を担当する職員講師。',
  })
  trainingInstructors(
    @Root() { code }: MemberOrganization,
    @Args(() => InstructorArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return instructorsByOrganization(context).load({ parent: code, page });
  }
}
