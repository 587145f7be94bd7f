import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { StepCourse } from '../learning-pathway/step-course.table.js';
import { CourseSkillArea } from '../skill-area/course-skill-area.table.js';
import { ProgramCourse } from '../training-program/program-course.table.js';
import { CourseClause } from './course-clause.table.js';
import { TrainingCourse } from './training-course.entity.js';

export const trainingCourseByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, TrainingCourse, 'code', codes),
  ({ code }) => code,
);

const byCode = { orderBy: [{ property: 'code' }] } as const;

/** Courses that serve a clause. */
export const trainingCoursesByClause = pagesByParent<TrainingCourse, string>(
  TrainingCourse,
  through(CourseClause, 'clauseCode', 'course'),
  () => byCode,
);

/** Courses that build a skill. */
export const trainingCoursesBySkillArea = pagesByParent<TrainingCourse, string>(
  TrainingCourse,
  through(CourseSkillArea, 'skillArea', 'course'),
  () => byCode,
);

/** Courses that a year's programme offers. */
export const trainingCoursesByProgram = pagesByParent<TrainingCourse, number>(
  TrainingCourse,
  through(ProgramCourse, 'program', 'course'),
  () => byCode,
);

/** Courses that take one through a step of a pathway. */
export const trainingCoursesByStep = pagesByParent<TrainingCourse, string>(
  TrainingCourse,
  through(StepCourse, 'step', 'course'),
  () => byCode,
);
