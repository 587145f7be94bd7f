import type { Question } from '../question.js';

export const question: Question = {
  asks: 'M21 会計年度任用職員に開かれている科目と、実際の参加は。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 1 },
  async right(sql) {
    const courses =
      await sql(`select code, name_ja as "nameJa", category, audience from development.training_course
      where 'FIXED_TERM_ANNUAL' = any(eligible_employment_types) order by code`);
    const funnels = await sql(`select course_code, count(distinct session.code)::int as sessions,
        coalesce(sum(accepted), 0)::int as accepted, coalesce(sum(completed), 0)::int as completed
      from development.training_session session
      left join development.session_intake on session_code = session.code
      where status = 'HELD' and session.fiscal_year = 2025 group by 1`);
    return {
      trainingCourses: {
        totalCount: courses.length,
        nodes: courses.map((course) => ({
          ...course,
          funnels: funnels
            .filter((row) => row.course_code === course.code)
            .map(({ sessions, accepted, completed }) => ({ sessions, accepted, completed })),
        })),
      },
    };
  },
};
