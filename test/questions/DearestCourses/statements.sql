-- coordination
select asked.position::int as "~parent", child.*, counted."~total" from unnest($1::text[]) with ordinality as asked(key, position)
  cross join lateral (
  select count(*)::int as "~total" from "coordination"."needs_item" row where row."code" in (select link."needs_item_code" from "coordination"."needs_response" link where link."activity" = asked.key) and (row."fiscal_year" >= $2 and row."fiscal_year" <= $3)
  ) counted
  left join lateral (
  select row."code" as "code", row."organization_code" as "organization", row."priority" as "priority", row."status" as "status", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys" from "coordination"."needs_item" row
  where row."code" in (select link."needs_item_code" from "coordination"."needs_response" link where link."activity" = asked.key) and (row."fiscal_year" >= $4 and row."fiscal_year" <= $5)
  order by row."fiscal_year" desc,row."code" limit $6
  ) child on true
  order by asked.position;

-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."parent_code" as "parent", row."title_ja" as "titleJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."plan_clause" row where row."code" = any($1);

-- development
select course_code as "courseCode", clause_code as "clauseCode"
  from development.course_clause where course_code = any($1) order by 1, 2;

-- development
select row."code" as "code", row."name_ja" as "nameJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "development"."training_course" row where row."code" = any($1);

-- development
with course_year as (
  select session.course_code, session.fiscal_year, count(*)::int as sessions,
  sum(session.cost_yen)::int as cost, sum(completed)::int as completed, bit_xor(completed_key) as completed_key,
  max(greatest(session.dataset_kind, sums.dataset_kind)) as dataset_kind
  from development.training_session session
  left join development.session_rollup sums on sums.session_code = session.code
  where session.fiscal_year = $1 and session.status = 'HELD'
  group by 1, 2 having bool_and(session.cost_yen is not null)
  )
  select course_code as "courseCode", fiscal_year as "fiscalYear", sessions, cost,
  json_build_object('people', coalesce(completed, 0)::int, 'key', coalesce(completed_key, 0)::bigint) as completed, dataset_kind as "datasetKind"
  from course_year order by 1;
