import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityTitle } from '../../shared/vocabulary/activity.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { LearningPathwayConnection } from './learning-pathway.connection.js';
import { LearningPathway } from './learning-pathway.entity.js';
import { LearningPathwayArgs } from './learning-pathway.list.js';
import { learningPathwayByCode, learningStepsByPathway } from './learning-pathway.loaders.js';
import { clausesByPathway } from './learning-pathway.queries.js';
import { LearningStepConnection } from './learning-step.connection.js';
import { LearningStepArgs } from './learning-step.list.js';

@Resolver(() => LearningPathway)
export class LearningPathwayResolver {
  @Access('published')
  @Query(() => LearningPathway, {
    nullable: true,
    description:
      'One pathway by its code; null when there is none. / 学びの道筋を一つ。なければ null。',
  })
  learningPathway(
    @Arg('code', () => ID, { description: 'Code, such as L-01. / 識別子（例 L-01）。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return learningPathwayByCode(context).load(code);
  }

  @Access('published')
  @Query(() => LearningPathwayConnection, {
    description: 'Learning pathways, by code. / 学びの道筋の一覧（識別子順）。',
  })
  learningPathways(
    @Args(() => LearningPathwayArgs) page: ListArgs,
    @Arg('targetTier', () => RankTier, {
      nullable: true,
      description: 'Only for this rank. / この階層だけ。',
    })
    targetTier: RankTier | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, LearningPathway, page, {
      where: { targetTier },
      orderBy: [{ property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => LearningStepConnection, {
    description: 'Its steps, in order. / 段階（順番）。',
  })
  steps(
    @Root() { code }: Row<LearningPathway>,
    @Args(() => LearningStepArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return learningStepsByPathway(context).load({ parent: code, page });
  }

  @ActivityTitle()
  @Reads('nameJa')
  titleJa(@Root() { nameJa }: Row<LearningPathway>) {
    return nameJa;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  async servedClauses(@Root() { code }: Row<LearningPathway>, @Ctx() context: Context) {
    const links = await clausesByPathway(context).load(code);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<LearningPathway>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
