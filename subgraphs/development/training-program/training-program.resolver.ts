import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityStart, ActivityTitle } from '../../shared/vocabulary/activity.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { eraLabel, FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingCourseConnection } from '../training-course/training-course.connection.js';
import { TrainingCourseArgs } from '../training-course/training-course.list.js';
import { trainingCoursesByProgram } from '../training-course/training-course.loaders.js';
import { TrainingProgramConnection } from './training-program.connection.js';
import { TrainingProgram } from './training-program.entity.js';
import { TrainingProgramArgs } from './training-program.list.js';
import { trainingProgramByYear } from './training-program.loaders.js';
import { clausesByYear, costByYear } from './training-program.queries.js';

@Resolver(() => TrainingProgram)
export class TrainingProgramResolver {
  @Access('published')
  @Query(() => TrainingProgram, {
    nullable: true,
    description:
      'The programme of one fiscal year; null when there is none. / 一年度の研修計画。なければ null。',
  })
  trainingProgram(
    @Arg('fiscalYear', () => FiscalYearInput, { description: 'Which fiscal year. / 年度。' })
    fiscalYear: number,
    @Ctx() context: Context,
  ) {
    return trainingProgramByYear(context).load(fiscalYear);
  }

  @Access('published')
  @Query(() => TrainingProgramConnection, {
    description: 'Programmes, newest fiscal year first. / 研修計画（新しい年度から）。',
  })
  trainingPrograms(@Args(() => TrainingProgramArgs) page: ListArgs, @Ctx() context: Context) {
    return pageOf(context, TrainingProgram, page, {
      orderBy: [{ property: 'year', descending: true }],
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'Its fiscal year. / 年度。' })
  fiscalYear(@Root() { year }: Row<TrainingProgram>) {
    return new FiscalYear(year);
  }

  @ActivityTitle()
  titleJa(@Root() { year }: Row<TrainingProgram>) {
    return `${eraLabel(year)}研修計画`;
  }

  @ActivityStart()
  startedOn(@Root() { year }: Row<TrainingProgram>) {
    return new FiscalYear(year).start;
  }

  @ListSize(30)
  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description:
      'The clauses of the plan that its courses serve. / 計画の科目が対応する広域計画の条項。',
  })
  async servedClauses(@Root() { year }: Row<TrainingProgram>, @Ctx() context: Context) {
    const links = await clausesByYear(context).load(year);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('internal')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'What the sessions held in the year cost so far, in yen; null while the cost of one is not known. / 実施済みの回の経費の計（円）。不明な回があれば null。',
  })
  async cost(@Root() { year }: Row<TrainingProgram>, @Ctx() context: Context) {
    return (await costByYear(context).load(year))?.cost ?? null;
  }

  @Access('published')
  @FieldResolver(() => TrainingCourseConnection, {
    description: 'The courses it offers, by code. / 計画の科目（科目コード順）。',
  })
  courses(
    @Root() { year }: Row<TrainingProgram>,
    @Args(() => TrainingCourseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return trainingCoursesByProgram(context).load({ parent: year, page });
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<TrainingProgram>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
