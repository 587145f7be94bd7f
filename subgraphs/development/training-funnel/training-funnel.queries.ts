import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { SessionStatus } from '../training-session/training-session.entity.js';
import type { CourseFunnelSums } from './course-funnel.js';
import type { FunnelSums } from './session-funnel.js';
import { headcountsOfSteps, sumOfSteps } from './training-steps.queries.js';

/** The funnel of each session, from its rollup. */
export const funnelBySession = rowByKey(
  (context, codes: readonly string[]) =>
    read<FunnelSums & { readonly sessionCode: string }>(
      context,
      sql`select session.code as "sessionCode", session.capacity, session.cost_yen as cost, ${headcountsOfSteps()},
          greatest(session.dataset_kind, sums.dataset_kind) as "datasetKind"
        from development.training_session session
        left join development.session_rollup sums on sums.session_code = session.code
        where session.code = any(${codes})`,
    ),
  ({ sessionCode }) => sessionCode,
);

export interface CourseFunnelKey extends Years {
  readonly courseCode: string;
  /** Only sessions in this state. */
  readonly status: SessionStatus;
}

/** The funnel of each course per fiscal year: one statement for any courses and ranges. */
export const funnelsByCourseYears = rowsByKey(
  (context, keys: readonly CourseFunnelKey[]) =>
    read<CourseFunnelKey & CourseFunnelSums>(
      context,
      sql`with course_year as (
          select asked."courseCode", asked."from", asked."to", asked."status", session.fiscal_year,
            count(*)::int as sessions, sum(session.capacity)::int as capacity,
            case when bool_and(session.cost_yen is not null) then sum(session.cost_yen)::int end as cost,
            ${sumOfSteps()}, ${anySynthetic(sql`greatest(session.dataset_kind, sums.dataset_kind)`)} as dataset_kind
          from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
            as asked("courseCode" text, "from" int, "to" int, "status" text)
          join development.training_session session on session.course_code = asked."courseCode"
            and session.fiscal_year between asked."from" and asked."to" and session.status = asked."status"
          left join development.session_rollup sums on sums.session_code = session.code
          group by 1, 2, 3, 4, 5
        )
        select "courseCode", "from", "to", "status", fiscal_year as "fiscalYear", sessions, capacity, cost,
          ${headcountsOfSteps()}, dataset_kind as "datasetKind"
        from course_year order by fiscal_year`,
    ),
  ({ courseCode, from, to, status }) => ({ courseCode, from, to, status }),
);
