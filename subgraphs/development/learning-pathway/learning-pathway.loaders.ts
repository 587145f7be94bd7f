import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import { LearningPathway } from './learning-pathway.entity.js';
import { LearningStep } from './learning-step.entity.js';
import { PathwayClause } from './pathway-clause.table.js';
import { StepCourse } from './step-course.table.js';

export const learningPathwayByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, LearningPathway, 'code', codes),
  ({ code }) => code,
);

/** Pathways that serve a clause. */
export const learningPathwaysByClause = pagesByParent<LearningPathway, string>(
  LearningPathway,
  through(PathwayClause, 'clauseCode', 'pathway'),
  () => ({ orderBy: [{ property: 'code' }] }),
);

export const learningStepByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, LearningStep, 'code', codes),
  ({ code }) => code,
);

/** The steps of a pathway, in order. */
export const learningStepsByPathway = pagesByParent<LearningStep, string>(
  LearningStep,
  'pathway',
  () => ({ orderBy: [{ property: 'position' }, { property: 'code' }] }),
);

/** The steps that a course takes one through. */
export const learningStepsByCourse = pagesByParent<LearningStep, string>(
  LearningStep,
  through(StepCourse, 'course', 'step'),
  () => ({ orderBy: [{ property: 'code' }] }),
);
