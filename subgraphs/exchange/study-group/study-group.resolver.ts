import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { nobody } from '../../shared/disclosure/headcount.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityTitle } from '../../shared/vocabulary/activity.js';
import { Count } from '../../shared/vocabulary/count.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { StudyGroup } from './study-group.entity.js';
import { StudyGroupArgs } from './study-group.list.js';
import {
  studyGroupByCode,
  studyGroupsByOrganization,
  studyGroupsOf,
} from './study-group.loaders.js';
import { clausesByStudyGroup, membersByStudyGroup } from './study-group.queries.js';

export const StudyGroupConnection = connectionType(() => StudyGroup, 'StudyGroup', {
  en: 'study groups',
  ja: '自主研究グループ',
});

@Resolver(() => StudyGroup)
export class StudyGroupResolver {
  @Access('published')
  @Query(() => StudyGroup, {
    nullable: true,
    description:
      'One study group by its code; null when there is none. / 自主研究グループを一つ。なければ null。',
  })
  studyGroup(
    @Arg('code', () => ID, { description: 'Code of the group. / グループのコード。' })
    code: string,
    @Ctx() context: Context,
  ) {
    return studyGroupByCode(context).load(code);
  }

  @Access('published')
  @Query(() => StudyGroupConnection, {
    description:
      'Study groups by fiscal year and code. / 自主研究グループの一覧（年度・コード順）。',
  })
  studyGroups(
    @Args(() => StudyGroupArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'Only those with a member from here. / この団体の職員がいるものだけ。',
    })
    organization: string | null,
    @Ctx() context: Context,
  ) {
    const years = yearsOf(fiscalYears, page.where);
    return typeof organization === 'string'
      ? studyGroupsByOrganization(context).load({
          parent: readOrganizationCode(organization),
          page,
          filter: years,
        })
      : pageOf(context, StudyGroup, page, studyGroupsOf(years));
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, {
    description: 'The fiscal year in which it was supported. / 支援を受けた年度。',
  })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<StudyGroup>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description: 'How many members it has, at least three. / 人数（3人以上）。',
  })
  async memberCount(@Root() { code }: Row<StudyGroup>, @Ctx() context: Context) {
    return peopleFor(context).count(
      (await membersByStudyGroup(context).load(code))?.people ?? nobody,
    );
  }

  @ListSize(64)
  @Access('published')
  @FieldResolver(() => [MemberOrganization], {
    nullable: true,
    description:
      'The organisations its members belong to, by code. / メンバーの所属団体（コード順）。',
  })
  async organizations(@Root() { code }: Row<StudyGroup>, @Ctx() context: Context) {
    const members = await membersByStudyGroup(context).load(code);
    return (members?.organizations ?? []).map((each) => ({ code: each }));
  }

  @ActivityTitle()
  @Reads('themeJa')
  titleJa(@Root() { themeJa }: Row<StudyGroup>) {
    return themeJa;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  async servedClauses(@Root() { code }: Row<StudyGroup>, @Ctx() context: Context) {
    const links = await clausesByStudyGroup(context).load(code);
    return links.map(({ clauseCode }) => ({ code: clauseCode }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<StudyGroup>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
