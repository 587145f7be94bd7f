import { expect } from 'vitest';
import type { Question, Sql } from '../question.js';

export const question: Question = {
  asks: 'C1 今年度、11の実施方針それぞれに、いくつの事業と何人の延べ受講・参加があったか。実績ゼロの方針はどれか。',
  variables: { fiscalYears: { from: 2025 } },
  fewer: { first: 2 },
  async right(sql) {
    const clauses =
      await sql(`select code, number, title_ja as "titleJa" from coordination.plan_clause
      where kind = 'POLICY' and plan_ordinal = 6 and in_force order by position`);
    expect(clauses).toHaveLength(11);
    const nodes = await Promise.all(
      clauses.map(async (clause) => ({
        ...clause,
        trainingActivities: await training(sql, clause.code),
        exchangeActivities: await exchange(sql, clause.code),
        placements: await sql(
          `select kind, count(*)::int as people from exchange.placement
            where fiscal_year = 2025 and kind in (
              select kind from exchange.placement_clause where clause_code = $1 and by = 'PLACEMENT')
            group by kind order by kind`,
          [clause.code],
        ),
        recruitmentActivities: await recruitment(sql, clause.code),
      })),
    );
    return { planClauses: { nodes } };
  },
};

/** A year without records is left out; every figure here is of 2025. */
const unlessNothing = (row: Record<string, number>) =>
  Object.values(row).some((each) => each > 0) ? [row] : [];

async function training(sql: Sql, clause: string) {
  const [row] = await sql(
    `with held as (
        select session.* from development.training_session session
        where session.fiscal_year = 2025 and session.status = 'HELD' and session.course_code in (
          select course_code from development.course_clause where clause_code = $1)
      )
      select (select count(distinct course_code)::int from held) as courses,
        (select count(*)::int from held) as sessions,
        (select coalesce(sum(accepted), 0)::int from development.session_intake
          where session_code in (select code from held)) as accepted,
        (select coalesce(sum(completed), 0)::int from development.session_intake
          where session_code in (select code from held)) as completed,
        (select count(*)::int from development.member_training_support
          where fiscal_year = 2025 and clause_code = $1) as supports`,
    [clause],
  );
  return unlessNothing(row);
}

async function exchange(sql: Sql, clause: string) {
  const [row] = await sql(
    `select
        (select count(*)::int from exchange.exchange_opportunity where fiscal_year = 2025 and code in (
          select opportunity_code from exchange.opportunity_clause where clause_code = $1)) as opportunities,
        (select count(*)::int from exchange.study_group where fiscal_year = 2025 and code in (
          select study_group_code from exchange.study_group_clause where clause_code = $1)) as "studyGroups",
        (select count(*)::int from exchange.network_meeting where fiscal_year = 2025 and status = 'HELD'
          and network_code in (
            select network_code from exchange.network_clause where clause_code = $1)) as "networkMeetings",
        (select coalesce(sum(participants), 0)::int from exchange.opportunity_participation
          join exchange.exchange_opportunity on code = opportunity_code
          where fiscal_year = 2025 and code in (
            select opportunity_code from exchange.opportunity_clause where clause_code = $1)) as participants`,
    [clause],
  );
  return unlessNothing(row);
}

async function recruitment(sql: Sql, clause: string) {
  const [row] = await sql(
    `select
        (select count(*)::int from recruitment.joint_briefing
          where fiscal_year = 2025 and $1 = any(clause_codes)) as "jointBriefings",
        (select count(*)::int from recruitment.outreach_lecture
          where fiscal_year = 2025 and $1 = any(clause_codes)) as "outreachLectures",
        (select count(*)::int from recruitment.recruitment_message
          where fiscal_year = 2025 and $1 = any(clause_codes)) as "recruitmentMessages",
        (select count(*)::int from recruitment.specialist_support
          where fiscal_year = 2025 and $1 = any(clause_codes)) as "specialistSupports"`,
    [clause],
  );
  return unlessNothing(row);
}
