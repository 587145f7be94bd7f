import { rowsByKey } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';

/** What took up each survey: the ids of the activities and the fiscal year, oldest first. */
export const reflectionsBySurvey = rowsByKey(
  (context, codes: readonly string[]) =>
    read<{
      readonly researchSurvey: string;
      readonly activity: string;
      readonly fiscalYear: number;
    }>(
      context,
      sql`select research_survey_code as "researchSurvey", activity, fiscal_year as "fiscalYear"
        from coordination.research_reflection where research_survey_code = any(${codes})
        order by 1, 3, 2`,
    ),
  ({ researchSurvey }) => researchSurvey,
);
