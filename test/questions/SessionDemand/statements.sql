-- development
select asked.position::int as "~parent", child.* from unnest($1::text[]) with ordinality as asked(key, position)
  left join lateral (
  select row."code" as "code", row."course_code" as "course", row."fiscal_year" as "fiscalYear", row."round" as "round", row."starts_on" as "startsOn", row."capacity" as "capacity", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."round",row."code") as "~keys" from "development"."training_session" row
  where row."course_code" = asked.key and (row."fiscal_year" >= $2 and row."fiscal_year" <= $3 and ((row."status" = $4)))
  order by row."fiscal_year" desc,row."round",row."code" limit $5
  ) child on true
  order by asked.position;

-- development
select row."code" as "code", row."name_ja" as "nameJa", row."rank_tiers" as "rankTiers", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."code") as "~keys", (select count(*)::int from "development"."training_course" row where true and ((row."category" = $1))) as "~total" from "development"."training_course" row where (true and ((row."category" = $2))) order by row."code" limit $3;

-- development
select session.code as "sessionCode", session.capacity, session.cost_yen as cost, json_build_object('people', coalesce(nominated, 0)::int, 'key', coalesce(nominated_key, 0)::bigint) as nominated,json_build_object('people', coalesce(applied, 0)::int, 'key', coalesce(applied_key, 0)::bigint) as applied,json_build_object('people', coalesce(accepted, 0)::int, 'key', coalesce(accepted_key, 0)::bigint) as accepted,json_build_object('people', coalesce(absent, 0)::int, 'key', coalesce(absent_key, 0)::bigint) as absent,json_build_object('people', coalesce(completed, 0)::int, 'key', coalesce(completed_key, 0)::bigint) as completed,
  greatest(session.dataset_kind, sums.dataset_kind) as "datasetKind"
  from development.training_session session
  left join development.session_rollup sums on sums.session_code = session.code
  where session.code = any($1);
