import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { ListArgs } from '../../shared/list-args.js';
import { ListSize } from '../../shared/list-size.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { BoothResultArgs } from '../joint-briefing/booth-result.list.js';
import { boothResultsByOrganization } from '../joint-briefing/booth-result.loaders.js';
import { BoothResultConnection } from '../joint-briefing/booth-result.resolver.js';
import { OutreachLectureArgs } from '../outreach-lecture/outreach-lecture.list.js';
import { outreachLecturesByOrganization } from '../outreach-lecture/outreach-lecture.loaders.js';
import { OutreachLectureConnection } from '../outreach-lecture/outreach-lecture.resolver.js';
import { OrganizationExamFunnel } from '../recruitment-exam/exam-funnel.js';
import { RecruitmentExamArgs } from '../recruitment-exam/recruitment-exam.list.js';
import { recruitmentExamsByOrganization } from '../recruitment-exam/recruitment-exam.loaders.js';
import { examFunnelsByOrganization } from '../recruitment-exam/recruitment-exam.queries.js';
import { RecruitmentExamConnection } from '../recruitment-exam/recruitment-exam.resolver.js';
import { VacancyArgs } from '../vacancy/vacancy.list.js';
import { vacanciesByOrganization } from '../vacancy/vacancy.loaders.js';
import { VacancyConnection } from '../vacancy/vacancy.resolver.js';
import { MemberOrganization } from './member-organization.js';

/** What recruitment knows of a member organisation. */
@Resolver(() => MemberOrganization)
export class MemberOrganizationResolver {
  @Access('published')
  @FieldResolver(() => RecruitmentExamConnection, {
    nullable: true,
    description:
      'Its recruitment examinations, newest fiscal year first. / 採用試験（新しい年度から）。',
  })
  recruitmentExams(
    @Root() { code }: MemberOrganization,
    @Args(() => RecruitmentExamArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only for this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    return recruitmentExamsByOrganization(context).load({
      parent: code,
      page,
      filter: { ...yearsOf(fiscalYears, page.where), jobFamily },
    });
  }

  @ListSize(60)
  @Access('published')
  @FieldResolver(() => [OrganizationExamFunnel], {
    nullable: true,
    description:
      'Its recruitment examinations per fiscal year, stage by stage, oldest first; a year without records is left out. A stage that was not held adds nothing to a sum. / 年度ごとの採用試験の段階別の計（古い順）。記録のない年度は含まない。実施しなかった段階は計に加えない。',
  })
  async examFunnels(
    @Root() { code }: MemberOrganization,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only for this job family; else over all. / この職種だけ。省けば全職種の計。',
    })
    jobFamily: JobFamily | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await examFunnelsByOrganization(context).load({
      organizationCode: code,
      from,
      to,
      jobFamily: jobFamily ?? null,
    });
    return sums.map((each) => new OrganizationExamFunnel(each, peopleFor(context, code)));
  }

  @Access('internal')
  @FieldResolver(() => VacancyConnection, {
    nullable: true,
    description: 'Its vacancies, newest fiscal year first. / 欠員（新しい年度から）。',
  })
  vacancies(
    @Root() { code }: MemberOrganization,
    @Args(() => VacancyArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return vacanciesByOrganization(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('detail')
  @FieldResolver(() => BoothResultConnection, {
    nullable: true,
    description:
      'Its booths at joint briefings, newest fiscal year first. / 合同説明会でのブース（新しい年度から）。',
  })
  boothResults(
    @Root() { code }: MemberOrganization,
    @Args(() => BoothResultArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return boothResultsByOrganization(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }

  @Access('published')
  @FieldResolver(() => OutreachLectureConnection, {
    nullable: true,
    description:
      'Lectures that its staff gave, newest first. / 職員が講師を務めた出前講座（新しい順）。',
  })
  outreachLectures(
    @Root() { code }: MemberOrganization,
    @Args(() => OutreachLectureArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    return outreachLecturesByOrganization(context).load({
      parent: code,
      page,
      filter: yearsOf(fiscalYears, page.where),
    });
  }
}
