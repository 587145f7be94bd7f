import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingCourseConnection } from '../training-course/training-course.connection.js';
import { TrainingCourseArgs } from '../training-course/training-course.list.js';
import { trainingCoursesByStep } from '../training-course/training-course.loaders.js';
import { LearningPathway } from './learning-pathway.entity.js';
import { learningPathwayByCode } from './learning-pathway.loaders.js';
import { LearningStep } from './learning-step.entity.js';

@Resolver(() => LearningStep)
export class LearningStepResolver {
  @Access('published')
  @FieldResolver(() => LearningPathway, {
    description: 'The pathway it is part of. / 学びの道筋。',
  })
  pathway(@Root() { pathway }: Row<LearningStep>, @Ctx() context: Context) {
    return learningPathwayByCode(context).load(pathway);
  }

  @Access('published')
  @FieldResolver(() => TrainingCourseConnection, {
    description:
      'Courses that take one through it, by code; any of them does. / この段階の科目（いずれか一つでよい、科目コード順）。',
  })
  courses(
    @Root() { code }: Row<LearningStep>,
    @Args(() => TrainingCourseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return trainingCoursesByStep(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<LearningStep>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
