import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { Activity } from '../activity/activity.js';
import { activityOf } from '../activity/activity-reference.js';
import { MemberOrganization } from '../member-organization/member-organization.entity.js';
import { memberOrganizationByCode } from '../member-organization/member-organization.loaders.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { planClauseByCode } from '../wide-area-plan/plan-clause.loaders.js';
import { NeedsArgs } from './needs-args.js';
import { NeedsItem } from './needs-item.entity.js';
import {
  needsItemByCode,
  needsItemsByClause,
  needsItemsByOrganization,
  needsQuery,
} from './needs-item.loaders.js';
import { activitiesByNeedsItem } from './needs-response.queries.js';

export const NeedsItemConnection = connectionType(() => NeedsItem, 'NeedsItem', {
  en: 'needs',
  ja: '課題・ニーズ',
});

@Resolver(() => NeedsItem)
export class NeedsItemResolver {
  @Access('internal')
  @Query(() => NeedsItem, {
    nullable: true,
    description:
      'One need by its code; null when there is none. / 課題・ニーズを一つ。なければ null。',
  })
  needsItem(
    @Arg('code', () => ID, { description: 'Code of the need. / コード。' }) code: string,
    @Ctx() context: Context,
  ) {
    return needsItemByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => NeedsItemConnection, {
    description: 'Needs, newest fiscal year first. / 課題・ニーズ（新しい年度から）。',
  })
  needsItems(@Args(() => NeedsArgs) page: NeedsArgs, @Ctx() context: Context) {
    return pageOf(context, NeedsItem, page, needsQuery(page.filter));
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    description: 'Who named it. / 課題・ニーズを出した団体。',
  })
  organization(@Root() { organization }: Row<NeedsItem>, @Ctx() context: Context) {
    return memberOrganizationByCode(context).load(organization);
  }

  @Access('internal')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<NeedsItem>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => PlanClause, {
    nullable: true,
    description: 'The clause of the plan that it falls under. / 対応する計画の条項。',
  })
  clause(@Root() { clause }: Row<NeedsItem>, @Ctx() context: Context) {
    return planClauseByCode(context).load(clause);
  }

  @Access('internal')
  @FieldResolver(() => [Activity], {
    nullable: 'itemsAndList',
    description:
      'The activities that answer it; null in place of one that is gone. / 応えた事業。なくなったものは null。',
  })
  async respondedBy(@Root() { code }: Row<NeedsItem>, @Ctx() context: Context) {
    const responses = await activitiesByNeedsItem(context).load(code);
    return responses.map(({ activity }) => activityOf(activity));
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<NeedsItem>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}

/** What it needs, as a field of the organisation. */
@Resolver(() => MemberOrganization)
export class OrganizationNeedsResolver {
  @Access('internal')
  @FieldResolver(() => NeedsItemConnection, {
    description: 'What it named when asked, newest first. / 出した課題・ニーズ（新しい年度から）。',
  })
  needsItems(
    @Root() { code }: Row<MemberOrganization>,
    @Args(() => NeedsArgs) page: NeedsArgs,
    @Ctx() context: Context,
  ) {
    return needsItemsByOrganization(context).load({ parent: code, page, filter: page.filter });
  }
}

/** The needs that fall under it, as a field of the clause. */
@Resolver(() => PlanClause)
export class ClauseNeedsResolver {
  @Access('internal')
  @FieldResolver(() => NeedsItemConnection, {
    description:
      'Needs that fall under it, newest first. / この条項に対応する課題・ニーズ（新しい年度から）。',
  })
  needsItems(
    @Root() { code }: Row<PlanClause>,
    @Args(() => NeedsArgs) page: NeedsArgs,
    @Ctx() context: Context,
  ) {
    return needsItemsByClause(context).load({ parent: code, page, filter: page.filter });
  }
}
