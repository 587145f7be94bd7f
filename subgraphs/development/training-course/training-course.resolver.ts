import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityStart, ActivityTitle } from '../../shared/vocabulary/activity.js';
import { FiscalYear, FiscalYearRange, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingSessionConnection } from '../training-session/training-session.connection.js';
import { TrainingSessionArgs } from '../training-session/training-session.list.js';
import { trainingSessionsByCourse } from '../training-session/training-session.loaders.js';
import { TrainingCourseConnection } from './training-course.connection.js';
import { TrainingCourse } from './training-course.entity.js';
import { Audience, CourseCategory } from './training-course.enums.js';
import { TrainingCourseArgs } from './training-course.list.js';
import { trainingCourseByCode } from './training-course.loaders.js';
import { clausesByCourse, startByCourse } from './training-course.queries.js';

@Resolver(() => TrainingCourse)
export class TrainingCourseResolver {
  @Access('published')
  @Query(() => TrainingCourse, {
    nullable: true,
    description: 'One course by its code; null when there is none. / 科目を一つ。なければ null。',
  })
  trainingCourse(
    @Arg('code', () => ID, { description: 'Course code. / 科目コード。' }) code: string,
    @Ctx() context: Context,
  ) {
    return trainingCourseByCode(context).load(code);
  }

  @Access('published')
  @Query(() => TrainingCourseConnection, {
    description: 'Courses in the order of their codes. / 研修の一覧（科目コード順）。',
  })
  trainingCourses(
    @Args(() => TrainingCourseArgs) page: ListArgs,
    @Arg('category', () => CourseCategory, {
      nullable: true,
      description: 'Only this kind. / この区分だけ。',
    })
    category: CourseCategory | null,
    @Arg('audience', () => Audience, {
      nullable: true,
      description: 'Only for this audience. / この対象だけ。',
    })
    audience: Audience | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, TrainingCourse, page, {
      where: { category, audience },
      orderBy: [{ property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, {
    description: 'The first fiscal year in which it is offered. / 開設年度。',
  })
  @Reads('firstFiscalYear')
  firstFiscalYear(@Root() { firstFiscalYear }: Row<TrainingCourse>) {
    return new FiscalYear(firstFiscalYear);
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, {
    nullable: true,
    description:
      'The last fiscal year in which it was offered; null while it goes on. / 廃止年度。継続中は null。',
  })
  @Reads('endedFiscalYear')
  endedFiscalYear(@Root() { endedFiscalYear }: Row<TrainingCourse>) {
    return endedFiscalYear === null ? null : new FiscalYear(endedFiscalYear);
  }

  @Access('published')
  @FieldResolver(() => TrainingSessionConnection, {
    description: 'Its runs, newest fiscal year first. / 実施回（新しい年度から）。',
  })
  sessions(
    @Root() { code }: Row<TrainingCourse>,
    @Args(() => TrainingSessionArgs) page: ListArgs,
    @Arg('fiscalYears', () => FiscalYearRange, {
      nullable: true,
      description:
        'Only in these years; else the years of the sixth plan. / 年度の範囲。省けば第6次計画の期間。',
    })
    fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return trainingSessionsByCourse(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @ActivityTitle()
  @Reads('nameJa')
  titleJa(@Root() { nameJa }: Row<TrainingCourse>) {
    return nameJa;
  }

  @ActivityStart()
  async startedOn(@Root() { code }: Row<TrainingCourse>, @Ctx() context: Context) {
    return (await startByCourse(context).load(code))?.startedOn ?? null;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  async servedClauses(@Root() { code }: Row<TrainingCourse>, @Ctx() context: Context) {
    const links = await clausesByCourse(context).load(code);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<TrainingCourse>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
