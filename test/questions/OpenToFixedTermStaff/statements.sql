-- development
select row."code" as "code", row."name_ja" as "nameJa", row."category" as "category", row."audience" as "audience", row."eligible_employment_types" as "eligibleEmploymentTypes", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."code") as "~keys", (select count(*)::int from "development"."training_course" row where true and (($1 = any(row."eligible_employment_types")))) as "~total" from "development"."training_course" row where (true and (($2 = any(row."eligible_employment_types")))) order by row."code" limit $3;

-- development
with course_year as (
  select asked."courseCode", asked."from", asked."to", asked."status", session.fiscal_year,
  count(*)::int as sessions, sum(session.capacity)::int as capacity,
  case when bool_and(session.cost_yen is not null) then sum(session.cost_yen)::int end as cost,
  coalesce(sum(nominated), 0)::int as nominated,
  sum(nominated_slack) filter (where nominated_slack < 4)::int as nominated_slack,coalesce(sum(applied), 0)::int as applied,
  sum(applied_slack) filter (where applied_slack < 4)::int as applied_slack,coalesce(sum(accepted), 0)::int as accepted,
  sum(accepted_slack) filter (where accepted_slack < 4)::int as accepted_slack,coalesce(sum(absent), 0)::int as absent,
  sum(absent_slack) filter (where absent_slack < 4)::int as absent_slack,coalesce(sum(completed), 0)::int as completed,
  sum(completed_slack) filter (where completed_slack < 4)::int as completed_slack, max(greatest(session.dataset_kind, sums.dataset_kind)) as dataset_kind
  from jsonb_to_recordset($1::jsonb)
  as asked("courseCode" text, "from" int, "to" int, "status" text)
  join development.training_session session on session.course_code = asked."courseCode"
  and session.fiscal_year between asked."from" and asked."to" and session.status = asked."status"
  left join development.session_rollup sums on sums.session_code = session.code
  group by 1, 2, 3, 4, 5
  )
  select "courseCode", "from", "to", "status", fiscal_year as "fiscalYear", sessions, capacity, cost,
  coalesce(nominated, 0) as nominated,
  coalesce(nominated_slack < 4, false) as "nominatedTells",coalesce(applied, 0) as applied,
  coalesce(applied_slack < 4, false) as "appliedTells",coalesce(accepted, 0) as accepted,
  coalesce(accepted_slack < 4, false) as "acceptedTells",coalesce(absent, 0) as absent,
  coalesce(absent_slack < 4, false) as "absentTells",coalesce(completed, 0) as completed,
  coalesce(completed_slack < 4, false) as "completedTells", dataset_kind as "datasetKind"
  from course_year order by fiscal_year;
