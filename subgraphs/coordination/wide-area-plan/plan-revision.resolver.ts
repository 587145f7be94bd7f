import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { ClauseTextArgs } from './clause-text.list.js';
import { PlanClauseArgs } from './plan-clause.list.js';
import { clauseTextsByRevision, planClausesByAbolition } from './plan-clause.loaders.js';
import { ClauseTextConnection, PlanClauseConnection } from './plan-clause.resolver.js';
import { PlanRevision } from './plan-revision.entity.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';
import { planRevisionByCode, wideAreaPlanByOrdinal } from './wide-area-plan.loaders.js';

@Resolver(() => PlanRevision)
export class PlanRevisionResolver {
  @Access('published')
  @Query(() => PlanRevision, {
    nullable: true,
    description: 'One revision by its code; null when there is none. / 改定を一つ。なければ null。',
  })
  planRevision(
    @Arg('code', () => ID, { description: 'Code, such as 6-r1. / 改定の識別子（例 6-r1）。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return planRevisionByCode(context).load(code);
  }

  @Access('published')
  @FieldResolver(() => ClauseTextConnection, {
    description:
      "The wordings that it brings, in the plan's order. / この改定による文言（計画の順）。",
  })
  texts(
    @Root() { code }: Row<PlanRevision>,
    @Args(() => ClauseTextArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return clauseTextsByRevision(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => PlanClauseConnection, {
    description: "The clauses that it drops, in the plan's order. / 廃止する条項（計画の順）。",
  })
  abolishedClauses(
    @Root() { code }: Row<PlanRevision>,
    @Args(() => PlanClauseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return planClausesByAbolition(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => WideAreaPlan, { description: 'The plan it revises. / 改定された計画。' })
  plan(@Root() { plan }: Row<PlanRevision>, @Ctx() context: Context) {
    return wideAreaPlanByOrdinal(context).load(plan);
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<PlanRevision>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
