import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P17 自主研究グループの支援を受けた職員の団体は、政策形成研修（dev-4）の受講も多いか。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 3 },
  async right(sql) {
    const members = await sql(`select code, name_ja,
        (select count(*)::int from exchange.study_group study_group where fiscal_year = 2025 and exists (
          select from exchange.study_group_member where study_group_code = study_group.code
            and organization_code = member.code)) as groups,
        (select coalesce(sum(headcount), 0)::int from coordination.staff_strength
          where fiscal_year = 2025 and organization_code = member.code) as staff,
        (select coalesce(sum(accepted), 0)::int from development.session_intake intake
          join development.training_session session on session.code = session_code
          where intake.fiscal_year = 2025 and organization_code = member.code and course_code in (
            select course_code from development.course_clause where clause_code = '6-dev-4')) as enrollments
      from coordination.member_organization member where valid_to is null order by code`);
    return {
      statistics: {
        nodes: members.map((member) => ({
          organization: {
            code: member.code,
            nameJa: member.name_ja,
            studyGroups: { totalCount: member.groups },
            staffStrengths: [{ headcount: member.staff }],
          },
          development: { enrollments: member.enrollments },
        })),
      },
    };
  },
};
