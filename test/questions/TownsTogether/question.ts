import type { Question } from '../question.js';

export const question: Question = {
  asks: 'M24 同じ科目を町村だけで共同受講させるには、どの団体の組合せで定員が埋まるか。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 1 },
  async right(sql) {
    const towns = await sql(`select member.region, member.type as "organizationKind",
        sum(headcount)::int as staff, (
          select coalesce(sum(nominated), 0)::int from development.session_intake intake
          where intake.fiscal_year = 2025 and intake.organization_code = any(array_agg(member.code))
        ) as nominated, (
          select coalesce(sum(accepted), 0)::int from development.session_intake intake
          where intake.fiscal_year = 2025 and intake.organization_code = any(array_agg(member.code))
        ) as enrollments
      from coordination.member_organization member
      join coordination.staff_strength strength on organization_code = member.code
      where member.valid_to is null and member.type in ('TOWN', 'VILLAGE') and strength.fiscal_year = 2025
      group by 1, 2`);
    const courses =
      await sql(`select course.code, name_ja as "nameJa", sum(capacity)::int as capacity,
        count(*)::int as sessions,
        sum((select coalesce(sum(accepted), 0) from development.session_intake where session_code = session.code))::int as accepted
      from development.training_course course
      left join development.training_session session on course_code = course.code
        and fiscal_year = 2025 and status = 'HELD'
      where audience in ('MUNICIPAL', 'JOINT') group by course.code order by course.code`);
    const inOrder = regions.flatMap((region) =>
      ['TOWN', 'VILLAGE'].flatMap((kind) =>
        towns.filter((each) => each.region === region && each.organizationKind === kind),
      ),
    );
    return {
      statistics: {
        nodes: inOrder.map(({ nominated, enrollments, ...place }) => ({
          ...place,
          development: { nominated, enrollments },
        })),
      },
      trainingCourses: {
        totalCount: courses.length,
        nodes: courses.map(({ capacity, sessions, accepted, ...course }) => ({
          ...course,
          funnels: capacity === null ? [] : [{ sessions, capacity, accepted }],
        })),
      },
    };
  },
};

const regions = [
  'SAITAMA',
  'NANBU',
  'NANSEIBU',
  'TOBU',
  'KENO',
  'KAWAGOE_HIKI',
  'SEIBU',
  'TONE',
  'HOKUBU',
  'CHICHIBU',
];
