import { expect } from 'vitest';
import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P16 採用辞退の多い団体・職種はどこか。その職種の合同説明会の来場者アンケートで多い不安は何か。',
  variables: { fiscalYears: { from: 2024, to: 2026 }, first: 5 },
  fewer: { first: 1 },
  async right(sql) {
    const exams =
      await sql(`select organization_code as code, name_ja as "nameJa", job_family as "jobFamily",
        count(*)::int as exams, sum(final_passed)::int as "finalPassed", sum(declined)::int as declined,
        bool_or(disclosure <> 'PUBLISHED' and (declined between 1 and 4 or final_passed between 1 and 4)) as few
      from recruitment.recruitment_exam
      join coordination.member_organization member on member.code = organization_code
      where fiscal_year between 2024 and 2026 and declined is not null and final_passed is not null
      group by 1, 2, 3 having sum(declined) > 0
        and (bool_and(disclosure = 'PUBLISHED') or sum(declined) >= 5)
      order by sum(declined) desc, 1, 3`);
    const anxieties =
      await sql(`select job_family as "jobFamily", anxiety, sum(answers)::int as answers
      from recruitment.visitor_answer
      join recruitment.joint_briefing briefing on briefing.code = briefing_code
      where fiscal_year between 2024 and 2026 group by 1, 2 order by 3 desc, 2`);
    // where no small number is in a sum, it has its place
    const certain = exams.slice(0, 5);
    expect(certain.some(({ few }) => few)).toBe(false);
    return {
      declinedOffers: certain.map(({ code, nameJa, few: _, ...sums }) => ({
        ...sums,
        organization: { code, nameJa },
        visitorAnxieties: anxieties
          .filter(({ jobFamily }) => jobFamily === sums.jobFamily)
          .map(({ anxiety, answers }) => ({ anxiety, answers })),
      })),
    };
  },
};
