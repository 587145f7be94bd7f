import { Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { LearningPathwayConnection } from '../learning-pathway/learning-pathway.connection.js';
import { LearningPathwayArgs } from '../learning-pathway/learning-pathway.list.js';
import { learningPathwaysByClause } from '../learning-pathway/learning-pathway.loaders.js';
import { MemberTrainingSupportConnection } from '../member-training-support/member-training-support.connection.js';
import { trainingSupportsByClause } from '../member-training-support/member-training-support.loaders.js';
import { TrainingSupportArgs } from '../member-training-support/training-support-args.js';
import { SkillAreaConnection } from '../skill-area/skill-area.connection.js';
import { SkillAreaArgs } from '../skill-area/skill-area.list.js';
import { skillAreasByClause } from '../skill-area/skill-area.loaders.js';
import { TrainingCourseConnection } from '../training-course/training-course.connection.js';
import { TrainingCourseArgs } from '../training-course/training-course.list.js';
import { trainingCoursesByClause } from '../training-course/training-course.loaders.js';
import { courseNumberByClause } from '../training-course/training-course.queries.js';
import { TrainingProgramConnection } from '../training-program/training-program.connection.js';
import { TrainingProgramArgs } from '../training-program/training-program.list.js';
import { trainingProgramsByClause } from '../training-program/training-program.loaders.js';
import { ClauseTraining } from './clause-training.js';
import { trainingByClauseYears } from './plan-clause.queries.js';

/** What development knows of a clause of the plan. */
@Resolver(() => PlanClause)
export class PlanClauseResolver {
  @Access('published')
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many training courses serve it. / 対応する研修の科目数。',
  })
  async trainingCourseTotal(@Root() { code }: PlanClause, @Ctx() context: Context) {
    return (await courseNumberByClause(context).load(code))?.courses ?? 0;
  }

  @Access('published')
  @FieldResolver(() => TrainingCourseConnection, {
    nullable: true,
    description: 'Training courses that serve it, by code. / 対応する研修（科目コード順）。',
  })
  trainingCourses(
    @Root() { code }: PlanClause,
    @Args(() => TrainingCourseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return trainingCoursesByClause(context).load({ parent: code, page });
  }

  @Access('internal')
  @FieldResolver(() => [ClauseTraining], {
    nullable: true,
    description:
      'What training did for it per fiscal year, oldest first; a year without records is left out. / 年度ごとの研修の実績（古い順）。記録のない年度は含まない。',
  })
  async trainingActivities(
    @Root() { code }: PlanClause,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await trainingByClauseYears(context).load({ clauseCode: code, from, to });
    return sums.map((each) => new ClauseTraining(each, peopleFor(context)));
  }

  @Access('published')
  @FieldResolver(() => MemberTrainingSupportConnection, {
    nullable: true,
    description:
      "Support of members' own training that serves it. / 対応する、構成団体の独自研修への支援。",
  })
  trainingSupports(
    @Root() { code }: PlanClause,
    @Args(() => TrainingSupportArgs) page: TrainingSupportArgs,
    @Ctx() context: Context,
  ) {
    return trainingSupportsByClause(context).load({ parent: code, page, filter: page.filter });
  }

  @Access('published')
  @FieldResolver(() => LearningPathwayConnection, {
    nullable: true,
    description: 'Learning pathways that serve it. / 対応する学びの道筋。',
  })
  learningPathways(
    @Root() { code }: PlanClause,
    @Args(() => LearningPathwayArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return learningPathwaysByClause(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => SkillAreaConnection, {
    nullable: true,
    description:
      'Skill areas that it asks for, as this hub reads it. / この条項が求める能力分野（本ハブの読み）。',
  })
  skillAreas(
    @Root() { code }: PlanClause,
    @Args(() => SkillAreaArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return skillAreasByClause(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => TrainingProgramConnection, {
    nullable: true,
    description:
      'Programmes whose courses serve it, newest fiscal year first. / 対応する科目を含む研修計画（新しい年度から）。',
  })
  trainingPrograms(
    @Root() { code }: PlanClause,
    @Args(() => TrainingProgramArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const filter = yearsOf(fiscalYears, page.where);
    return trainingProgramsByClause(context).load({ parent: code, page, filter });
  }
}
