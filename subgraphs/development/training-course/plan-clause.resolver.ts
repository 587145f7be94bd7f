import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Context } from '../../shared/context.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { courseNumberByClause } from './training-course.queries.js';

/** What development knows of a clause of the plan. */
@Resolver(() => PlanClause)
export class PlanClauseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many training courses serve it. / 対応する研修の科目数。',
  })
  async trainingCourseTotal(@Root() { code }: PlanClause, @Ctx() context: Context) {
    return (await courseNumberByClause(context).load(code))?.courses ?? 0;
  }
}
