import type { Context } from '../../shared/context.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { CourseCostSums } from './course-cost.js';
import { headcountsOfSteps, sumOfSteps } from './training-steps.queries.js';

/** What the held sessions of each course cost in a fiscal year, where that is known of all of them. */
export function courseCostsIn(context: Context, fiscalYear: number): Promise<CourseCostSums[]> {
  return read<CourseCostSums>(
    context,
    sql`with course_year as (
        select session.course_code, session.fiscal_year, count(*)::int as sessions,
          sum(session.cost_yen)::int as cost, ${sumOfSteps(['completed'])},
          ${anySynthetic(sql`greatest(session.dataset_kind, sums.dataset_kind)`)} as dataset_kind
        from development.training_session session
        left join development.session_rollup sums on sums.session_code = session.code
        where session.fiscal_year = ${fiscalYear} and session.status = 'HELD'
        group by 1, 2 having bool_and(session.cost_yen is not null)
      )
      select course_code as "courseCode", fiscal_year as "fiscalYear", sessions, cost,
        ${headcountsOfSteps(['completed'])}, dataset_kind as "datasetKind"
      from course_year order by 1`,
  );
}
