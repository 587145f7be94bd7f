import type { Question } from '../question.js';

export const question: Question = {
  asks: 'M19 新任研修の修了者が、翌年度に選択研修を受けた割合を団体規模別に。',
  variables: { fiscalYears: { from: 2023, to: 2024 } },
  fewer: { first: 1 },
  async right(sql) {
    const people = await sql(`with took as (
        select distinct person, organization_code, session.fiscal_year, category,
          'NEW_HIRE' = any(rank_tiers) as for_new, outcome
        from development.enrollment
        join development.training_session session on session.code = session_code
        join development.training_course course on course.code = course_code
      ), hire as (
        select distinct person, organization_code, fiscal_year from took
        where category = 'RANK_BASED' and for_new and outcome = 'COMPLETED'
      )
      select hire.fiscal_year as year, coalesce(member.population, 0) as population, exists (
          select from took where took.person = hire.person and category = 'ELECTIVE'
            and outcome <> 'ABSENT' and took.fiscal_year = hire.fiscal_year + 1) as followed
      from hire join coordination.member_organization former on former.code = organization_code
      join coordination.member_organization member on member.code = coalesce(former.successor_code, former.code)
      where member.type <> 'PREFECTURE' and hire.fiscal_year between 2023 and 2024`);
    return {
      statistics: {
        nodes: [2023, 2024].flatMap((year) =>
          bands.map(([populationBand, from, to]) => {
            const hired = people.filter(
              (each) => each.year === year && each.population >= from && each.population < to,
            );
            const followed = hired.filter((each) => each.followed).length;
            return {
              fiscalYear: { year },
              populationBand,
              development: {
                newHires: hired.length,
                newHireElectiveRate:
                  hired.length === 0 ? null : Math.round((followed / hired.length) * 1000) / 1000,
              },
            };
          }),
        ),
      },
    };
  },
};

const bands: readonly (readonly [string, number, number])[] = [
  ['UNDER_10_000', 0, 10_000],
  ['FROM_10_000', 10_000, 50_000],
  ['FROM_50_000', 50_000, 100_000],
  ['FROM_100_000', 100_000, 300_000],
  ['FROM_300_000', 300_000, Number.POSITIVE_INFINITY],
];
