import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P10 オンライン化した科目は、集合のときと比べ、遠隔地（秩父・北部）の参加がどれだけ増えたか。理解度は下がっていないか。',
  variables: {
    fiscalYears: { from: 2022, to: 2025 },
    course: { category: { eq: 'ELECTIVE' }, audience: { eq: 'MUNICIPAL' } },
  },
  fewer: { first: 4, courses: 2 },
  async right(sql) {
    const enrolled =
      await sql(`select session.fiscal_year, region, session.delivery_mode, sum(accepted)::int as people
      from development.session_intake intake
      join development.training_session session on session.code = session_code
      join coordination.member_organization member on member.code = organization_code
      where region in ('CHICHIBU', 'HOKUBU') and session.fiscal_year between 2022 and 2025
      group by 1, 2, 3`);
    const nodes = [2022, 2023, 2024, 2025].flatMap((year) =>
      ['HOKUBU', 'CHICHIBU'].flatMap((region) =>
        ['IN_PERSON', 'LIVE_ONLINE', 'ON_DEMAND', 'HYBRID'].map((deliveryMode) => ({
          fiscalYear: { year },
          region,
          deliveryMode,
          development: {
            enrollments:
              enrolled.find(
                (row) =>
                  row.fiscal_year === year &&
                  row.region === region &&
                  row.delivery_mode === deliveryMode,
              )?.people ?? 0,
          },
        })),
      ),
    );
    const courses = await sql(`select code, name_ja as "nameJa" from development.training_course
      where category = 'ELECTIVE' and audience = 'MUNICIPAL' order by code limit 100`);
    const results =
      await sql(`select course_code, fiscal_year, delivery_mode, count(*)::int as surveys,
        sum(responses)::int as responses, sum(understanding_mean * responses) / sum(responses) as understanding
      from development.course_survey survey
      join development.training_session session on session.code = survey.code
      where fiscal_year between 2022 and 2025 and responses > 0
      group by course_code, fiscal_year, delivery_mode, scale_top order by fiscal_year, delivery_mode, scale_top`);
    return {
      statistics: { nodes },
      trainingCourses: {
        nodes: courses.map((course) => ({
          ...course,
          surveyResults: results
            .filter((row) => row.course_code === course.code)
            .map(({ surveys, responses, ...row }) => ({
              fiscalYear: { year: row.fiscal_year },
              deliveryMode: row.delivery_mode,
              surveys,
              responses,
            })),
        })),
      },
    };
  },
};
