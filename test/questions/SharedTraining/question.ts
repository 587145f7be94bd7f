import type { Question } from '../question.js';

export const question: Question = {
  asks: 'K27 共同研修で、県職員が実際に何団体の職員と同じ回にいたか。団体の組合せの広がりは年々増えているか。',
  variables: {
    fiscalYears: { from: 2023, to: 2025 },
    thisYear: { from: 2025 },
    lastYear: { from: 2024 },
    yearBefore: { from: 2023 },
    organizations: ['110001', '111007'],
  },
  fewer: { first: 1 },
  async right(sql) {
    const intakes = await sql(`select session_code as session, organization_code as organization,
        session.fiscal_year as year
      from development.session_intake join development.training_session session on session.code = session_code
      join development.training_course course on course.code = course_code
      where audience = 'JOINT' and status = 'HELD' and accepted > 0 and session.fiscal_year between 2023 and 2025`);
    const members =
      await sql(`select code, name_ja as "nameJa" from coordination.member_organization
      where code in ('110001', '111007') order by code`);
    const flows = await sql(
      `select fiscal_year as year, from_code as "from" from exchange.organization_pair_flow`,
    );
    const pairs = (year: number) => ({
      totalCount: flows.filter((each) => each.year === year).length,
    });
    const shared = (code: string, year: number) => {
      const inYear = intakes.filter((each) => each.year === year);
      const own = new Set(
        inYear.filter(({ organization }) => organization === code).map(({ session }) => session),
      );
      const others = inYear.filter((each) => own.has(each.session) && each.organization !== code);
      const numbers = [...own].map(
        (session) => others.filter((each) => each.session === session).length,
      );
      return {
        fiscalYear: { year },
        sessions: own.size,
        organizationsMet: new Set(others.map(({ organization }) => organization)).size,
        meanOrganizations: Math.round((others.length / own.size) * 10) / 10,
        mostOrganizations: Math.max(...numbers),
      };
    };
    return {
      memberOrganizations: {
        nodes: members.map((member) => ({
          ...member,
          sharedSessions: [2023, 2024, 2025]
            .map((year) => shared(member.code, year))
            .filter(({ sessions }) => sessions > 0),
        })),
      },
      metThisYear: {
        totalCount: flows.filter((each) => each.year === 2025 && each.from === '110001').length,
      },
      pairsThisYear: pairs(2025),
      pairsLastYear: pairs(2024),
      pairsYearBefore: pairs(2023),
    };
  },
};
