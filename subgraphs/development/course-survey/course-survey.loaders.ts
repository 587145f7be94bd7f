import { rowByKey } from '../../shared/loader.js';
import { rowsAmong } from '../../shared/rows.js';
import { CourseSurvey } from './course-survey.entity.js';

/** A survey goes by its session's code. */
export const courseSurveyByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, CourseSurvey, 'code', codes),
  ({ code }) => code,
);
