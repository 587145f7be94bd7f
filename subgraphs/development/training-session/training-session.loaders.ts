import { rowByKey } from '../../shared/loader.js';
import { pagesByParent } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { TrainingSession } from './training-session.entity.js';

export const trainingSessionByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, TrainingSession, 'code', codes),
  ({ code }) => code,
);

export interface YearFilter {
  readonly from: number;
  readonly to: number;
}

/** Runs of a course, newest fiscal year first. */
export const trainingSessionsByCourse = pagesByParent<TrainingSession, string, YearFilter>(
  TrainingSession,
  'course',
  ({ from, to }) => ({
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [
      { property: 'fiscalYear', descending: true },
      { property: 'round' },
      { property: 'code' },
    ],
  }),
);
