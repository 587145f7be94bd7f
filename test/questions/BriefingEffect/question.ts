import type { Question } from '../question.js';

export const question: Question = {
  asks: 'P12 合同説明会に出展した団体の翌年度の申込者数は、出展しなかった団体と比べてどう動いたか。',
  variables: { fiscalYears: { from: 2022, to: 2025 } },
  fewer: { first: 1 },
  async right(sql) {
    const applied = await sql(`select organization_code as organization, fiscal_year as year,
        sum(applicants)::int as applicants, count(*) = count(applicants) as known
      from recruitment.recruitment_exam group by 1, 2`);
    const booths = new Set(
      (await sql(`select organization_code, fiscal_year from recruitment.booth_result`)).map(
        (each) => `${each.organization_code} ${each.fiscal_year}`,
      ),
    );
    const known = applied.filter((each) => each.known);
    const of = (organization: string, year: number) =>
      known.find((each) => each.organization === organization && each.year === year);
    const groups = [2022, 2023, 2024, 2025].flatMap((year) =>
      [true, false].flatMap((exhibited) => {
        const pairs = known.flatMap((now) => {
          const next = of(now.organization, year + 1);
          const had = booths.has(`${now.organization} ${year}`);
          return now.year === year && next && had === exhibited ? [[now, next]] : [];
        });
        const sum = (index: 0 | 1) =>
          pairs.reduce((all, pair) => all + (pair[index]?.applicants ?? 0), 0);
        return pairs.length === 0
          ? []
          : [
              {
                fiscalYear: { year },
                exhibited,
                organizations: pairs.length,
                applicants: sum(0),
                applicantsNextYear: sum(1),
              },
            ];
      }),
    );
    const [briefings] = await sql(`select count(*)::int as number from recruitment.joint_briefing
      where fiscal_year between 2022 and 2025`);
    return { boothEffects: groups, jointBriefings: { totalCount: briefings.number } };
  },
};
