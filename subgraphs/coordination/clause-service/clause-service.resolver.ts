import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { LiaisonCouncil } from '../liaison-council/liaison-council.entity.js';
import { liaisonCouncilByClause } from '../liaison-council/liaison-council.loaders.js';
import { SubcommitteeArgs } from '../subcommittee/subcommittee.list.js';
import { subcommitteesByClause } from '../subcommittee/subcommittee.loaders.js';
import { SubcommitteeConnection } from '../subcommittee/subcommittee.resolver.js';
import { PlanClause } from '../wide-area-plan/plan-clause.entity.js';
import { ClauseCoordination } from './clause-coordination.js';
import { coordinationByClauseYears } from './clause-coordination.queries.js';

/** How coordination itself serves a clause of the plan. */
@Resolver(() => PlanClause)
export class ClauseServiceResolver {
  @Access('internal')
  @FieldResolver(() => [ClauseCoordination], {
    description:
      'What was discussed, asked for and looked into about it, per fiscal year, oldest first; a year without records is left out. / 年度ごとの議事・課題・調査研究等の実績（古い順）。記録のない年度は含まない。',
  })
  async coordinationActivities(
    @Root() { code }: Row<PlanClause>,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await coordinationByClauseYears(context).load({ clauseCode: code, from, to });
    return sums.map((each) => new ClauseCoordination(each));
  }

  @Access('published')
  @FieldResolver(() => LiaisonCouncil, {
    nullable: true,
    description: 'The council that it sets up; null for other clauses. / 設置する連絡調整会議。',
  })
  liaisonCouncil(@Root() { code }: Row<PlanClause>, @Ctx() context: Context) {
    return liaisonCouncilByClause(context).load(code);
  }

  @Access('published')
  @FieldResolver(() => SubcommitteeConnection, {
    description: 'The subcommittees that it sets up. / 設置する部会。',
  })
  subcommittees(
    @Root() { code }: Row<PlanClause>,
    @Args(() => SubcommitteeArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return subcommitteesByClause(context).load({ parent: code, page });
  }
}
