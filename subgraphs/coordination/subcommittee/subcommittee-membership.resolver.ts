import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { Subcommittee } from './subcommittee.entity.js';
import { membershipsByOrganization, subcommitteeByKind } from './subcommittee.loaders.js';
import { SubcommitteeMembership } from './subcommittee-membership.entity.js';
import { SubcommitteeMembershipArgs } from './subcommittee-membership.list.js';

export const SubcommitteeMembershipConnection = connectionType(
  () => SubcommitteeMembership,
  'SubcommitteeMembership',
  { en: 'memberships of subcommittees', ja: '部会の構成団体' },
);

@Resolver(() => SubcommitteeMembership)
export class SubcommitteeMembershipResolver {
  @Access('published')
  @FieldResolver(() => Subcommittee, { description: 'The subcommittee. / 部会。' })
  subcommittee(@Root() { subcommittee }: Row<SubcommitteeMembership>, @Ctx() context: Context) {
    return subcommitteeByKind(context).load(subcommittee);
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, { description: 'The organisation on it. / 構成団体。' })
  organization(@Root() { organization }: Row<SubcommitteeMembership>, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organization);
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'In which fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<SubcommitteeMembership>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<SubcommitteeMembership>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** The subcommittees it is on, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationMembershipResolver {
  @Access('published')
  @FieldResolver(() => SubcommitteeMembershipConnection, {
    description:
      'The subcommittees it is on, newest fiscal year first. / 所属する部会（新しい年度から）。',
  })
  subcommitteeMemberships(
    @Root() { code }: Row<MemberOrganization>,
    @Args(() => SubcommitteeMembershipArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return membershipsByOrganization(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }
}
