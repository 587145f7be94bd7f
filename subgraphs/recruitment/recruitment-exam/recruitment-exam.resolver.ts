import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { Reads } from '../../shared/asked.js';
import { connectionType } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import type { ListArgs } from '../../shared/list-args.js';
import { pageOf } from '../../shared/pages.js';
import type { Row } from '../../shared/rows.js';
import { AbsenceReason, Count } from '../../shared/vocabulary/count.js';
import {
  FiscalYear,
  FiscalYearRange,
  FiscalYearsArg,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { readOrganizationCode } from '../../shared/vocabulary/organization-code.js';
import { Rate } from '../../shared/vocabulary/rate.js';
import { MemberOrganization } from '../borrowed/member-organization.js';
import { Source } from '../source/source.entity.js';
import { sourceById } from '../source/source.loaders.js';
import { ExamKind } from './exam-kind.js';
import { competitionRatioOf, countOf, shown } from './exam-stage.js';
import { RecruitmentExam } from './recruitment-exam.entity.js';
import { RecruitmentExamArgs } from './recruitment-exam.list.js';
import { recruitmentExamByCode } from './recruitment-exam.loaders.js';

export const RecruitmentExamConnection = connectionType(() => RecruitmentExam, 'RecruitmentExam', {
  en: 'recruitment examinations',
  ja: '採用試験',
});

@Resolver(() => RecruitmentExam)
export class RecruitmentExamResolver {
  @Access('published')
  @Query(() => RecruitmentExam, {
    nullable: true,
    description:
      'One examination category by its code; null when there is none. / 採用試験の一区分。なければ null。',
  })
  recruitmentExam(
    @Arg('code', () => ID, { description: 'Its code. / 識別子。' }) code: string,
    @Ctx() context: Context,
  ) {
    return recruitmentExamByCode(context).load(code);
  }

  @Access('published')
  @Query(() => RecruitmentExamConnection, {
    description:
      'Recruitment examinations by fiscal year, organisation and category. / 採用試験の一覧（年度・団体・区分の順）。',
  })
  recruitmentExams(
    @Args(() => RecruitmentExamArgs) page: ListArgs,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('organization', () => ID, {
      nullable: true,
      description: 'Only of the organisation with this code. / この団体コードの団体だけ。',
    })
    organization: string | null,
    @Arg('jobFamily', () => JobFamily, {
      nullable: true,
      description: 'Only for this job family. / この職種だけ。',
    })
    jobFamily: JobFamily | null,
    @Arg('kind', () => ExamKind, {
      nullable: true,
      description: 'Only of this kind, where it is known. / この種類だけ（分かるもの）。',
    })
    kind: ExamKind | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears, page.where);
    return pageOf(context, RecruitmentExam, page, {
      where: {
        fiscalYear: { gte: from, lte: to },
        organizationCode: organization ? readOrganizationCode(organization) : null,
        jobFamily,
        examKind: kind,
      },
      orderBy: [{ property: 'fiscalYear' }, { property: 'organizationCode' }, { property: 'code' }],
    });
  }

  @Access('published')
  @FieldResolver(() => MemberOrganization, {
    nullable: true,
    description: 'The organisation that hires. / 採用する団体。',
  })
  @Reads('organizationCode')
  organization(@Root() { organizationCode }: Row<RecruitmentExam>) {
    return { code: organizationCode };
  }

  @Access('published')
  @FieldResolver(() => FiscalYear, { description: 'The fiscal year. / 年度。' })
  @Reads('fiscalYear')
  fiscalYear(@Root() { fiscalYear }: Row<RecruitmentExam>) {
    return new FiscalYear(fiscalYear);
  }

  @Access('published')
  @FieldResolver(() => Count, {
    description:
      'How many it meant to hire; not known when it is not given, or only as 若干名. / 採用予定者数。示されていないか「若干名」だけなら不明。',
  })
  @Reads('plannedHires', 'disclosure', 'organizationCode')
  plannedHires(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return exam.plannedHires === null
      ? Count.absent(AbsenceReason.NOT_KNOWN)
      : shown(context, exam, exam.plannedHires);
  }

  @Access('published')
  @FieldResolver(() => Count, { description: 'Applied. / 申込者数。' })
  @Reads('applicants', 'absences', 'disclosure', 'organizationCode')
  applicants(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'applicants');
  }

  @Access('published')
  @FieldResolver(() => Count, {
    description:
      'Sat the first stage, the numerator of the competition ratio. / 第1次試験の受験者数（競争倍率の分子）。',
  })
  @Reads('firstStageExaminees', 'absences', 'disclosure', 'organizationCode')
  firstStageExaminees(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'firstStageExaminees');
  }

  @Access('published')
  @FieldResolver(() => Count, { description: 'Passed the first stage. / 第1次試験の合格者数。' })
  @Reads('firstStagePassed', 'absences', 'disclosure', 'organizationCode')
  firstStagePassed(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'firstStagePassed');
  }

  @Access('published')
  @FieldResolver(() => Count, { description: 'Sat the second stage. / 第2次試験の受験者数。' })
  @Reads('secondStageExaminees', 'absences', 'disclosure', 'organizationCode')
  secondStageExaminees(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'secondStageExaminees');
  }

  @Access('published')
  @FieldResolver(() => Count, {
    description:
      'Passed in the end, the denominator of the competition ratio. / 最終合格者数（競争倍率の分母）。',
  })
  @Reads('finalPassed', 'absences', 'disclosure', 'organizationCode')
  finalPassed(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'finalPassed');
  }

  @Access('published')
  @FieldResolver(() => Count, { description: 'Hired. / 採用者数。' })
  @Reads('hired', 'absences', 'disclosure', 'organizationCode')
  hired(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'hired');
  }

  @Access('published')
  @FieldResolver(() => Count, {
    description: 'Passed and declined to be hired. / 合格後の辞退者数。',
  })
  @Reads('declined', 'absences', 'disclosure', 'organizationCode')
  declined(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return countOf(context, exam, 'declined');
  }

  @Access('published')
  @FieldResolver(() => Rate, {
    description:
      'First-stage examinees ÷ final passes, one decimal; recomputed, not as printed. / 競争倍率（第1次受験者数÷最終合格者数、小数第1位）。印刷の値でなく計算した値。',
  })
  @Reads('firstStageExaminees', 'finalPassed', 'absences', 'disclosure', 'organizationCode')
  competitionRatio(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return Rate.ratio(
      countOf(context, exam, 'firstStageExaminees'),
      countOf(context, exam, 'finalPassed'),
    );
  }

  @Access('published')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the printed ratio is the recomputed one; null when none was printed or none can be computed. / 印刷の倍率が計算した値と一致するか。どちらかがなければ null。',
  })
  @Reads('printedCompetitionRatio', 'firstStageExaminees', 'finalPassed')
  printedRatioAgrees(@Root() exam: Row<RecruitmentExam>) {
    const right = competitionRatioOf(exam);
    return exam.printedCompetitionRatio === null || right === null
      ? null
      : exam.printedCompetitionRatio === right;
  }

  @Access('published')
  @FieldResolver(() => Rate, {
    description: 'First-stage examinees ÷ applicants. / 受験率（第1次受験者数÷申込者数）。',
  })
  @Reads('firstStageExaminees', 'applicants', 'absences', 'disclosure', 'organizationCode')
  showUpRate(@Root() exam: Row<RecruitmentExam>, @Ctx() context: Context) {
    return Rate.share(
      countOf(context, exam, 'firstStageExaminees'),
      countOf(context, exam, 'applicants'),
    );
  }

  @Access('published')
  @FieldResolver(() => Source, { description: 'Where this record comes from. / 出典。' })
  source(@Root() { source }: Row<RecruitmentExam>, @Ctx() context: Context) {
    return sourceById(context).load(source);
  }
}
