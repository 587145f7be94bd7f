import type { Question } from '../question.js';

/** 令和7年3月31日; all days here lie in that era. */
const inEra = (day: string) =>
  `'令和' || extract(year from ${day}) - 2018 || '年' || to_char(${day}, 'FMMM月FMDD日')`;

export const question: Question = {
  asks: 'P15 部会で議題にした事項のうち、決定から事業化まで一年を超えたものは。',
  variables: { fiscalYears: { from: 2024, to: 2026 } },
  // as many as meet activities of every type
  fewer: { first: 25 },
  async right(sql) {
    const meetings = await sql(`with started as (
        select 'TrainingCourse:' || course_code as id, min(starts_on)::text as day
          from development.training_session where status <> 'CANCELLED' group by 1
        union all select 'JointBriefing:' || code, held_on::text from recruitment.joint_briefing
        union all select 'OutreachLecture:' || code, held_on::text from recruitment.outreach_lecture
        union all select 'SpecialistNetwork:' || network_code, min(held_on)::text
          from exchange.network_meeting where status <> 'CANCELLED' group by 1
      )
      select meeting.code, meeting.held_on::text as "heldOn",
          ${inEra('meeting.held_on')} as "heldOnJa", (
          select coalesce(json_agg(json_build_object('code', item.code, 'resolutionJa', resolution_ja,
            'subject', case when subject is not null then json_build_object('id', subject) end,
            'day', (select day from started where id = subject),
            'dayJa', (select ${inEra('day::date')} from started where id = subject)) order by number), '[]')
          from coordination.agenda_item item
          where meeting_code = meeting.code and outcome = 'AGREED') as items
      from coordination.meeting where subcommittee_kind is not null and status = 'HELD'
        and fiscal_year between 2024 and 2026 order by held_on, code`);
    return {
      meetings: {
        totalCount: meetings.length,
        nodes: meetings.map(({ items, ...meeting }) => ({
          ...meeting,
          agendaItems: {
            nodes: items.map(({ day, dayJa, subject, ...item }: Item) => ({
              ...item,
              subject: subject && {
                ...subject,
                ...(day && { startedOn: day, startedOnJa: dayJa }),
              },
            })),
          },
        })),
      },
    };
  },
};

interface Item {
  readonly code: string;
  readonly subject: object | null;
  readonly day: string | null;
  readonly dayJa: string | null;
}
