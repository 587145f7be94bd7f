import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { Subcommittee, SubcommitteeKind } from './subcommittee.entity.js';
import { SubcommitteeArgs } from './subcommittee.list.js';
import { membershipsBySubcommittee, subcommitteeByKind } from './subcommittee.loaders.js';
import { SubcommitteeMembershipArgs } from './subcommittee-membership.list.js';
import { SubcommitteeMembershipConnection } from './subcommittee-membership.resolver.js';

export const SubcommitteeConnection = connectionType(() => Subcommittee, 'Subcommittee', {
  en: 'subcommittees',
  ja: '部会',
});

@Resolver(() => Subcommittee)
export class SubcommitteeResolver {
  @Access('published')
  @Query(() => Subcommittee, {
    nullable: true,
    description:
      'One subcommittee; null only before the reference data is loaded. / 部会を一つ。基準データの読込み前だけ null。',
  })
  subcommittee(
    @Arg('kind', () => SubcommitteeKind, { description: 'Which one. / 部会の別。' })
    kind: SubcommitteeKind,
    @Ctx() context: Context,
  ) {
    return subcommitteeByKind(context).load(kind);
  }

  @Access('published')
  @Query(() => SubcommitteeConnection, {
    description: 'The subcommittees in the order the plan names them. / 部会の一覧（計画の順）。',
  })
  subcommittees(@Args(() => SubcommitteeArgs) page: ListArgs, @Ctx() context: Context) {
    return pageOf(context, Subcommittee, page, {
      orderBy: [{ property: 'order' }, { property: 'kind' }],
    });
  }

  @Access('published')
  @FieldResolver(() => SubcommitteeMembershipConnection, {
    description:
      'The organisations on it, newest fiscal year first. / 構成団体（新しい年度から）。',
  })
  members(
    @Root() { kind }: Row<Subcommittee>,
    @Args(() => SubcommitteeMembershipArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return membershipsBySubcommittee(context).load({
      parent: kind,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }
}
