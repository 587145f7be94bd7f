import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { headcountOf } from '../../shared/disclosure/headcount.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { ActivityStart, ActivityTitle } from '../../shared/vocabulary/activity.js';
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
import { peopleCounted } from '../people-counted.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { OutreachLecture } from './outreach-lecture.entity.js';
import { OutreachLectureArgs } from './outreach-lecture.list.js';
import { outreachLectureByCode } from './outreach-lecture.loaders.js';

export const OutreachLectureConnection = connectionType(() => OutreachLecture, 'OutreachLecture', {
  en: 'outreach lectures',
  ja: '出前講座',
});

@Resolver(() => OutreachLecture)
export class OutreachLectureResolver {
  @Access('published')
  @Query(() => OutreachLecture, {
    nullable: true,
    description:
      'One outreach lecture by its code; null when there is none. / 出前講座を一つ。なければ null。',
  })
  outreachLecture(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return outreachLectureByCode(context).load(code);
  }

  @Access('published')
  @Query(() => OutreachLectureConnection, {
    description: 'Outreach lectures by their day. / 出前講座の一覧（実施日の順）。',
  })
  outreachLectures(
    @Args(() => OutreachLectureArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('organization', () => ID, {
      nullable: true,
      description:
        'Only by staff of the organisation with this code. / この団体コードの団体の職員によるものだけ。',
    })
    organization: string | null,
    @Arg('university', () => String, {
      nullable: true,
      description: 'Only at the university of this name. / この名称の大学だけ。',
    })
    university: string | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, OutreachLecture, page, {
      where: {
        fiscalYear: { gte: from, lte: to },
        organizationCode: organization ? readOrganizationCode(organization) : null,
        university,
      },
      orderBy: [{ property: 'heldOn' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<OutreachLecture>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('internal')
  @FieldResolver(() => Count, {
    description: 'Students who listened; not known before it is held. / 受講者数。実施前は不明。',
  })
  @Reads('audience')
  audience(@Root() row: Row<OutreachLecture>, @Ctx() context: Context) {
    return peopleCounted(context, headcountOf(row.audience, row));
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation whose staff spoke. / 講師を出した団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<OutreachLecture>) {
    return { code: organizationCode };
  }

  @ActivityTitle()
  @Reads('university', 'faculty')
  titleJa(@Root() { university, faculty }: Row<OutreachLecture>) {
    return `出前講座（${university}${faculty ?? ''}）`;
  }

  @ActivityStart()
  @Reads('heldOn')
  startedOn(@Root() { heldOn }: Row<OutreachLecture>) {
    return heldOn;
  }

  @Access('published')
  @FieldResolver(() => [PlanClause], {
    nullable: true,
    description: 'The clauses of the plan that it serves. / 対応する広域計画の条項。',
  })
  @Reads('clauseCodes')
  servedClauses(@Root() { clauseCodes }: Row<OutreachLecture>) {
    return clauseCodes.map((code) => ({ code }));
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<OutreachLecture>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
