import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingCourseConnection } from '../training-course/training-course.connection.js';
import { TrainingCourseArgs } from '../training-course/training-course.list.js';
import { trainingCoursesBySkillArea } from '../training-course/training-course.loaders.js';
import { SkillAreaConnection } from './skill-area.connection.js';
import { SkillArea } from './skill-area.entity.js';
import { SkillAreaArgs } from './skill-area.list.js';
import { skillAreaByCode } from './skill-area.loaders.js';
import { clausesBySkillArea } from './skill-area.queries.js';

@Resolver(() => SkillArea)
export class SkillAreaResolver {
  @Access('published')
  @Query(() => SkillArea, {
    nullable: true,
    description:
      'One skill area by its code; null when there is none. / 能力分野を一つ。なければ null。',
  })
  skillArea(
    @Arg('code', () => ID, { description: 'Code, such as DATA_USE. / 識別子（例 DATA_USE）。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return skillAreaByCode(context).load(code);
  }

  @Access('published')
  @Query(() => SkillAreaConnection, {
    description: 'Skill areas in their order. / 能力分野の一覧（並び順）。',
  })
  skillAreas(@Args(() => SkillAreaArgs) page: ListArgs, @Ctx() context: Context) {
    return pageOf(context, SkillArea, page, {
      orderBy: [{ property: 'position' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description:
      'The clauses of the plan that ask for it, as this hub reads them. / この能力を求める広域計画の条項（本ハブの読み）。',
  })
  async servedClauses(@Root() { code }: Row<SkillArea>, @Ctx() context: Context) {
    const links = await clausesBySkillArea(context).load(code);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('published')
  @FieldResolver(() => TrainingCourseConnection, {
    description: 'Courses that build it, by code. / この能力を伸ばす科目（科目コード順）。',
  })
  courses(
    @Root() { code }: Row<SkillArea>,
    @Args(() => TrainingCourseArgs) page: ListArgs,
    @Ctx() context: Context,
  ) {
    return trainingCoursesBySkillArea(context).load({ parent: code, page });
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<SkillArea>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
