import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../shared/context.js';
import type { Row } from '../../shared/rows.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { PlanRevision } from './plan-revision.entity.js';
import { WideAreaPlan } from './wide-area-plan.entity.js';
import { wideAreaPlanByOrdinal } from './wide-area-plan.loaders.js';

@Resolver(() => PlanRevision)
export class PlanRevisionResolver {
  @FieldResolver(() => WideAreaPlan, { description: 'The plan it revises. / 改定された計画。' })
  plan(@Root() { plan }: Row<PlanRevision>, @Ctx() context: Context) {
    return wideAreaPlanByOrdinal(context).load(plan);
  }

  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<PlanRevision>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
