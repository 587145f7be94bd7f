import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P11 修了1人当たりの経費が高い順に科目を並べ、対応する方針とニーズの優先度を添えてほしい。',
  variables: { fiscalYear: 2025, needs: { from: 2022, to: 2026 } },
  fewer: { first: 1 },
  async right(sql) {
    // `open`: by how many the small numbers of organisations, or of sessions that tell one, may differ
    const courses = await sql(`with session as (
        select session.code, course_code, cost_yen, coalesce(sum(completed), 0)::int as completed,
          sum(completed - 1) filter (where completed between 1 and 4) as open
        from development.training_session session
        left join development.session_intake on session_code = session.code
        where session.fiscal_year = 2025 and status = 'HELD' group by session.code
      ), year as (
        select course_code, sum(cost_yen)::int as cost, count(*)::int as sessions,
          sum(completed)::int as completed, sum(open) filter (where open < 4) as open
        from session group by 1 having bool_and(cost_yen is not null)
      )
      select cost, sessions, completed, round(cost::numeric / completed)::int as yen, course.code,
        name_ja as "nameJa", (
          select coalesce(json_agg(json_build_object('code', clause_code) order by clause_code), '[]')
          from development.course_clause link where link.course_code = course.code
        ) as clauses, (
          select count(*)::int from coordination.needs_response
          where activity = 'TrainingCourse:' || course.code
        ) as needs
      from year join development.training_course course on course.code = course_code
      where completed >= 5 and (open is null or open >= 4)
      order by cost::numeric / completed desc, course.code`);
    return {
      courseCosts: courses.map(({ yen, code, nameJa, clauses, needs, ...sums }) => ({
        ...sums,
        costPerCompletion: { yen },
        course: { code, nameJa, servedClauses: clauses, needsItems: { totalCount: needs } },
      })),
    };
  },
};
