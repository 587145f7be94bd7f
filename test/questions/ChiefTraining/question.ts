import type { Question } from '../question.js';

export const question: Question = {
  asks: 'M20 主査・係長級の女性の受講率が低い団体は、マネジメント研修の案内を改めるべきか（少人数は秘匿のままでよい）。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 3 },
  async right(sql) {
    const members = await sql(`select code, name_ja,
        (select coalesce(sum(headcount), 0)::int from coordination.staff_strength
          where fiscal_year = 2025 and organization_code = member.code) as staff,
        (select count(*)::int from development.enrollment enrollment
          join development.training_session session on session.code = session_code
          where fiscal_year = 2025 and rank_tier = 'CHIEF' and organization_code = member.code) as enrollments
      from coordination.member_organization member where valid_to is null order by code`);
    return {
      statistics: {
        nodes: members.map((member) => ({
          organization: {
            code: member.code,
            nameJa: member.name_ja,
            staffStrengths: [{ headcount: member.staff }],
          },
          rankTier: 'CHIEF',
          development: { enrollments: member.enrollments },
        })),
      },
    };
  },
};
