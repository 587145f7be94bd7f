-- development
select row."code" as "code", row."name_ja" as "nameJa", row."category" as "category", row."audience" as "audience", row."eligible_employment_types" as "eligibleEmploymentTypes", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."code") as "~keys", (select count(*)::int from "development"."training_course" row where true and (($1 = any(row."eligible_employment_types")))) as "~total" from "development"."training_course" row where (true and (($2 = any(row."eligible_employment_types")))) order by row."code" limit $3;

-- development
with course_year as (
  select asked."courseCode", asked."from", asked."to", asked."status", session.fiscal_year,
  count(*)::int as sessions, sum(session.capacity)::int as capacity,
  case when bool_and(session.cost_yen is not null) then sum(session.cost_yen)::int end as cost,
  sum(nominated)::int as nominated, bit_xor(nominated_key) as nominated_key,sum(applied)::int as applied, bit_xor(applied_key) as applied_key,sum(accepted)::int as accepted, bit_xor(accepted_key) as accepted_key,sum(absent)::int as absent, bit_xor(absent_key) as absent_key,sum(completed)::int as completed, bit_xor(completed_key) as completed_key, max(greatest(session.dataset_kind, sums.dataset_kind)) as dataset_kind
  from jsonb_to_recordset($1::jsonb)
  as asked("courseCode" text, "from" int, "to" int, "status" text)
  join development.training_session session on session.course_code = asked."courseCode"
  and session.fiscal_year between asked."from" and asked."to" and session.status = asked."status"
  left join development.session_rollup sums on sums.session_code = session.code
  group by 1, 2, 3, 4, 5
  )
  select "courseCode", "from", "to", "status", fiscal_year as "fiscalYear", sessions, capacity, cost,
  json_build_object('people', coalesce(nominated, 0)::int, 'key', coalesce(nominated_key, 0)::bigint) as nominated,json_build_object('people', coalesce(applied, 0)::int, 'key', coalesce(applied_key, 0)::bigint) as applied,json_build_object('people', coalesce(accepted, 0)::int, 'key', coalesce(accepted_key, 0)::bigint) as accepted,json_build_object('people', coalesce(absent, 0)::int, 'key', coalesce(absent_key, 0)::bigint) as absent,json_build_object('people', coalesce(completed, 0)::int, 'key', coalesce(completed_key, 0)::bigint) as completed, dataset_kind as "datasetKind"
  from course_year order by fiscal_year;
