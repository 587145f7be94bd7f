-- development
select asked."courseCode", asked."from", asked."to", session.fiscal_year as "fiscalYear",
  session.delivery_mode as "deliveryMode", survey.scale_top as "scaleTop", count(*)::int as surveys,
  json_build_object('people', coalesce(sum(responses), 0)::int, 'key', coalesce(bit_xor((responses)::bigint * record_key), 0)::bigint) as responses,
  sum(understanding_mean * responses) / sum(responses) filter (where understanding_mean is not null) as "understandingMean",
  sum(usefulness_mean * responses) / sum(responses) filter (where usefulness_mean is not null) as "usefulnessMean",
  case when count(follow_up_responses) > 0 and count(behavior_changed) > 0 then json_build_object(
  'answered', json_build_object('people', coalesce(sum(follow_up_responses), 0)::int, 'key', coalesce(bit_xor((follow_up_responses)::bigint * record_key), 0)::bigint),
  'changed', json_build_object('people', coalesce(sum(behavior_changed), 0)::int, 'key', coalesce(bit_xor((behavior_changed)::bigint * record_key), 0)::bigint)) end as "followUp",
  max(survey.dataset_kind) as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("courseCode" text, "from" int, "to" int)
  join development.training_session session on session.course_code = asked."courseCode"
  and session.fiscal_year between asked."from" and asked."to"
  join development.course_survey survey on survey.code = session.code
  group by 1, 2, 3, 4, 5, 6 order by 4, 5, 6;

-- development
select asked.position::int as "~parent", child.* from unnest($1::text[]) with ordinality as asked(key, position)
  left join lateral (
  select row."code" as "code", row."name_ja" as "nameJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."position",row."code") as "~keys" from "development"."skill_area" row
  where row."code" in (select link."skill_area_code" from "development"."course_skill_area" link where link."course_code" = asked.key) and (true)
  order by row."position",row."code" limit $2
  ) child on true
  order by asked.position;

-- development
select row."code" as "code", row."name_ja" as "nameJa", row."days" as "days", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."days",row."code") as "~keys", (select count(*)::int from "development"."training_course" row where true and ((row."delivery_mode" = $1))) as "~total" from "development"."training_course" row where (true and ((row."delivery_mode" = $2))) order by row."days" desc,row."code" limit $3;

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
