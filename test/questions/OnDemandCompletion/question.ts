import type { Question } from '../question.js';

export const question: Question = {
  asks: 'K32 eラーニングの修了率が低い科目は、時間か内容か。アンケートの自由記述の語で分けたい。',
  variables: { fiscalYears: { from: 2024, to: 2025 } },
  fewer: { first: 1 },
  async right(sql) {
    const courses =
      await sql(`select code, name_ja as "nameJa", days from development.training_course
      where delivery_mode = 'ON_DEMAND' order by days desc, code`);
    const funnels =
      await sql(`select course_code, session.fiscal_year, coalesce(sum(accepted), 0)::int as accepted,
        coalesce(sum(completed), 0)::int as completed
      from development.training_session session
      left join development.session_intake on session_code = session.code
      where status = 'HELD' and session.fiscal_year in (2024, 2025) group by 1, 2 order by 2`);
    return {
      trainingCourses: {
        totalCount: courses.length,
        nodes: courses.map((course) => ({
          ...course,
          funnels: funnels
            .filter((row) => row.course_code === course.code)
            .map(({ fiscal_year, accepted, completed }) => ({
              fiscalYear: { year: fiscal_year },
              accepted,
              completed,
              completionRate:
                accepted === 0 ? null : Math.floor((completed / accepted) * 1000 + 0.5) / 1000,
            })),
        })),
      },
    };
  },
};
