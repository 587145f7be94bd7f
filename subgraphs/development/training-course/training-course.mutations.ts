import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../shared/access.js';
import type { Context } from '../../shared/context.js';
import { payloadType } from '../../shared/writing/payload.js';
import { recordKind } from '../../shared/writing/record-kind.js';
import { changeRecord } from '../../shared/writing/write.js';
import { RecordVersion } from '../record-version/record-version.table.js';
import { CourseClause } from './course-clause.table.js';
import { TrainingCourse } from './training-course.entity.js';
import { trainingCourseByCode } from './training-course.loaders.js';

const trainingCourses = recordKind(TrainingCourse, RecordVersion, {
  servedClauses: { entity: CourseClause, parent: 'course', key: 'clauseCode' },
});

export const [TrainingCoursePayload, TrainingCoursePayloadResolver] = payloadType(
  TrainingCourse,
  trainingCourseByCode,
  { en: 'a training course', ja: '科目' },
);

/** Courses come by import; which clauses of the plan they serve is the secretariat's reading. */
@Resolver()
export class TrainingCourseMutations {
  @Access('secretariat')
  @Mutation(() => TrainingCoursePayload, {
    description:
      'Says which clauses of the plan a course serves, in place of those before; sums by clause follow. / 科目が対応する計画の条項を改める（条項ごとの集計も改まる）。',
  })
  changeCourseClauses(
    @Arg('code', () => ID, { description: 'Course code. / 科目コード。' }) code: string,
    @Arg('version', () => Int, { description: 'The version you saw. / 確認した版。' })
    version: number,
    @Arg('clauses', () => [ID], {
      description: 'Codes of all clauses that it serves, such as 6-dev-3. / 条項のコードの全て。',
    })
    clauses: string[],
    @Ctx() context: Context,
  ) {
    return changeRecord(context, trainingCourses, { code, version }, async ({ refuse }) => {
      // the clause lies in coordination, whose tables this subgraph does not see
      for (const clause of clauses.filter((each) => !/^\d{1,4}-[a-z]+-[a-z0-9]+$/.test(each))) {
        refuse('REFERENCE_NOT_FOUND', { wanted: 'PlanClause', came: clause }, 'clauses');
      }
      return { servedClauses: clauses };
    });
  }
}
