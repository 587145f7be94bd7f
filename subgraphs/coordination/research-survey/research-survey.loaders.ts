import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { ResearchReflection } from './research-reflection.table.js';
import { ResearchSurvey } from './research-survey.entity.js';

export const researchSurveyByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, ResearchSurvey, 'code', codes),
  ({ code }) => code,
);

/** Surveys of these years, newest first: the same order wherever they are listed. */
export const researchQuery = ({ from, to }: Years) => ({
  where: { fiscalYear: { gte: from, lte: to } },
  orderBy: [{ property: 'fiscalYear', descending: true }, { property: 'code' }] as const,
});

export const researchSurveysBySubcommittee = pagesByParent<ResearchSurvey, string, Years>(
  ResearchSurvey,
  'subcommittee',
  researchQuery,
);

export const researchSurveysByClause = pagesByParent<ResearchSurvey, string, Years>(
  ResearchSurvey,
  'clause',
  researchQuery,
);

/** The surveys that an activity, by its id, reflects. */
export const researchSurveysByActivity = pagesByParent<ResearchSurvey, string, Years>(
  ResearchSurvey,
  through(ResearchReflection, 'activity', 'researchSurvey'),
  researchQuery,
);
