import type { Question } from '../question.js';

export const question: Question = {
  asks: 'C4 照会で出された課題・ニーズのうち、事業で応えたもの、検討中のもの、応えていないものの割合は。',
  variables: {
    fiscalYears: { from: 2024, to: 2026 },
    where: { priority: { in: ['HIGH', 'MEDIUM'] } },
  },
  fewer: { first: 2 },
  async right(sql) {
    const needs =
      await sql(`select need.code, status, priority, fiscal_year, text_ja, name_ja, clause_code,
        (select count(*)::int from development.course_clause link where link.clause_code = need.clause_code) as courses
      from coordination.needs_item need
      join coordination.member_organization member on member.code = organization_code
      where fiscal_year between 2024 and 2026 and priority <> 'LOW'
      order by priority, fiscal_year, need.code`);
    const open = needs.filter(({ status }) => status === 'UNANSWERED');
    const number = (status: string) => needs.filter((each) => each.status === status).length;
    return {
      all: { totalCount: needs.length },
      answered: { totalCount: number('ANSWERED') },
      underReview: { totalCount: number('UNDER_REVIEW') },
      unanswered: {
        totalCount: open.length,
        nodes: open.slice(0, 20).map((each) => ({
          code: each.code,
          fiscalYear: { year: each.fiscal_year },
          textJa: each.text_ja,
          organization: { nameJa: each.name_ja },
          clause: { code: each.clause_code, trainingCourseTotal: each.courses },
        })),
      },
    };
  },
};
