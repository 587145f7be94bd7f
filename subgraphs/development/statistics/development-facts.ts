/** What development counts, and the dimensions that its records tell. */
import { anySynthetic, type Sql, sql } from '../../shared/rows.js';
import { StatisticsDimension } from '../../shared/statistics/dimension.js';
import { type Fact, peopleOver } from '../../shared/statistics/fact.js';

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
  source: sql`session.source_id`,
  measures: {
    sessions: { sum: sql`count(*)` },
    places: { sum: sql`sum(session.capacity)` },
  },
};

/** Held sessions whose cost is known, and who completed these. */
export const costs: Fact = {
  from: sql`development.training_session session
    left join development.session_rollup sums on sums.session_code = session.code`,
  where: sql`session.status = 'HELD' and session.cost_yen is not null`,
  clauseJoin,
  columns: { year, clause, deliveryMode },
  kind: sql`greatest(session.dataset_kind, sums.dataset_kind)`,
  source: sql`session.source_id`,
  measures: {
    cost: { sum: sql`sum(session.cost_yen)` },
    completedAtCost: { sum: sql`sum(sums.completed)`, key: sql`bit_xor(sums.completed_key)` },
  },
};

const ofIntakes = {
  from: sql`development.session_intake intake
    join development.training_session session on session.code = intake.session_code`,
  clauseJoin,
  columns: { year, organization: sql`intake.organization_code`, clause, deliveryMode },
  kind: sql`intake.dataset_kind`,
  source: sql`intake.source_id`,
} as const;

const ofIntake = (people: Sql) => peopleOver(people, sql`intake.record_key`);
const ofEnrollment = (people: Sql) => peopleOver(people, sql`enrollment.record_key`);

export const nominations: Fact = {
  ...ofIntakes,
  measures: { nominated: ofIntake(sql`intake.nominated`) },
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
  source: sql`session.source_id`,
} as const;

/** Organisations' intakes, or the enrolments themselves where job or rank is asked. */
export const enrollments: Fact = {
  ...ofIntakes,
  measures: {
    enrollments: ofIntake(sql`intake.accepted`),
    completed: ofIntake(sql`intake.completed`),
  },
  finer: {
    ...ofEnrollments,
    measures: {
      enrollments: ofEnrollment(sql`1`),
      completed: ofEnrollment(sql`(enrollment.outcome = 'COMPLETED')::int`),
    },
  },
};

/** Each person once in a year, so there is neither a sum over years nor a split of what they took. */
export const participants: Fact = {
  from: sql`(
    select enrollment.person, enrollment.organization_code, session.fiscal_year,
      min(enrollment.record_key) as record_key, min(session.source_id) as source_id,
      ${anySynthetic(sql`enrollment.dataset_kind`)} as dataset_kind
    from ${ofEnrollments.from} where enrollment.outcome <> 'ABSENT' group by 1, 2, 3) participant`,
  columns: {
    year: sql`participant.fiscal_year`,
    organization: sql`participant.organization_code`,
  },
  kind: sql`participant.dataset_kind`,
  source: sql`participant.source_id`,
  measures: { participants: peopleOver(sql`1`, sql`participant.record_key`) },
  needs: [StatisticsDimension.FISCAL_YEAR],
};

/**
 * People who completed a rank-based course for new hires in the year, each once, and those
 * of them who took part in an elective of the next year.
 */
export const newHires: Fact = {
  from: sql`(
    select enrollment.person, enrollment.organization_code, session.fiscal_year,
      min(enrollment.record_key) as record_key, min(session.source_id) as source_id,
      ${anySynthetic(sql`enrollment.dataset_kind`)} as dataset_kind,
      bool_or(exists (
        select from development.enrollment later
        where later.person = enrollment.person and later.outcome <> 'ABSENT'
          and (later.session_code, session.fiscal_year + 1) in (
            select code, fiscal_year from development.training_session where course_code in (
              select code from development.training_course where category = 'ELECTIVE'))
      )) as in_elective
    from development.training_course course
    join development.training_session session on session.course_code = course.code
    join development.enrollment enrollment on enrollment.session_code = session.code
      and enrollment.outcome = 'COMPLETED'
    where course.category = 'RANK_BASED' and 'NEW_HIRE' = any(course.rank_tiers)
    group by 1, 2, 3) hire`,
  columns: { year: sql`hire.fiscal_year`, organization: sql`hire.organization_code` },
  kind: sql`hire.dataset_kind`,
  source: sql`hire.source_id`,
  measures: {
    newHires: peopleOver(sql`1`, sql`hire.record_key`),
    newHiresInElectives: peopleOver(sql`hire.in_elective::int`, sql`hire.record_key`),
  },
  needs: [StatisticsDimension.FISCAL_YEAR],
  partOf: enrollments,
};
