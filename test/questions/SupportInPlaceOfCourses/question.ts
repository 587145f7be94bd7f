import type { Question } from '../question.js';

export const question: Question = {
  asks: 'M25 市町村が独自に行う研修への支援（講師情報、教材）は、どの科目の代わりになったか。',
  variables: { fiscalYears: { from: 2022, to: 2026 } },
  fewer: { first: 1 },
  async right(sql) {
    const rows =
      await sql(`select support.code, kind, theme_ja as "themeJa", member.name_ja as member,
        course.code as course, course.name_ja as course_name
      from development.member_training_support support
      join development.training_course course on course.code = replaced_course_code
      join coordination.member_organization member on member.code = organization_code
      where fiscal_year between 2022 and 2026 order by course.code, kind, fiscal_year, support.code`);
    return {
      memberTrainingSupports: {
        totalCount: rows.length,
        nodes: rows.map(({ member, course, course_name, ...row }) => ({
          ...row,
          organization: { nameJa: member },
          replacedCourse: { code: course, nameJa: course_name },
        })),
      },
    };
  },
};
