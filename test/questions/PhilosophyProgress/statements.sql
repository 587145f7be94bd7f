-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."parent_code" as "parent", row."number" as "number", row."title_ja" as "titleJa", row."title_en" as "titleEn", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."plan_ordinal",row."position",row."code") as "~keys" from "coordination"."plan_clause" row where (row."kind" = $1 and row."plan_ordinal" = $2 and row."in_force" = $3) order by row."plan_ordinal" desc,row."position",row."code" limit $4;

-- development
with asked as (
  select "clauseCode" as clause, "from" as first, "to" as last
  from jsonb_to_recordset($1::jsonb) as key("clauseCode" text, "from" int, "to" int)
  ), training as (
  select clause, first, last, session.fiscal_year, count(distinct session.course_code)::int as courses,
  count(*)::int as sessions, sum(accepted)::int as accepted, bit_xor(accepted_key) as accepted_key,sum(completed)::int as completed, bit_xor(completed_key) as completed_key,
  max(greatest(session.dataset_kind, sums.dataset_kind)) as dataset_kind
  from asked join development.course_clause link on link.clause_code = clause
  join development.training_session session on session.course_code = link.course_code
  and session.status = 'HELD' and session.fiscal_year between first and last
  left join development.session_rollup sums on sums.session_code = session.code
  group by 1, 2, 3, 4
  ), reach as (
  select clause, first, last, fiscal_year, count(*)::int as organizations
  from asked join development.clause_rollup on clause_code = clause
  and fiscal_year between first and last
  group by 1, 2, 3, 4
  ), support as (
  select clause, first, last, fiscal_year, count(*)::int as supports,
  max(dataset_kind) as support_kind
  from asked join development.member_training_support on clause_code = clause
  and fiscal_year between first and last
  group by 1, 2, 3, 4
  )
  select clause as "clauseCode", first as "from", last as "to", fiscal_year as "fiscalYear",
  coalesce(courses, 0) as courses, coalesce(sessions, 0) as sessions,
  coalesce(organizations, 0) as organizations, json_build_object('people', coalesce(accepted, 0)::int, 'key', coalesce(accepted_key, 0)::bigint) as accepted,json_build_object('people', coalesce(completed, 0)::int, 'key', coalesce(completed_key, 0)::bigint) as completed,
  coalesce(supports, 0) as supports, greatest(dataset_kind, support_kind) as "datasetKind"
  from training
  full join support using (clause, first, last, fiscal_year)
  left join reach using (clause, first, last, fiscal_year)
  order by fiscal_year;

-- exchange
select asked."clauseCode", asked."from", asked."to", back.fiscal_year as "fiscalYear",
  back.used_for as "usedFor", json_build_object('people', coalesce(sum(1), 0)::int, 'key', coalesce(bit_xor((1)::bigint * back.record_key), 0)::bigint) as people,
  max(back.dataset_kind) as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("clauseCode" text, "from" int, "to" int)
  join exchange.placement_return back on back.fiscal_year between asked."from" and asked."to"
  join exchange.placement placement on placement.code = back.placement_code
  where asked."clauseCode" is null or exists (
  select from exchange.placement_clause link where link.kind = placement.kind
  and link.clause_code = asked."clauseCode" and link.by = 'RETURN')
  group by 1, 2, 3, 4, 5 order by 4, 5;

-- exchange
with asked as (
  select "clauseCode" as clause, "from" as first, "to" as last
  from jsonb_to_recordset($1::jsonb) as key("clauseCode" text, "from" int, "to" int)
  ), opportunity as (
  select clause, first, last, opportunity.* from asked
  join exchange.opportunity_clause link on link.clause_code = clause
  join exchange.exchange_opportunity opportunity on opportunity.code = link.opportunity_code
  and opportunity.fiscal_year between first and last
  ), meeting as (
  select clause, first, last, meeting.* from asked
  join exchange.network_clause link on link.clause_code = clause
  join exchange.network_meeting meeting on meeting.network_code = link.network_code
  and meeting.status = 'HELD' and meeting.fiscal_year between first and last
  ), fact as (
  select clause, first, last, fiscal_year, count(*)::int as opportunities,
  sum(work_groups)::int as work_groups, sum(mixed_work_groups)::int as mixed_work_groups,
  0 as participants, 0::bigint as participants_key, 0 as study_groups, 0 as meetings,
  0 as attendance, 0::bigint as attendance_key, max(dataset_kind) as dataset_kind
  from opportunity group by 1, 2, 3, 4
  union all
  select clause, first, last, fiscal_year, 0, null, null, sum(participants)::int,
  bit_xor((participants)::bigint * record_key), 0, 0, 0, 0, null
  from opportunity join exchange.opportunity_participation on opportunity_code = code
  group by 1, 2, 3, 4
  union all
  select clause, first, last, study_group.fiscal_year, 0, null, null, 0, 0, count(*)::int, 0, 0, 0,
  max(study_group.dataset_kind)
  from asked join exchange.study_group_clause link on link.clause_code = clause
  join exchange.study_group study_group on study_group.code = link.study_group_code
  and study_group.fiscal_year between first and last
  group by 1, 2, 3, 4
  union all
  select clause, first, last, fiscal_year, 0, null, null, 0, 0, 0, count(*)::int, 0, 0,
  max(dataset_kind)
  from meeting group by 1, 2, 3, 4
  union all
  select clause, first, last, meeting.fiscal_year, 0, null, null, 0, 0, 0, 0, sum(staff)::int,
  bit_xor((staff)::bigint * record_key), null
  from meeting join exchange.network_attendance on meeting_code = code
  group by 1, 2, 3, 4
  )
  select clause as "clauseCode", first as "from", last as "to", fiscal_year as "fiscalYear",
  sum(opportunities)::int as opportunities, sum(work_groups)::int as "workGroups",
  sum(mixed_work_groups)::int as "mixedWorkGroups", json_build_object('people', coalesce(sum(participants), 0)::int, 'key', coalesce(bit_xor(participants_key), 0)::bigint) as participants,
  sum(study_groups)::int as "studyGroups",
  sum(meetings)::int as "networkMeetings",
  json_build_object('people', coalesce(sum(attendance), 0)::int, 'key', coalesce(bit_xor(attendance_key), 0)::bigint) as attendance,
  max(dataset_kind) as "datasetKind"
  from fact group by 1, 2, 3, 4 order by 4;

-- recruitment
select asked."clauseCode", asked."from", asked."to", activity.fiscal_year as "fiscalYear",
  count(*) filter (where activity.kind = 'briefing')::int as "jointBriefings",
  case when count(case activity.kind when 'briefing' then activity.people end) > 0 then json_build_object('people', coalesce(sum(case activity.kind when 'briefing' then activity.people end), 0)::int, 'key', coalesce(bit_xor((case activity.kind when 'briefing' then activity.people end)::bigint * activity.record_key), 0)::bigint) end as "briefingVisitors",
  count(*) filter (where activity.kind = 'lecture')::int as "outreachLectures",
  case when count(case activity.kind when 'lecture' then activity.people end) > 0 then json_build_object('people', coalesce(sum(case activity.kind when 'lecture' then activity.people end), 0)::int, 'key', coalesce(bit_xor((case activity.kind when 'lecture' then activity.people end)::bigint * activity.record_key), 0)::bigint) end as "lectureAudience",
  count(*) filter (where activity.kind = 'message')::int as "recruitmentMessages",
  count(*) filter (where activity.kind = 'support')::int as "specialistSupports",
  max(activity.dataset_kind) as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("clauseCode" text, "from" int, "to" int)
  join (
  select 'briefing' as kind, clause_codes, fiscal_year, visitors as people, record_key, dataset_kind
  from recruitment.joint_briefing
  union all
  select 'lecture', clause_codes, fiscal_year, audience, record_key, dataset_kind
  from recruitment.outreach_lecture
  union all
  select 'message', clause_codes, fiscal_year, null, null, dataset_kind
  from recruitment.recruitment_message
  union all
  select 'support', clause_codes, fiscal_year, null, null, dataset_kind
  from recruitment.specialist_support
  ) activity
  on asked."clauseCode" = any(activity.clause_codes)
  and activity.fiscal_year between asked."from" and asked."to"
  group by 1, 2, 3, 4 order by 4;
