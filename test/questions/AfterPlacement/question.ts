import type { Question } from '../question.js';

export const question: Question = {
  asks: 'K30 派遣研修（市町村への派遣を含む）から戻った県職員の、帰任後三年のキャリア研修（dev-6）の受講状況は。',
  variables: { fiscalYears: { from: 2023, to: 2025 } },
  fewer: { first: 1 },
  async right(sql) {
    const returns = await sql(`select json_build_object('year', fiscal_year) as "fiscalYear",
        used_for as "usedFor", count(*)::int as people from exchange.placement_return
      where organization_code = '110001' and fiscal_year between 2023 and 2025
      group by fiscal_year, used_for order by fiscal_year, used_for`);
    const taken = await sql(`select year, coalesce(sum(accepted), 0)::int as people
      from generate_series(2023, 2025) year
      left join development.session_intake intake on fiscal_year = year and organization_code = '110001'
        and session_code in (
          select session.code from development.training_session session
          join development.course_clause link using (course_code) where clause_code = '6-dev-6')
      group by year order by year`);
    return {
      memberOrganizations: { nodes: [{ code: '110001', placementReturns: returns }] },
      statistics: {
        nodes: taken.map(({ year, people }) => ({
          fiscalYear: { year },
          development: { enrollments: people },
        })),
      },
    };
  },
};
