/** Dates and fiscal years that must go together. */
import { anyOf, type DataCheck } from './data-check.js';

/** Tables with a day that no constraint holds to the fiscal year beside it. */
const days = [
  ['development.training_session', 'starts_on'],
  ['recruitment.joint_briefing', 'held_on'],
  ['recruitment.outreach_lecture', 'held_on'],
  ['recruitment.recruitment_message', 'published_on'],
] as const;

/** Rows that repeat the fiscal year of the row to which they belong. */
const repeated = [
  ['development.session_intake', 'session_code', 'development.training_session'],
  ['coordination.agenda_item', 'meeting_code', 'coordination.meeting'],
  ['coordination.attendance', 'meeting_code', 'coordination.meeting'],
  ['recruitment.booth_result', 'briefing_code', 'recruitment.joint_briefing'],
  ['exchange.network_attendance', 'meeting_code', 'exchange.network_meeting'],
] as const;

export const dateChecks: readonly DataCheck[] = [
  {
    code: 'day-in-fiscal-year',
    ja: '研修・説明会・出前講座・発信の日は、その年度（4月1日から翌年3月31日）の中にある。',
    en: 'The day of a session, briefing, lecture or message lies in its fiscal year.',
    faults: anyOf(
      days.map(
        ([table, day]) => `select '${table} ' || code as fault from ${table}
          where ${day} < make_date(fiscal_year, 4, 1) or ${day} >= make_date(fiscal_year + 1, 4, 1)`,
      ),
    ),
  },
  {
    code: 'fiscal-year-of-the-whole',
    ja: '部分の行の年度は、全体の行（実施回、会議、説明会）の年度と同じである。',
    en: 'A part has the fiscal year of the session, meeting or briefing to which it belongs.',
    faults: anyOf(
      repeated.map(
        ([table, key, whole]) => `select distinct '${table} of ' || part.${key} as fault
          from ${table} part join ${whole} whole on whole.code = part.${key}
          where part.fiscal_year <> whole.fiscal_year`,
      ),
    ),
  },
  {
    code: 'member-at-the-time',
    ja: '構成団体でなかった年度の記録はない（廃止された団体は廃止の年度まで、新しい団体は発足の年度から）。',
    en: 'No organisation has records of a fiscal year in which it was no member.',
    faults: anyOf(
      (
        [
          ['development.session_intake', 'organization_code'],
          ['recruitment.recruitment_exam', 'organization_code'],
          ['coordination.staff_strength', 'organization_code'],
          ['coordination.attendance', 'organization_code'],
        ] as const
      ).map(
        ([table, column]) => `select '${table} ' || row.code as fault from ${table} row
          join coordination.member_organization member on member.code = row.${column}
          where member.valid_from >= make_date(row.fiscal_year + 1, 4, 1)
            or member.valid_to <= make_date(row.fiscal_year, 4, 1)`,
      ),
    ),
  },
];
