/** What development counts, and the dimensions that its records tell. */
import { anySynthetic, sql } from '../../shared/rows.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import type { Fact } from '../../shared/statistics/fact.js';

const year = sql`session.fiscal_year`;
const deliveryMode = sql`session.delivery_mode`;
const clause = sql`link.clause_code`;
const clauseJoin = sql`join development.course_clause link on link.course_code = session.course_code`;

/** Cancelled sessions took nobody, and their places are no places. */
export const sessions: Fact = {
  from: sql`development.training_session session`,
  where: sql`session.status <> 'CANCELLED'`,
  clauseJoin,
  columns: { year, clause, deliveryMode },
  kind: sql`session.dataset_kind`,
  measures: {
    sessions: { sum: sql`count(*)` },
    places: { sum: sql`sum(session.capacity)` },
  },
};

const ofIntakes = {
  from: sql`development.session_intake intake
    join development.training_session session on session.code = intake.session_code`,
  clauseJoin,
  columns: { year, organization: sql`intake.organization_code`, clause, deliveryMode },
  kind: sql`intake.dataset_kind`,
} as const;

export const nominations: Fact = {
  ...ofIntakes,
  measures: { nominated: { sum: sql`sum(intake.nominated)`, people: true } },
};

const ofEnrollments = {
  from: sql`development.enrollment enrollment
    join development.training_session session on session.code = enrollment.session_code`,
  clauseJoin,
  columns: {
    ...ofIntakes.columns,
    organization: sql`enrollment.organization_code`,
    jobFamily: sql`enrollment.job_family`,
    rankTier: sql`enrollment.rank_tier`,
  },
  kind: sql`enrollment.dataset_kind`,
} as const;

/** Organisations' intakes, or the enrolments themselves where job or rank is asked. */
export const enrollments: Fact = {
  ...ofIntakes,
  measures: {
    enrollments: { sum: sql`sum(intake.accepted)`, people: true },
    completed: { sum: sql`sum(intake.completed)`, people: true },
  },
  finer: {
    ...ofEnrollments,
    measures: {
      enrollments: { sum: sql`count(*)`, people: true },
      completed: {
        sum: sql`count(*) filter (where enrollment.outcome = 'COMPLETED')`,
        people: true,
      },
    },
  },
};

/** Each person once in a year, so there is neither a sum over years nor a split of what they took. */
export const participants: Fact = {
  from: ofEnrollments.from,
  where: sql`enrollment.outcome <> 'ABSENT'`,
  columns: { year, organization: ofEnrollments.columns.organization },
  kind: ofEnrollments.kind,
  measures: { participants: { sum: sql`count(distinct enrollment.person)`, people: true } },
  needs: [StatisticsDimension.FISCAL_YEAR],
};

/**
 * People who completed a rank-based course for new hires in the year, each once, and those
 * of them who took part in an elective of the next year.
 */
export const newHires: Fact = {
  from: sql`(
    select enrollment.person, enrollment.organization_code, session.fiscal_year,
      ${anySynthetic(sql`enrollment.dataset_kind`)} as dataset_kind
    from development.training_course course
    join development.training_session session on session.course_code = course.code
    join development.enrollment enrollment on enrollment.session_code = session.code
      and enrollment.outcome = 'COMPLETED'
    where course.category = 'RANK_BASED' and 'NEW_HIRE' = any(course.rank_tiers)
    group by 1, 2, 3) hire`,
  columns: { year: sql`hire.fiscal_year`, organization: sql`hire.organization_code` },
  kind: sql`hire.dataset_kind`,
  measures: {
    newHires: { sum: sql`count(*)`, people: true },
    newHiresInElectives: {
      sum: sql`count(*) filter (where exists (
        select from development.enrollment later
        join development.training_session session on session.code = later.session_code
          and session.fiscal_year = hire.fiscal_year + 1
        join development.training_course course on course.code = session.course_code
          and course.category = 'ELECTIVE'
        where later.person = hire.person and later.outcome <> 'ABSENT'))`,
      people: true,
    },
  },
  needs: [StatisticsDimension.FISCAL_YEAR],
};
