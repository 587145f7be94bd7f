import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYear, FiscalYearRange, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { CourseSurvey } from '../course-survey/course-survey.entity.js';
import { courseSurveyByCode } from '../course-survey/course-survey.loaders.js';
import { InstructorConnection } from '../instructor/instructor.connection.js';
import { InstructorArgs } from '../instructor/instructor.list.js';
import { instructorsBySession } from '../instructor/instructor.loaders.js';
import { SessionIntakeArgs } from '../session-intake/session-intake.list.js';
import { sessionIntakesBySession } from '../session-intake/session-intake.loaders.js';
import { SessionIntakeConnection } from '../session-intake/session-intake.resolver.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { trainingCourseByCode } from '../training-course/training-course.loaders.js';
import { SessionFunnel } from '../training-funnel/session-funnel.js';
import { funnelBySession } from '../training-funnel/training-funnel.queries.js';
import { TrainingSessionConnection } from './training-session.connection.js';
import { TrainingSession } from './training-session.entity.js';
import { TrainingSessionArgs } from './training-session.list.js';
import { trainingSessionByCode } from './training-session.loaders.js';

@Resolver(() => TrainingSession)
export class TrainingSessionResolver {
  @Access('published')
  @Query(() => TrainingSession, {
    nullable: true,
    description:
      'One session by its code; null when there is none. / 実施回を一つ。なければ null。',
  })
  trainingSession(
    @Arg('code', () => ID, { description: 'Session code. / 実施回コード。' }) code: string,
    @Ctx() context: Context,
  ) {
    return trainingSessionByCode(context).load(code);
  }

  @Access('published')
  @Query(() => TrainingSessionConnection, {
    description: 'Sessions by their first day. / 実施回の一覧（初日の順）。',
  })
  trainingSessions(
    @Args(() => TrainingSessionArgs) page: ListArgs,
    @Arg('fiscalYears', () => FiscalYearRange, {
      nullable: true,
      description:
        'Only in these years; else the years of the sixth plan. / 年度の範囲。省けば第6次計画の期間。',
    })
    fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, TrainingSession, page, {
      where: { fiscalYear: { gte: from, lte: to } },
      orderBy: [{ property: 'startsOn' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => TrainingCourse, { description: 'The course it is a run of. / 科目。' })
  course(@Root() { course }: Row<TrainingSession>, @Ctx() context: Context) {
    return trainingCourseByCode(context).load(course);
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year it belongs to. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<TrainingSession>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('detail')
  @FieldResolver(() => SessionIntakeConnection, {
    description: 'Who took part, organisation by organisation. / 団体ごとの参加。',
  })
  intakes(
    @Root() { code }: Row<TrainingSession>,
    @Args(() => SessionIntakeArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return sessionIntakesBySession(context).load({ parent: code, page });
  }

  @Access('internal')
  @FieldResolver(() => SessionFunnel, {
    nullable: true,
    description:
      'From places to completion, over all organisations. / 定員から修了まで（全団体の計）。',
  })
  async funnel(@Root() { code }: Row<TrainingSession>, @Ctx() context: Context) {
    const sums = await funnelBySession(context).load(code);
    return sums && new SessionFunnel(sums, peopleFor(context));
  }

  @Access('internal')
  @FieldResolver(() => CourseSurvey, {
    nullable: true,
    description:
      'What participants said afterwards; null when they were not asked. / 研修アンケート。未実施は null。',
  })
  survey(@Root() { code }: Row<TrainingSession>, @Ctx() context: Context) {
    return courseSurveyByCode(context).load(code);
  }

  @Access('internal')
  @FieldResolver(() => InstructorConnection, { description: 'Who teaches, by code. / 講師。' })
  instructors(
    @Root() { code }: Row<TrainingSession>,
    @Args(() => InstructorArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return instructorsBySession(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<TrainingSession>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
