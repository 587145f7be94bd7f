import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { TrainingCourse } from './training-course.entity.js';

export const trainingCourseByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, TrainingCourse, 'code', codes),
  ({ code }) => code,
);
