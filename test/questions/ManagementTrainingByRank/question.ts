import type { Question } from '../question.js';

export const question: Question = {
  asks: 'K28 昇任1年目の主幹級・副課長級のうち、マネジメント研修（dev-5）の未受講者は何人か。',
  variables: { fiscalYears: { from: 2023, to: 2025 } },
  fewer: { first: 2 },
  async right(sql) {
    const rows = await sql(`select fiscal_year, rank_tier, count(*)::int as enrollments,
        count(*) filter (where outcome = 'COMPLETED')::int as completed
      from development.enrollment join development.training_session session on session.code = session_code
      where fiscal_year between 2023 and 2025 and rank_tier in ('ASSISTANT_MANAGER', 'MANAGER')
        and course_code in (select course_code from development.course_clause where clause_code = '6-dev-5')
      group by 1, 2`);
    const nodes = [2023, 2024, 2025].flatMap((year) =>
      ['ASSISTANT_MANAGER', 'MANAGER'].map((rankTier) => {
        const row = rows.find((each) => each.fiscal_year === year && each.rank_tier === rankTier);
        return {
          fiscalYear: { year },
          rankTier,
          planClause: { code: '6-dev-5' },
          development: { enrollments: row?.enrollments ?? 0, completed: row?.completed ?? 0 },
        };
      }),
    );
    return { statistics: { nodes } };
  },
};
