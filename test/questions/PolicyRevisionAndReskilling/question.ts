import type { Question } from '../question.js';

export const question: Question = {
  asks: 'C6 人材育成基本方針を令和5年12月の指針以後に改定した団体とそうでない団体で、リスキリング研修の受講率は違うか。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 3 },
  async right(sql) {
    const members = await sql(`with today as (
        select member.code, former.code as part from coordination.member_organization member
        join coordination.member_organization former
          on former.code = member.code or former.successor_code = member.code
        where member.valid_to is null
      ), training as (
        select today.code, sum(accepted)::int as enrollments, sum(completed)::int as completed
        from today join development.session_intake intake on intake.organization_code = part
        join development.training_session session on session.code = session_code
        join development.course_clause link on link.course_code = session.course_code
          and clause_code = '6-dev-6'
        where session.fiscal_year = 2025 group by 1
      ), staff as (
        select today.code, sum(headcount)::int as people
        from today join coordination.staff_strength on organization_code = part
        where fiscal_year = 2025 group by 1
      )
      select member.code, name_ja as "nameJa", people, coalesce(enrollments, 0) as enrollments,
        coalesce(completed, 0) as completed,
        (select count(*)::int from coordination.hr_development_policy policy
          where policy.organization_code = member.code and follows_2023_guide) as policies
      from coordination.member_organization member
      join staff using (code) left join training using (code) order by member.code`);
    const [revised] = await sql(
      `select count(*)::int as number from coordination.hr_development_policy where follows_2023_guide`,
    );
    return {
      revised: { totalCount: revised.number },
      statistics: {
        nodes: members.map(({ code, nameJa, people, enrollments, completed, policies }) => ({
          organization: { code, nameJa, hrDevelopmentPolicies: { totalCount: policies } },
          staff: people,
          development: { enrollments, completed },
          trainingPerThousandStaff: Math.floor((enrollments * 10_000) / people + 0.5) / 10,
        })),
      },
    };
  },
};
