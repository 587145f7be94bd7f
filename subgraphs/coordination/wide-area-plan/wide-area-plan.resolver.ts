import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { ClauseKind, PlanDomain } from './plan-clause.enums.js';
import { PlanClauseArgs } from './plan-clause.list.js';
import { planClausesByPlan } from './plan-clause.loaders.js';
import { PlanClauseConnection } from './plan-clause.resolver.js';
import { PlanRevision } from './plan-revision.entity.js';
import { PlanRevisionArgs } from './plan-revision.list.js';
import { PlanPeriod, WideAreaPlan } from './wide-area-plan.entity.js';
import { WideAreaPlanArgs } from './wide-area-plan.list.js';
import { planRevisionsByPlan, wideAreaPlanByOrdinal } from './wide-area-plan.loaders.js';

export const WideAreaPlanConnection = connectionType(() => WideAreaPlan, 'WideAreaPlan', {
  en: 'wide-area plans',
  ja: '広域計画',
});

export const PlanRevisionConnection = connectionType(() => PlanRevision, 'PlanRevision', {
  en: 'revisions of a plan',
  ja: '計画の改定',
});

@Resolver(() => WideAreaPlan)
export class WideAreaPlanResolver {
  @Access('published')
  @Query(() => WideAreaPlan, {
    nullable: true,
    description: 'One plan by its number; null when there is none. / 計画を一つ。なければ null。',
  })
  wideAreaPlan(
    @Arg('ordinal', () => Int, { description: 'Which plan: 6 for the sixth. / 第何次か。' })
    ordinal: number,
    @Ctx() context: Context,
  ) {
    return wideAreaPlanByOrdinal(context).load(ordinal);
  }

  @Access('published')
  @Query(() => WideAreaPlanConnection, {
    description: 'Plans, newest first. / 広域計画（新しい順）。',
  })
  wideAreaPlans(@Args(() => WideAreaPlanArgs) page: ListArgs, @Ctx() context: Context) {
    return pageOf(context, WideAreaPlan, page, {
      orderBy: [{ property: 'ordinal', descending: true }],
    });
  }

  @Access('published')
  @FieldResolver(() => PlanPeriod, { description: 'The fiscal years it covers. / 計画期間。' })
  @Reads('fromFiscalYear', 'toFiscalYear')
  period(@Root() { fromFiscalYear, toFiscalYear }: Row<WideAreaPlan>) {
    return new PlanPeriod(fromFiscalYear, toFiscalYear);
  }

  @Access('published')
  @FieldResolver(() => PlanClauseConnection, {
    description: 'Its clauses in force, in its order. / 現行の条項（計画の順）。',
  })
  clauses(
    @Root() { ordinal }: Row<WideAreaPlan>,
    @Args(() => PlanClauseArgs) page: ListArgs,
    @Arg('kind', () => ClauseKind, {
      nullable: true,
      description: 'Only this kind. / この種類だけ。',
    })
    kind: ClauseKind | null,
    @Arg('domain', () => PlanDomain, {
      nullable: true,
      description: 'Only of this domain. / この分野だけ。',
    })
    domain: PlanDomain | null,
    @Ctx() context: Context,
  ) {
    return planClausesByPlan(context).load({
      parent: ordinal,
      page,
      filter: { kind, domain },
    });
  }

  @Access('published')
  @FieldResolver(() => PlanRevisionConnection, {
    description: 'Its revisions so far, oldest first. / これまでの改定（古い順）。',
  })
  revisions(
    @Root() { ordinal }: Row<WideAreaPlan>,
    @Args(() => PlanRevisionArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return planRevisionsByPlan(context).load({ parent: ordinal, page });
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<WideAreaPlan>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
