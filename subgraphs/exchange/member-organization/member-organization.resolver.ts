import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { OrganizationNetworkAttendance } from '../network-meeting/attendance.js';
import { attendanceByOrganizationYears } from '../network-meeting/network-meeting.queries.js';
import { OrganizationPairFlowArgs } from '../organization-pair-flow/organization-pair-flow.list.js';
import { pairFlowsByOrganization } from '../organization-pair-flow/organization-pair-flow.loaders.js';
import { OrganizationPairFlowConnection } from '../organization-pair-flow/organization-pair-flow.resolver.js';
import { placementsByOrganizationYears } from '../placement/placement.queries.js';
import { OrganizationPlacementFigure } from '../placement/placement-figures.js';
import { returnsByOrganizationYears } from '../placement/placement-return.queries.js';
import { PlacementReturnFigure } from '../placement/placement-return-figures.js';
import { SpecialistNetworkArgs } from '../specialist-network/specialist-network.list.js';
import { networksByOrganization } from '../specialist-network/specialist-network.loaders.js';
import { SpecialistNetworkConnection } from '../specialist-network/specialist-network.resolver.js';
import { StudyGroupArgs } from '../study-group/study-group.list.js';
import { studyGroupsByOrganization } from '../study-group/study-group.loaders.js';
import { StudyGroupConnection } from '../study-group/study-group.resolver.js';

/** What exchange knows of a member organisation. */
@Resolver(() => MemberOrganization)
export class MemberOrganizationResolver {
  @ListSize(30)
  @Access('internal')
  @FieldResolver(() => [OrganizationPlacementFigure], {
    nullable: true,
    description:
      'Its placements per fiscal year and kind, oldest first; where there were none, nothing is listed. / 年度・区分ごとの交流・派遣（古い順）。ないものは含まない。',
  })
  async placements(
    @Root() { code }: MemberOrganization,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const sums = await placementsByOrganizationYears(context).load({
      organizationCode: code,
      ...yearsOf(fiscalYears),
    });
    const people = peopleFor(context, code);
    return sums.map((each) => new OrganizationPlacementFigure(each, people));
  }

  @ListSize(30)
  @Access('internal')
  @FieldResolver(() => [PlacementReturnFigure], {
    nullable: true,
    description:
      'What its people made of their placements, per fiscal year of the report and use. / 年度・成果の生かし方ごとの帰任報告。',
  })
  async placementReturns(
    @Root() { code }: MemberOrganization,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const sums = await returnsByOrganizationYears(context).load({
      organizationCode: code,
      ...yearsOf(fiscalYears),
    });
    const people = peopleFor(context, code);
    return sums.map((each) => new PlacementReturnFigure(each, people));
  }

  @Access('published')
  @FieldResolver(() => SpecialistNetworkConnection, {
    nullable: true,
    description: 'The specialist networks in which it takes part. / 参加するネットワーク。',
  })
  specialistNetworks(
    @Root() { code }: MemberOrganization,
    @Args(() => SpecialistNetworkArgs) page: ListArgs,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only of this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    return networksByOrganization(context).load({
      parent: code,
      page,
      filter: { jobFamily: jobFamily ?? null },
    });
  }

  @Access('internal')
  @FieldResolver(() => [OrganizationNetworkAttendance], {
    nullable: true,
    description:
      "Its attendance at networks' meetings per fiscal year, oldest first; a year without any is left out. / 年度ごとのネットワーク会合への出席（古い順）。ない年度は含まない。",
  })
  async networkAttendance(
    @Root() { code }: MemberOrganization,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const sums = await attendanceByOrganizationYears(context).load({
      organizationCode: code,
      ...yearsOf(fiscalYears),
    });
    const people = peopleFor(context, code);
    return sums.map((each) => new OrganizationNetworkAttendance(each, people));
  }

  @Access('published')
  @FieldResolver(() => StudyGroupConnection, {
    nullable: true,
    description: 'Study groups with a member from here. / 職員が加わる自主研究グループ。',
  })
  studyGroups(
    @Root() { code }: MemberOrganization,
    @Args(() => StudyGroupArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return studyGroupsByOrganization(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('internal')
  @FieldResolver(() => OrganizationPairFlowConnection, {
    nullable: true,
    description:
      'The organisations whose staff its own staff met in a fiscal year; `totalCount` says how many. / 一年度に職員どうしが出会った団体。団体数は `totalCount`。',
  })
  metOrganizations(
    @Root() { code }: MemberOrganization,
    @Args(() => OrganizationPairFlowArgs) page: ListArgs,
    @Arg('fiscalYear', () => FiscalYearInput, { description: 'In this year. / 年度。' })
    fiscalYear: number,
    @Ctx() context: Context,
  ) {
    return pairFlowsByOrganization(context).load({
      parent: code,
      page,
      filter: { fiscalYear },
    });
  }
}
