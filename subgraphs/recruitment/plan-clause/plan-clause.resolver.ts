import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { PlanClause } from '../borrowed/plan-clause.js';
import { JointBriefingArgs } from '../joint-briefing/joint-briefing.list.js';
import { JointBriefingConnection } from '../joint-briefing/joint-briefing.resolver.js';
import { OutreachLectureArgs } from '../outreach-lecture/outreach-lecture.list.js';
import { OutreachLectureConnection } from '../outreach-lecture/outreach-lecture.resolver.js';
import { RecruitmentMessageArgs } from '../recruitment-message/recruitment-message.list.js';
import { RecruitmentMessageConnection } from '../recruitment-message/recruitment-message.resolver.js';
import { SpecialistSupportArgs } from '../specialist-support/specialist-support.list.js';
import { SpecialistSupportConnection } from '../specialist-support/specialist-support.resolver.js';
import { ClauseRecruitment } from './clause-recruitment.js';
import { recruitmentByClause } from './clause-recruitment.queries.js';
import {
  jointBriefingsByClause,
  outreachLecturesByClause,
  recruitmentMessagesByClause,
  specialistSupportsByClause,
} from './plan-clause.loaders.js';

/** What recruitment knows of a clause of the plan. */
@Resolver(() => PlanClause)
export class PlanClauseResolver {
  @Access('internal')
  @FieldResolver(() => [ClauseRecruitment], {
    nullable: true,
    description:
      'Recruitment activity that serves it, per fiscal year, oldest first: briefings, lectures and messages for 6-rec-1, specialist briefings and support for 6-rec-2. A year without any is left out. / 対応する人材確保の事業（年度ごと、古い順）。6-rec-1 は説明会・出前講座・発信、6-rec-2 は専門職の説明会・確保支援。事業のない年度は含まない。',
  })
  async recruitmentActivities(
    @Root() { code }: PlanClause,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await recruitmentByClause(context).load({ clauseCode: code, from, to });
    return sums.map((each) => new ClauseRecruitment(context, each));
  }

  @Access('published')
  @FieldResolver(() => JointBriefingConnection, {
    nullable: true,
    description: 'Joint briefings that serve it, newest first. / 対応する合同説明会（新しい順）。',
  })
  jointBriefings(
    @Root() { code }: PlanClause,
    @Args(() => JointBriefingArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const filter = yearsOf(fiscalYears, page.where);
    return jointBriefingsByClause(context).load({ parent: code, page, filter });
  }

  @Access('published')
  @FieldResolver(() => OutreachLectureConnection, {
    nullable: true,
    description: 'Outreach lectures that serve it, newest first. / 対応する出前講座（新しい順）。',
  })
  outreachLectures(
    @Root() { code }: PlanClause,
    @Args(() => OutreachLectureArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const filter = yearsOf(fiscalYears, page.where);
    return outreachLecturesByClause(context).load({ parent: code, page, filter });
  }

  @Access('published')
  @FieldResolver(() => RecruitmentMessageConnection, {
    nullable: true,
    description: 'Messages that serve it, newest first. / 対応する採用情報の発信（新しい順）。',
  })
  recruitmentMessages(
    @Root() { code }: PlanClause,
    @Args(() => RecruitmentMessageArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const filter = yearsOf(fiscalYears, page.where);
    return recruitmentMessagesByClause(context).load({ parent: code, page, filter });
  }

  @Access('published')
  @FieldResolver(() => SpecialistSupportConnection, {
    nullable: true,
    description:
      'Support for securing specialists that serves it, newest fiscal year first. / 対応する専門人材の確保支援（新しい年度から）。',
  })
  specialistSupports(
    @Root() { code }: PlanClause,
    @Args(() => SpecialistSupportArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const filter = yearsOf(fiscalYears, page.where);
    return specialistSupportsByClause(context).load({ parent: code, page, filter });
  }
}
