-- What the operations sum, as views: the hand-written statements select from them, and
-- PostGraphile shows them. They say over again, for every clause, organisation and year,
-- what the hub's own queries say for those that are asked.
drop schema if exists bench cascade;
create schema bench;

create view bench.clause_training as
select clause_code, fiscal_year, sum(courses)::int as courses, sum(sessions)::int as sessions,
  sum(accepted)::int as accepted, sum(completed)::int as completed,
  sum(organizations)::int as organizations, sum(supports)::int as supports,
  max(dataset_kind) as dataset_kind
from (
  select clause_code, fiscal_year, count(*) as courses, sum(sessions) as sessions,
    sum(accepted) as accepted, sum(completed) as completed, 0 as organizations, 0 as supports,
    max(dataset_kind) as dataset_kind
  from (
    select link.clause_code, session.fiscal_year, session.course_code, count(*) as sessions,
      sum(sums.accepted) as accepted, sum(sums.completed) as completed,
      max(session.dataset_kind) as dataset_kind
    from development.course_clause link
    join development.training_session session
      on session.course_code = link.course_code and session.status = 'HELD'
    left join development.session_rollup sums on sums.session_code = session.code
    group by 1, 2, 3
  ) course group by 1, 2
  union all
  select clause_code, fiscal_year, 0, 0, 0, 0, count(*), 0, null
  from development.clause_rollup group by 1, 2
  union all
  select clause_code, fiscal_year, 0, 0, 0, 0, 0, count(*), max(dataset_kind)
  from development.member_training_support where clause_code is not null group by 1, 2
) fact group by 1, 2;

create view bench.clause_exchange as
select clause_code, fiscal_year, sum(opportunities)::int as opportunities,
  sum(participants)::int as participants, sum(study_groups)::int as study_groups,
  sum(network_meetings)::int as network_meetings, sum(network_attendance)::int as network_attendance,
  max(dataset_kind) as dataset_kind
from (
  select clause_code, fiscal_year, count(*) as opportunities, 0 as participants, 0 as study_groups,
    0 as network_meetings, 0 as network_attendance, max(dataset_kind) as dataset_kind
  from exchange.opportunity_clause join exchange.exchange_opportunity on code = opportunity_code
  group by 1, 2
  union all
  select clause_code, opportunity.fiscal_year, 0, sum(participants), 0, 0, 0, null
  from exchange.opportunity_clause link
  join exchange.exchange_opportunity opportunity on opportunity.code = link.opportunity_code
  join exchange.opportunity_participation part on part.opportunity_code = opportunity.code
  group by 1, 2
  union all
  select clause_code, fiscal_year, 0, 0, count(*), 0, 0, max(dataset_kind)
  from exchange.study_group_clause join exchange.study_group on code = study_group_code
  group by 1, 2
  union all
  select clause_code, fiscal_year, 0, 0, 0, count(*), 0, max(dataset_kind)
  from exchange.network_clause link
  join exchange.network_meeting meeting on meeting.network_code = link.network_code
    and meeting.status = 'HELD'
  group by 1, 2
  union all
  select clause_code, meeting.fiscal_year, 0, 0, 0, 0, sum(staff), null
  from exchange.network_clause link
  join exchange.network_meeting meeting on meeting.network_code = link.network_code
    and meeting.status = 'HELD'
  join exchange.network_attendance attendance on attendance.meeting_code = meeting.code
  group by 1, 2
) fact group by 1, 2;

create view bench.clause_placement as
select link.clause_code, placement.fiscal_year, placement.kind, count(*)::int as people,
  max(placement.dataset_kind) as dataset_kind
from exchange.placement_clause link
join exchange.placement placement on placement.kind = link.kind
where link.by = 'PLACEMENT' group by 1, 2, 3;

create view bench.clause_recruitment as
select clause_code, fiscal_year, sum(briefing)::int as joint_briefings,
  sum(people) filter (where briefing = 1)::int as briefing_visitors,
  sum(lecture)::int as outreach_lectures,
  sum(people) filter (where lecture = 1)::int as lecture_audience,
  sum(support)::int as specialist_supports, sum(message)::int as recruitment_messages,
  max(dataset_kind) as dataset_kind
from (
  select unnest(clause_codes) as clause_code, fiscal_year, 1 as briefing, 0 as lecture, 0 as support,
    0 as message, visitors as people, dataset_kind from recruitment.joint_briefing
  union all
  select unnest(clause_codes), fiscal_year, 0, 1, 0, 0, audience, dataset_kind
  from recruitment.outreach_lecture
  union all
  select unnest(clause_codes), fiscal_year, 0, 0, 1, 0, null, dataset_kind
  from recruitment.specialist_support
  union all
  select unnest(clause_codes), fiscal_year, 0, 0, 0, 1, null, dataset_kind
  from recruitment.recruitment_message
) activity group by 1, 2;

create view bench.organization_staff as
select organization_code, fiscal_year, sum(headcount)::int as headcount,
  max(dataset_kind) as dataset_kind
from coordination.staff_strength group by 1, 2;

create view bench.organization_placement as
select organization_code, fiscal_year, kind, sum(home)::int as as_home, sum(host)::int as as_host,
  max(dataset_kind) as dataset_kind
from (
  select home_organization_code as organization_code, fiscal_year, kind, 1 as home, 0 as host,
    dataset_kind from exchange.placement where home_organization_code is not null
  union all
  select host_organization_code, fiscal_year, kind, 0, 1, dataset_kind
  from exchange.placement where host_organization_code is not null
) side group by 1, 2, 3;

create view bench.organization_attendance as
select organization_code, fiscal_year, count(*)::int as meetings, sum(staff)::int as staff,
  max(dataset_kind) as dataset_kind
from exchange.network_attendance group by 1, 2;

create view bench.organization_exam as
select organization_code, fiscal_year, count(*)::int as exams, sum(applicants)::int as applicants,
  sum(first_stage_examinees)::int as first_stage_examinees,
  sum(first_stage_passed)::int as first_stage_passed,
  sum(second_stage_examinees)::int as second_stage_examinees,
  sum(final_passed)::int as final_passed, sum(hired)::int as hired, sum(declined)::int as declined,
  max(dataset_kind) as dataset_kind
from recruitment.recruitment_exam group by 1, 2;

create view bench.intake_fact as
select intake.fiscal_year, intake.organization_code, session.delivery_mode, intake.accepted,
  intake.completed
from development.session_intake intake
join development.training_session session on session.code = intake.session_code;

-- what belongs together, for PostGraphile: between the hub's schemas there are no foreign keys
comment on view bench.clause_training is E'@foreignKey (clause_code) references coordination.plan_clause (code)';
comment on view bench.clause_exchange is E'@foreignKey (clause_code) references coordination.plan_clause (code)';
comment on view bench.clause_placement is E'@foreignKey (clause_code) references coordination.plan_clause (code)';
comment on view bench.clause_recruitment is E'@foreignKey (clause_code) references coordination.plan_clause (code)';
comment on view bench.organization_staff is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on view bench.organization_placement is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on view bench.organization_attendance is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on view bench.organization_exam is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on view coordination.plan_clause is E'@primaryKey code';
comment on table development.session_intake is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on table development.intake_rollup is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on table exchange.network_member is E'@foreignKey (organization_code) references coordination.member_organization (code)';
comment on table recruitment.vacancy is E'@foreignKey (organization_code) references coordination.member_organization (code)';
