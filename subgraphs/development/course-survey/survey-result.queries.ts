import { headcount } from '../../shared/disclosure/headcount.js';
import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { SurveySums } from './survey-result.js';

export interface CourseYears extends Years {
  readonly courseCode: string;
}

/**
 * Surveys of each course per fiscal year and way of holding it: one statement for any
 * courses and ranges. A mean is that of all answers, not of the sessions' means.
 */
export const surveysByCourseYears = rowsByKey(
  (context, keys: readonly CourseYears[]) =>
    read<CourseYears & SurveySums>(
      context,
      sql`select asked."courseCode", asked."from", asked."to", session.fiscal_year as "fiscalYear",
          session.delivery_mode as "deliveryMode", survey.scale_top as "scaleTop", count(*)::int as surveys,
          ${headcount(sql`responses`, sql`record_key`)} as responses,
          sum(understanding_mean * responses) / sum(responses) filter (where understanding_mean is not null) as "understandingMean",
          sum(usefulness_mean * responses) / sum(responses) filter (where usefulness_mean is not null) as "usefulnessMean",
          case when count(follow_up_responses) > 0 and count(behavior_changed) > 0 then json_build_object(
            'answered', ${headcount(sql`follow_up_responses`, sql`record_key`)},
            'changed', ${headcount(sql`behavior_changed`, sql`record_key`)}) end as "followUp",
          ${anySynthetic(sql`survey.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("courseCode" text, "from" int, "to" int)
        join development.training_session session on session.course_code = asked."courseCode"
          and session.fiscal_year between asked."from" and asked."to"
        join development.course_survey survey on survey.code = session.code
        group by 1, 2, 3, 4, 5, 6 order by 4, 5, 6`,
    ),
  ({ courseCode, from, to }) => ({ courseCode, from, to }),
);
