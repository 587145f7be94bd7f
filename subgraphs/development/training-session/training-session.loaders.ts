import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { SessionInstructor } from '../instructor/session-instructor.table.js';
import { TrainingSession } from './training-session.entity.js';

export const trainingSessionByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, TrainingSession, 'code', codes),
  ({ code }) => code,
);

/** Sessions of these years, newest fiscal year first. */
function sessionsOf({ from, to }: Years) {
  return {
    where: { fiscalYear: { gte: from, lte: to } },
    orderBy: [
      { property: 'fiscalYear', descending: true },
      { property: 'round' },
      { property: 'code' },
    ],
  } as const;
}

/** Runs of a course. */
export const trainingSessionsByCourse = pagesByParent<TrainingSession, string, Years>(
  TrainingSession,
  'course',
  sessionsOf,
);

/** Sessions in which somebody teaches. */
export const trainingSessionsByInstructor = pagesByParent<TrainingSession, string, Years>(
  TrainingSession,
  through(SessionInstructor, 'instructor', 'session'),
  sessionsOf,
);
