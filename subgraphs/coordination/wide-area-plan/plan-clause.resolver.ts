import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { ClauseText } from './clause-text.entity.js';
import { ClauseTextArgs } from './clause-text.list.js';
import { PlanClause } from './plan-clause.entity.js';
import { ClauseKind, PlanDomain } from './plan-clause.enums.js';
import { PlanClauseArgs } from './plan-clause.list.js';
import {
  clauseTextsByClause,
  planClauseByCode,
  planClausesByParent,
  predecessorsByClause,
  successorsByClause,
} from './plan-clause.loaders.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';
import { wideAreaPlanByOrdinal } from './wide-area-plan.loaders.js';

export const PlanClauseConnection = connectionType(() => PlanClause, 'PlanClause', {
  en: 'clauses of a plan',
  ja: '計画の条項',
});

export const ClauseTextConnection = connectionType(() => ClauseText, 'ClauseText', {
  en: 'wordings of a clause',
  ja: '条項の文言',
});

@Resolver(() => PlanClause)
export class PlanClauseResolver {
  @Access('published')
  @Query(() => PlanClause, {
    nullable: true,
    description:
      'One clause by its code, also a dropped one; null when there is none. / 条項を一つ（廃止されたものも）。なければ null。',
  })
  planClause(
    @Arg('code', () => ID, { description: 'Code such as 6-dev-1. / 識別子（例 6-dev-1）。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return planClauseByCode(context).load(code);
  }

  @Access('published')
  @Query(() => PlanClauseConnection, {
    description:
      'Clauses in force, newest plan first, in the order of the plan. / 現行の条項（新しい計画から、計画の順）。',
  })
  planClauses(
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
    @Arg('ordinal', () => Int, {
      nullable: true,
      description: 'Only of this plan: 6 for the sixth. / この計画だけ（第6次なら6）。',
    })
    ordinal: number | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, PlanClause, page, {
      where: { kind, domain, plan: ordinal, inForce: true },
      orderBy: [
        { property: 'plan', descending: true },
        { property: 'order' },
        { property: 'code' },
      ],
    });
  }

  @Access('published')
  @FieldResolver(() => WideAreaPlan, { description: 'The plan it belongs to. / 計画。' })
  plan(@Root() { plan }: Row<PlanClause>, @Ctx() context: Context) {
    return wideAreaPlanByOrdinal(context).load(plan);
  }

  @Access('published')
  @FieldResolver(() => PlanClause, {
    nullable: true,
    description: 'The clause it stands under; null at the top. / 上位の条項。最上位は null。',
  })
  parent(@Root() { parent }: Row<PlanClause>, @Ctx() context: Context) {
    return parent === null ? null : planClauseByCode(context).load(parent);
  }

  @Access('published')
  @FieldResolver(() => PlanClauseConnection, {
    description: 'The clauses right under it, in order. / 直下の条項（計画の順）。',
  })
  children(
    @Root() { code }: Row<PlanClause>,
    @Args(() => PlanClauseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return planClausesByParent(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => ClauseTextConnection, {
    description:
      'Its wordings through the revisions, oldest first, those still to come included. / 改定ごとの文言（古い順、施行前のものも含む）。',
  })
  texts(
    @Root() { code }: Row<PlanClause>,
    @Args(() => ClauseTextArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return clauseTextsByClause(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => PlanClauseConnection, {
    description:
      'The clauses of the plan before that it takes up; none where no earlier plan is recorded. / 引き継いだ前の計画の条項。前の計画の記録がなければ空。',
  })
  predecessors(
    @Root() { code }: Row<PlanClause>,
    @Args(() => PlanClauseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return predecessorsByClause(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => PlanClauseConnection, {
    description:
      'The clauses of the next plan that take it up. / この条項を引き継いだ次の計画の条項。',
  })
  successors(
    @Root() { code }: Row<PlanClause>,
    @Args(() => PlanClauseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return successorsByClause(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<PlanClause>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
