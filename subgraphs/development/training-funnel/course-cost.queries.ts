import type { Context } from '../../shared/context.js';
import { anySynthetic, raw, read, sql } from '../../shared/rows.js';
import { smallestShown } from '../../shared/vocabulary/count.js';
import type { CourseCostSums } from './course-cost.js';
import { sumOfSteps, toldSteps } from './training-steps.queries.js';

/**
 * The courses of a fiscal year by cost per completion, the dearest first. A course whose
 * completions are hidden has no place among them, for its place would tell them; one
 * whose cost is not known has none either.
 */
export function coursesByCost(
  context: Context,
  fiscalYear: number,
  first: number,
): Promise<CourseCostSums[]> {
  return read<CourseCostSums>(
    context,
    sql`with course_year as (
        select session.course_code, session.fiscal_year, count(*)::int as sessions,
          case when bool_and(session.cost_yen is not null) then sum(session.cost_yen)::int end as cost,
          ${sumOfSteps(['completed'])},
          ${anySynthetic(sql`greatest(session.dataset_kind, sums.dataset_kind)`)} as dataset_kind
        from development.training_session session
        left join development.session_rollup sums on sums.session_code = session.code
        where session.fiscal_year = ${fiscalYear} and session.status = 'HELD'
        group by 1, 2
      ), told as (
        select course_code as "courseCode", fiscal_year as "fiscalYear", sessions, cost,
          ${toldSteps(['completed'])}, dataset_kind as "datasetKind"
        from course_year
      )
      select * from told
      where cost is not null and completed >= ${raw(String(smallestShown))} and not "completedTells"
      order by cost::numeric / completed desc, "courseCode" limit ${first}`,
  );
}
