import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import type { Row } from '../../shared/rows.js';
import { Count } from '../../shared/vocabulary/count.js';
import { FiscalYearRange, FiscalYearsArg, yearsOf } from '../../shared/vocabulary/fiscal-year.js';
import { FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { SurveyResult } from '../course-survey/survey-result.js';
import { surveysByCourseYears } from '../course-survey/survey-result.queries.js';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { SessionStatus } from '../training-session/training-session.entity.js';
import { CostPerCompletion } from './cost-per-completion.js';
import { CourseFunnel } from './course-funnel.js';
import { funnelsByCourseYears } from './training-funnel.queries.js';

/** Figures of a course over its sessions. */
@Resolver(() => TrainingCourse)
export class TrainingCourseFiguresResolver {
  @Access('internal')
  @FieldResolver(() => [CourseFunnel], {
    description:
      'From places to completion per fiscal year, oldest first; a year without such sessions is left out. / 年度ごとの定員から修了まで（古い順）。該当する実施回のない年度は含まない。',
  })
  async funnels(
    @Root() { code }: Row<TrainingCourse>,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Arg('status', () => SessionStatus, {
      defaultValue: SessionStatus.HELD,
      description: 'Sessions in which state are summed. / どの状況の実施回を集計するか。',
    })
    status: SessionStatus,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await funnelsByCourseYears(context).load({ courseCode: code, from, to, status });
    return sums.map((each) => new CourseFunnel(each, peopleFor(context)));
  }

  @Access('internal')
  @FieldResolver(() => CostPerCompletion, {
    description:
      'Cost of the sessions held in a fiscal year ÷ those who completed them. / 一年度の修了1人当たりの経費。',
  })
  async costPerCompletion(
    @Root() { code }: Row<TrainingCourse>,
    @Arg('fiscalYear', () => FiscalYearInput, { description: 'Which fiscal year. / 年度。' })
    fiscalYear: number,
    @Ctx() context: Context,
  ) {
    const [sums] = await funnelsByCourseYears(context).load({
      courseCode: code,
      from: fiscalYear,
      to: fiscalYear,
      status: SessionStatus.HELD,
    });
    return sums
      ? new CourseFunnel(sums, peopleFor(context)).costPerCompletion
      : new CostPerCompletion(null, Count.published(0));
  }

  @Access('internal')
  @FieldResolver(() => [SurveyResult], {
    description:
      'What participants said, per fiscal year and way of holding it, oldest first. / 研修アンケートの集計（年度・実施方法ごと、古い順）。',
  })
  async surveyResults(
    @Root() { code }: Row<TrainingCourse>,
    @FiscalYearsArg() fiscalYears: FiscalYearRange | null,
    @Ctx() context: Context,
  ) {
    const { from, to } = yearsOf(fiscalYears);
    const sums = await surveysByCourseYears(context).load({ courseCode: code, from, to });
    return sums.map((each) => new SurveyResult(each, peopleFor(context)));
  }
}
