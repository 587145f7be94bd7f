import type { Question } from '../question.js';

export const question: Question = {
  asks: 'C2 第6次計画の初年度からの推移を、基本理念1–3ごとに、令和6年度から並べたい。',
  variables: { fiscalYears: { from: 2024, to: 2026 } },
  fewer: { first: 1 },
  async right(sql) {
    const clauses =
      await sql(`select code, number, title_ja as "titleJa" from coordination.plan_clause
      where kind = 'PHILOSOPHY' and plan_ordinal = 6 and in_force order by position`);
    const nodes = await Promise.all(
      clauses.map(async (clause) => ({
        ...clause,
        trainingActivities: await sql(
          `select json_build_object('year', session.fiscal_year) as "fiscalYear",
              count(distinct session.course_code)::int as courses,
              count(distinct session.code)::int as sessions,
              coalesce(sum(intake.accepted), 0)::int as accepted,
              coalesce(sum(intake.completed), 0)::int as completed
            from development.training_session session
            left join development.session_intake intake on intake.session_code = session.code
            where session.status = 'HELD' and session.fiscal_year between 2024 and 2026
              and session.course_code in (
                select course_code from development.course_clause where clause_code = $1)
            group by session.fiscal_year order by session.fiscal_year`,
          [clause.code],
        ),
        placementReturns: await sql(
          `select json_build_object('year', back.fiscal_year) as "fiscalYear", used_for as "usedFor",
              count(*)::int as people
            from exchange.placement_return back
            join exchange.placement placement on placement.code = placement_code
            where back.fiscal_year between 2024 and 2026 and placement.kind in (
              select kind from exchange.placement_clause where clause_code = $1 and by = 'RETURN')
            group by back.fiscal_year, used_for order by back.fiscal_year, used_for`,
          [clause.code],
        ),
      })),
    );
    return { planClauses: { nodes } };
  },
};
