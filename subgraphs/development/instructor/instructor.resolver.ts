import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { TrainingSessionConnection } from '../training-session/training-session.connection.js';
import { TrainingSessionArgs } from '../training-session/training-session.list.js';
import { trainingSessionsByInstructor } from '../training-session/training-session.loaders.js';
import { InstructorConnection } from './instructor.connection.js';
import { Instructor } from './instructor.entity.js';
import { AffiliationKind, InstructorKind } from './instructor.enums.js';
import { InstructorArgs } from './instructor.list.js';
import { instructorByCode } from './instructor.loaders.js';

@Resolver(() => Instructor)
export class InstructorResolver {
  @Access('internal')
  @Query(() => Instructor, {
    nullable: true,
    description: 'One instructor by code; null when there is none. / 講師を一人。なければ null。',
  })
  instructor(
    @Arg('code', () => ID, { description: 'Code, such as I-0001. / 識別子（例 I-0001）。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return instructorByCode(context).load(code);
  }

  @Access('internal')
  @Query(() => InstructorConnection, {
    description: 'Instructors, by code. / 講師の一覧（識別子順）。',
  })
  instructors(
    @Args(() => InstructorArgs) page: ListArgs,
    @Arg('kind', () => InstructorKind, {
      nullable: true,
      description: 'Only inside or outside ones. / この区分だけ。',
    })
    kind: InstructorKind | null,
    @Arg('affiliationKind', () => AffiliationKind, {
      nullable: true,
      description: 'Only of this kind of body. / この種類の所属だけ。',
    })
    affiliationKind: AffiliationKind | null,
    @Ctx() context: Context,
  ) {
    return pageOf(context, Instructor, page, {
      where: { kind, affiliationKind },
      orderBy: [{ property: 'code' }],
    });
  }

  @Access('internal')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description:
      'The member whose staff it is; null for all others. / 所属する構成団体。ほかは null。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<Instructor>) {
    return organizationCode === null ? null : { code: organizationCode };
  }

  @Access('internal')
  @FieldResolver(() => TrainingSessionConnection, {
    description: 'Sessions taught, newest fiscal year first. / 担当した実施回（新しい年度から）。',
  })
  sessions(
    @Root() { code }: Row<Instructor>,
    @Args(() => TrainingSessionArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return trainingSessionsByInstructor(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('internal')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<Instructor>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
