import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../shared/access.js';
import { largestPage } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { peopleFor } from '../../shared/disclosure/people.js';
import { HubError } from '../../shared/errors.js';
import { FiscalYearInput } from '../../shared/vocabulary/fiscal-year-input.js';
import { TrainingCourse } from '../training-course/training-course.entity.js';
import { trainingCourseByCode } from '../training-course/training-course.loaders.js';
import { CourseCost } from './course-cost.js';
import { courseCostsIn } from './course-cost.queries.js';

@Resolver(() => CourseCost)
export class CourseCostResolver {
  @Access('internal')
  @Query(() => [CourseCost], {
    description:
      'Courses of a fiscal year by cost per completion, the dearest first; those whose completions are hidden or whose cost is not known are left out. / 一年度の科目を、修了1人当たりの経費の高い順に。修了者数が秘匿、または経費が不明の科目は含まない。',
  })
  async courseCosts(
    @Arg('fiscalYear', () => FiscalYearInput, { description: 'Which fiscal year. / 年度。' })
    fiscalYear: number,
    @Arg('first', () => Int, {
      defaultValue: 100,
      description: 'How many at most, 1 to 1,000. / 取得する件数（1～1,000）。',
    })
    first: number,
    @Ctx() context: Context,
  ) {
    if (!(first >= 1 && first <= largestPage)) {
      throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: first, limit: largestPage });
    }
    const sums = await courseCostsIn(context, fiscalYear);
    const told = sums.map((each) => new CourseCost(each, peopleFor(context)));
    // by what is told: the place of a hidden number would tell it
    return told
      .filter(({ costPerCompletion: { yen } }) => yen !== null)
      .toSorted(
        (one, other) => (other.costPerCompletion.yen ?? 0) - (one.costPerCompletion.yen ?? 0),
      )
      .slice(0, first);
  }

  @Access('internal')
  @FieldResolver(() => TrainingCourse, { description: 'The course. / 科目。' })
  course(@Root() { courseCode }: CourseCost, @Ctx() context: Context) {
    return trainingCourseByCode(context).load(courseCode);
  }
}
