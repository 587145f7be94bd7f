-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."domain" as "domain", row."parent_code" as "parent", row."number" as "number", row."title_ja" as "titleJa", row."title_en" as "titleEn", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."plan_ordinal",row."position",row."code") as "~keys" from "coordination"."plan_clause" row where (row."kind" = $1 and row."plan_ordinal" = $2 and row."in_force" = $3) order by row."plan_ordinal" desc,row."position",row."code" limit $4;

-- coordination
select row."id" as "id", row."title_ja" as "titleJa", row."title_en" as "titleEn", row."url" as "url", row."dataset_kind" as "datasetKind", row."id" as "id"
  from "coordination"."source" row where row."id" = any($1);

-- development
select link.clause_code as "clauseCode", count(*)::int as courses,
  max(course.dataset_kind) as "datasetKind"
  from development.course_clause link
  join development.training_course course on course.code = link.course_code
  where link.clause_code = any($1) group by 1;

-- development
with asked as (
  select "clauseCode" as clause, "from" as first, "to" as last
  from jsonb_to_recordset($1::jsonb) as key("clauseCode" text, "from" int, "to" int)
  ), course as (
  select clause, first, last, session.fiscal_year, session.course_code, count(*)::int as sessions,
  coalesce(sum(accepted), 0)::int as accepted,
  sum(accepted_slack) filter (where accepted_slack < 4)::int as accepted_slack,coalesce(sum(completed), 0)::int as completed,
  sum(completed_slack) filter (where completed_slack < 4)::int as completed_slack,
  max(greatest(session.dataset_kind, sums.dataset_kind)) as dataset_kind
  from asked join development.course_clause link on link.clause_code = clause
  join development.training_session session on session.course_code = link.course_code
  and session.status = 'HELD' and session.fiscal_year between first and last
  left join development.session_rollup sums on sums.session_code = session.code
  group by 1, 2, 3, 4, 5
  ), training as (
  select clause, first, last, fiscal_year, count(*)::int as courses, sum(sessions)::int as sessions,
  coalesce(sum(accepted), 0)::int as accepted,
  sum(accepted_slack) filter (where accepted_slack < 4)::int as accepted_slack,coalesce(sum(completed), 0)::int as completed,
  sum(completed_slack) filter (where completed_slack < 4)::int as completed_slack, max(dataset_kind) as dataset_kind
  from course group by 1, 2, 3, 4
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
  coalesce(organizations, 0) as organizations, coalesce(accepted, 0) as accepted,
  coalesce(accepted_slack < 4, false) as "acceptedTells",coalesce(completed, 0) as completed,
  coalesce(completed_slack < 4, false) as "completedTells",
  coalesce(supports, 0) as supports, greatest(dataset_kind, support_kind) as "datasetKind"
  from training
  full join support using (clause, first, last, fiscal_year)
  left join reach using (clause, first, last, fiscal_year)
  order by fiscal_year;

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
  0 as participants, false as participants_tell, 0 as study_groups, 0 as meetings,
  0 as attendance, false as attendance_tells, max(dataset_kind) as dataset_kind
  from opportunity group by 1, 2, 3, 4
  union all
  select clause, first, last, fiscal_year, 0, null, null, sum(participants)::int,
  (count(*) filter (where participants between 1 and 4) > 0 and coalesce(sum(participants) filter (where participants between 1 and 4), 0) < count(*) filter (where participants between 1 and 4) + 4), 0, 0, 0, false, null
  from opportunity join exchange.opportunity_participation on opportunity_code = code
  group by 1, 2, 3, 4
  union all
  select clause, first, last, study_group.fiscal_year, 0, null, null, 0, false, count(*)::int, 0, 0, false,
  max(study_group.dataset_kind)
  from asked join exchange.study_group_clause link on link.clause_code = clause
  join exchange.study_group study_group on study_group.code = link.study_group_code
  and study_group.fiscal_year between first and last
  group by 1, 2, 3, 4
  union all
  select clause, first, last, fiscal_year, 0, null, null, 0, false, 0, count(*)::int, 0, false,
  max(dataset_kind)
  from meeting group by 1, 2, 3, 4
  union all
  select clause, first, last, meeting.fiscal_year, 0, null, null, 0, false, 0, 0, sum(staff)::int,
  (count(*) filter (where staff between 1 and 4) > 0 and coalesce(sum(staff) filter (where staff between 1 and 4), 0) < count(*) filter (where staff between 1 and 4) + 4), null
  from meeting join exchange.network_attendance on meeting_code = code
  group by 1, 2, 3, 4
  )
  select clause as "clauseCode", first as "from", last as "to", fiscal_year as "fiscalYear",
  sum(opportunities)::int as opportunities, sum(work_groups)::int as "workGroups",
  sum(mixed_work_groups)::int as "mixedWorkGroups", sum(participants)::int as participants,
  bool_or(participants_tell) as "participantsTell", sum(study_groups)::int as "studyGroups",
  sum(meetings)::int as "networkMeetings", sum(attendance)::int as attendance,
  bool_or(attendance_tells) as "attendanceTells", max(dataset_kind) as "datasetKind"
  from fact group by 1, 2, 3, 4 order by 4;

-- exchange
with part as (
  select fiscal_year, kind, true as home, coalesce(home_organization_code, company_code) as place,
  count(*)::int as people, max(dataset_kind) as dataset_kind
  from exchange.placement group by 1, 2, 3, 4
  union all
  select fiscal_year, kind, false, coalesce(host_organization_code, company_code),
  count(*)::int, max(dataset_kind)
  from exchange.placement group by 1, 2, 3, 4
  ), side as (
  select fiscal_year, kind, home, sum(people)::int as people, (count(*) filter (where people between 1 and 4) > 0 and coalesce(sum(people) filter (where people between 1 and 4), 0) < count(*) filter (where people between 1 and 4) + 4) as tells,
  max(dataset_kind) as dataset_kind
  from part group by 1, 2, 3
  ), total as (
  select fiscal_year, kind, max(people) as people, bool_or(tells) as tells,
  max(dataset_kind) as dataset_kind
  from side group by 1, 2
  )
  select asked."clauseCode", asked."kind" as "askedKind", asked."from", asked."to",
  total.fiscal_year as "fiscalYear", total.kind, total.people, total.tells as "tellsItsParts",
  total.dataset_kind as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("clauseCode" text, "kind" text, "from" int, "to" int)
  join total on total.fiscal_year between asked."from" and asked."to"
  and (asked."kind" is null or total.kind = asked."kind")
  and (asked."clauseCode" is null or exists (
  select from exchange.placement_clause link where link.kind = total.kind
  and link.clause_code = asked."clauseCode" and link.by = 'PLACEMENT'))
  order by total.fiscal_year, total.kind;

-- recruitment
select asked."clauseCode", asked."from", asked."to", activity.fiscal_year as "fiscalYear",
  count(*) filter (where activity.kind = 'briefing')::int as "jointBriefings",
  sum(activity.people) filter (where activity.kind = 'briefing')::int as "briefingVisitors",
  count(*) filter (where activity.kind = 'lecture')::int as "outreachLectures",
  sum(activity.people) filter (where activity.kind = 'lecture')::int as "lectureAudience",
  count(*) filter (where activity.kind = 'message')::int as "recruitmentMessages",
  count(*) filter (where activity.kind = 'support')::int as "specialistSupports",
  max(activity.dataset_kind) as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("clauseCode" text, "from" int, "to" int)
  join (
  select 'briefing' as kind, clause_codes, fiscal_year, visitors as people, dataset_kind
  from recruitment.joint_briefing
  union all
  select 'lecture', clause_codes, fiscal_year, audience, dataset_kind
  from recruitment.outreach_lecture
  union all
  select 'message', clause_codes, fiscal_year, null, dataset_kind
  from recruitment.recruitment_message
  union all
  select 'support', clause_codes, fiscal_year, null, dataset_kind
  from recruitment.specialist_support
  ) activity
  on asked."clauseCode" = any(activity.clause_codes)
  and activity.fiscal_year between asked."from" and asked."to"
  group by 1, 2, 3, 4 order by 4;
