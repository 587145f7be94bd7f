import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';

interface CourseClauseRow {
  readonly courseCode: string;
  readonly clauseCode: string;
}

/** The clauses that each course serves, in the plan's order of codes. */
export const clausesByCourse = rowsByKey(
  (context, codes: readonly string[]) =>
    read<CourseClauseRow>(
      context,
      sql`select course_code as "courseCode", clause_code as "clauseCode"
        from development.course_clause where course_code = any(${codes}) order by 1, 2`,
    ),
  ({ courseCode }) => courseCode,
);

interface ClauseCourseRow {
  readonly clauseCode: string;
  readonly courses: number;
  readonly datasetKind: string;
}

/** How many courses serve each clause. */
export const courseNumberByClause = rowByKey(
  (context, clauses: readonly string[]) =>
    read<ClauseCourseRow>(
      context,
      sql`select link.clause_code as "clauseCode", count(*)::int as courses,
          ${anySynthetic(sql`course.dataset_kind`)} as "datasetKind"
        from development.course_clause link
        join development.training_course course on course.code = link.course_code
        where link.clause_code = any(${clauses}) group by 1`,
    ),
  ({ clauseCode }) => clauseCode,
);

interface CourseStart {
  readonly courseCode: string;
  readonly startedOn: string;
  readonly datasetKind: string;
}

/** The first day of each course's first session that was not called off. */
export const startByCourse = rowByKey(
  (context, codes: readonly string[]) =>
    read<CourseStart>(
      context,
      sql`select course_code as "courseCode", min(starts_on) as "startedOn",
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from development.training_session
        where course_code = any(${codes}) and status <> 'CANCELLED' group by 1`,
    ),
  ({ courseCode }) => courseCode,
);
