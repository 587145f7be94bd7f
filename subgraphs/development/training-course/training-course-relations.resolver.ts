import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import type { Row } from '../../shared/rows.js';
import { learningStepsByCourse } from '../learning-pathway/learning-pathway.loaders.js';
import { LearningStepConnection } from '../learning-pathway/learning-step.connection.js';
import { LearningStepArgs } from '../learning-pathway/learning-step.list.js';
import { MemberTrainingSupportConnection } from '../member-training-support/member-training-support.connection.js';
import { trainingSupportsByCourse } from '../member-training-support/member-training-support.loaders.js';
import { TrainingSupportArgs } from '../member-training-support/training-support-args.js';
import { SkillAreaConnection } from '../skill-area/skill-area.connection.js';
import { SkillAreaArgs } from '../skill-area/skill-area.list.js';
import { skillAreasByCourse } from '../skill-area/skill-area.loaders.js';
import { TrainingProgramConnection } from '../training-program/training-program.connection.js';
import { TrainingProgramArgs } from '../training-program/training-program.list.js';
import { trainingProgramsByCourse } from '../training-program/training-program.loaders.js';
import { TrainingCourse } from './training-course.entity.js';

/** What a course has to do with: skills, pathways, programmes, members' own training. */
@Resolver(() => TrainingCourse)
export class TrainingCourseRelationsResolver {
  @Access('published')
  @FieldResolver(() => SkillAreaConnection, { description: 'Skills it builds. / 伸ばす能力。' })
  skillAreas(
    @Root() { code }: Row<TrainingCourse>,
    @Args(() => SkillAreaArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return skillAreasByCourse(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => LearningStepConnection, {
    description: 'Steps of pathways that it takes one through. / この科目で進む学びの段階。',
  })
  learningSteps(
    @Root() { code }: Row<TrainingCourse>,
    @Args(() => LearningStepArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return learningStepsByCourse(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => TrainingProgramConnection, {
    description:
      'Programmes that offer it, newest fiscal year first. / この科目を含む研修計画（新しい年度から）。',
  })
  programs(
    @Root() { code }: Row<TrainingCourse>,
    @Args(() => TrainingProgramArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return trainingProgramsByCourse(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => MemberTrainingSupportConnection, {
    description:
      "Support of members' own training that stood for it. / この科目の代わりとなった独自研修への支援。",
  })
  replacedBy(
    @Root() { code }: Row<TrainingCourse>,
    @Args(() => TrainingSupportArgs) page: TrainingSupportArgs,
    @Ctx() context: Context,
  ) {
    return trainingSupportsByCourse(context).load({ parent: code, page, filter: page.filter });
  }
}
