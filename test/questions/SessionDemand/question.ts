import { OrNull, type Question } from '../question.js';

export const question: Question = {
  asks: 'M18 階層別研修で、推薦数が定員を超えている科目と、定員割れの科目を、回ごとに。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 1 },
  async right(sql) {
    const courses = await sql(`select code, name_ja as "nameJa" from development.training_course
      where category = 'RANK_BASED' order by code`);
    const sessions = await sql(`select course_code, session.code, round, capacity,
        coalesce(sum(nominated), 0)::int as nominated, coalesce(sum(applied), 0)::int as applied,
        coalesce(sum(accepted), 0)::int as accepted
      from development.training_session session
      left join development.session_intake on session_code = session.code
      where session.fiscal_year = 2025 and status = 'HELD' group by session.code order by round`);
    return {
      trainingCourses: {
        totalCount: courses.length,
        nodes: courses.map((course) => ({
          ...course,
          sessions: {
            nodes: sessions
              .filter((row) => row.course_code === course.code)
              .map(({ course_code, nominated, applied, accepted, ...session }) => {
                const wanted = nominated + applied;
                return {
                  ...session,
                  funnel: {
                    demand: new OrNull(
                      wanted > session.capacity
                        ? 'OVER'
                        : wanted < session.capacity
                          ? 'UNDER'
                          : 'EXACT',
                    ),
                    nominated,
                    applied,
                    accepted,
                  },
                };
              }),
          },
        })),
      },
    };
  },
};
