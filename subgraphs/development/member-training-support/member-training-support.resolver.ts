import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityTitle } from '../../shared/vocabulary/activity.js';
import { FiscalYear } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { trainingCourseByCode } from '../training-course/training-course.loaders.js';
import { MemberTrainingSupportConnection } from './member-training-support.connection.js';
import { MemberTrainingSupport } from './member-training-support.entity.js';
import { trainingSupportByCode, trainingSupportsOf } from './member-training-support.loaders.js';
import { TrainingSupportArgs } from './training-support-args.js';

@Resolver(() => MemberTrainingSupport)
export class MemberTrainingSupportResolver {
  @Access('published')
  @Query(() => MemberTrainingSupport, {
    nullable: true,
    description:
      'Support by its code; null when there is none. / 独自研修への支援を一つ。なければ null。',
  })
  memberTrainingSupport(
    @Arg('code', () => ID, {
      description: 'Code, such as T-2024-112011-01. / 識別子（例 T-2024-112011-01）。',
    })
    code: string,
    @Ctx() context: Context,
  ) {
    return trainingSupportByCode(context).load(code);
  }

  @Access('published')
  @Query(() => MemberTrainingSupportConnection, {
    description:
      "Support of members' own training, oldest fiscal year first. / 独自研修への支援の一覧（古い年度から）。",
  })
  memberTrainingSupports(
    @Args(() => TrainingSupportArgs) page: TrainingSupportArgs,
    @Ctx() context: Context,
  ) {
    return pageOf(context, MemberTrainingSupport, page, trainingSupportsOf(page.filter));
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year of the support. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<MemberTrainingSupport>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation whose training it is. / 支援を受けた団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<MemberTrainingSupport>) {
    return { code: organizationCode };
  }

  @Access('published')
  @FieldResolver(() => TrainingCourse, {
    nullable: true,
    description:
      "The union's course that the member's training stood for; null where it stood for none. / 独自研修が代わりとなった科目。なければ null。",
  })
  replacedCourse(@Root() { replacedCourse }: Row<MemberTrainingSupport>, @Ctx() context: Context) {
    return replacedCourse === null ? null : trainingCourseByCode(context).load(replacedCourse);
  }

  @ActivityTitle()
  @Reads('themeJa')
  titleJa(@Root() { themeJa }: Row<MemberTrainingSupport>) {
    return themeJa;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  @Reads('clauseCode')
  servedClauses(@Root() { clauseCode }: Row<MemberTrainingSupport>) {
    return [{ code: clauseCode }];
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<MemberTrainingSupport>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
