import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { planClauseByCode } from '../wide-area-plan/plan-clause.loaders.js';
import { HrDevelopmentPolicy } from './hr-development-policy.entity.js';
import { HrDevelopmentPolicyArgs } from './hr-development-policy.list.js';
import {
  hrDevelopmentPoliciesByClause,
  hrDevelopmentPoliciesByOrganization,
} from './hr-development-policy.loaders.js';

export const HrDevelopmentPolicyConnection = connectionType(
  () => HrDevelopmentPolicy,
  'HrDevelopmentPolicy',
  { en: "members' own policies", ja: '人材育成基本方針' },
);

@Resolver(() => HrDevelopmentPolicy)
export class HrDevelopmentPolicyResolver {
  @Access('published')
  @Query(() => HrDevelopmentPolicyConnection, {
    description: "Members' own policies, newest first. / 構成団体の人材育成基本方針（新しい順）。",
  })
  hrDevelopmentPolicies(
    @Args(() => HrDevelopmentPolicyArgs) page: ListArgs,
    @Arg('follows2023Guide', () => Boolean, {
      nullable: true,
      description:
        "Only those that follow, or do not follow, the State's guide of December 2023. / 令和5年12月の指針を踏まえたもの、または踏まえていないものだけ。",
    })
    follows2023Guide: boolean | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, HrDevelopmentPolicy, page, {
      where: { follows2023Guide },
      orderBy: [{ property: 'adoptedOn', descending: true }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, { description: 'Whose policy it is. / 団体。' })
  organization(@Root() { organization }: Row<HrDevelopmentPolicy>, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organization);
  }

  @Access('published')
  @FieldResolver(() => PlanClause, {
    description: 'The clause of the plan that asks for it. / 根拠となる計画の条項。',
  })
  clause(@Root() { clause }: Row<HrDevelopmentPolicy>, @Ctx() context: Context) {
    return planClauseByCode(context).load(clause);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<HrDevelopmentPolicy>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** Its policies, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationPolicyResolver {
  @Access('published')
  @FieldResolver(() => HrDevelopmentPolicyConnection, {
    description:
      'Its own policies on the development of staff, newest first. / 人材育成基本方針（新しい順）。',
  })
  hrDevelopmentPolicies(
    @Root() { code }: Row<MemberOrganization>,
    @Args(() => HrDevelopmentPolicyArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return hrDevelopmentPoliciesByOrganization(context).load({
      parent: code,
      page,
    });
  }
}

/** What the members do about it, as a field of the clause. */
@Resolver(() => PlanClause)
export class ClausePolicyResolver {
  @Access('published')
  @FieldResolver(() => HrDevelopmentPolicyConnection, {
    description:
      "Members' own policies of these years under it, newest first. / この条項に当たる構成団体の人材育成基本方針（期間内に策定・改定されたもの、新しい順）。",
  })
  hrDevelopmentPolicies(
    @Root() { code }: Row<PlanClause>,
    @Args(() => HrDevelopmentPolicyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return hrDevelopmentPoliciesByClause(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears),
    });
  }
}
