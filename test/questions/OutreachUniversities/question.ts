import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P13 出前講座を行った大学からの申込みは増えたか（大学別の申込みを取っている団体に限る）。',
  variables: { fiscalYears: { from: 2023, to: 2025 }, exams: { from: 2022, to: 2026 } },
  fewer: { first: 1 },
  async right(sql) {
    const lectures =
      await sql(`select lecture.code, university, faculty, held_on::text as "heldOn", audience,
        organization_code, name_ja
      from recruitment.outreach_lecture lecture
      join coordination.member_organization member on member.code = organization_code
      where fiscal_year between 2023 and 2025 order by university, held_on, lecture.code`);
    const exams =
      await sql(`select organization_code, fiscal_year, sum(applicants)::int as applicants
      from recruitment.recruitment_exam where fiscal_year between 2022 and 2026 group by 1, 2 order by 2`);
    return {
      outreachLectures: {
        totalCount: lectures.length,
        nodes: lectures.map(({ organization_code, name_ja, ...lecture }) => ({
          ...lecture,
          organization: {
            nameJa: name_ja,
            examFunnels: exams
              .filter((row) => row.organization_code === organization_code)
              .map((row) => ({
                fiscalYear: { year: row.fiscal_year },
                applicants: row.applicants,
              })),
          },
        })),
      },
    };
  },
};
