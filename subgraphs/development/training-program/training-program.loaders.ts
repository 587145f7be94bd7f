import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { ProgramClause } from './program-clause.table.js';
import { ProgramCourse } from './program-course.table.js';
import { TrainingProgram } from './training-program.entity.js';

export const trainingProgramByYear = rowByKey(
  (context, years: readonly number[]) => rowsAmong(context, TrainingProgram, 'year', years),
  ({ year }) => year,
);

/** The programmes that offer a course, newest first. */
export const trainingProgramsByCourse = pagesByParent<TrainingProgram, string>(
  TrainingProgram,
  through(ProgramCourse, 'course', 'program'),
  () => ({ orderBy: [{ property: 'year', descending: true }] }),
);

/** The programmes of these years whose courses serve a clause, newest first. */
export const trainingProgramsByClause = pagesByParent<TrainingProgram, string, Years>(
  TrainingProgram,
  through(ProgramClause, 'clauseCode', 'program'),
  ({ from, to }) => ({
    where: { year: { gte: from, lte: to } },
    orderBy: [{ property: 'year', descending: true }],
  }),
);
