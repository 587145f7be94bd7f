-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."parent_code" as "parent", row."title_ja" as "titleJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."plan_clause" row where row."code" = any($1);

-- coordination
with recursive line(code, member) as (
  select code, code from coordination.member_organization
  where valid_to is null or valid_to > (now() at time zone 'Asia/Tokyo')::date
  union
  select former.code, line.member from coordination.member_organization former
  join line on former.successor_code = line.code
  ), member as (
  select member.code, member.type, member.region, member.population,
  json_agg(line.code order by line.code) as codes
  from line join coordination.member_organization member on member.code = line.member
  group by 1
  )
  select (select json_agg(member order by code) from member) as members,
  (select json_agg(code order by position, code) from coordination.plan_clause
  where plan_ordinal = 6 and in_force and kind not in ('CHAPTER', 'SECTION')) as clauses;

-- development
with cell as materialized (
  select * from jsonb_to_recordset($1::jsonb) as cell(cell int, year int,
  "jobFamily" text, "rankTier" text, clause text, "deliveryMode" text, parts jsonb, stars int)
  ), place as materialized (
  select cell.*, part.position as part, organization.code as organization
  from cell cross join lateral jsonb_array_elements(parts) with ordinality part(codes, position)
  left join lateral jsonb_array_elements_text(
  case jsonb_typeof(part.codes) when 'array' then part.codes end) organization(code) on true
  ), scope as materialized (
  select cell, part, stars, case when "year" is null then 0 else 1 end + case when "organization" is null then 0 else 2 end + case when "jobFamily" is null then 0 else 4 end + case when "rankTier" is null then 0 else 8 end + case when "clause" is null then 0 else 16 end + case when "deliveryMode" is null then 0 else 32 end as flags,
  "year","organization","jobFamily","rankTier","clause","deliveryMode"
  from place
  ), fact_0_atom as materialized (select session.fiscal_year as "year",(enrollment.organization_code)::text as "organization",null::text as "jobFamily",(enrollment.rank_tier)::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(enrollment.dataset_kind) as kind, count(*) as "enrollments",case when not true then null else count(*) between 1 and 4 end as "enrollments~",count(*) filter (where enrollment.outcome = 'COMPLETED') as "completed",case when not true then null else count(*) filter (where enrollment.outcome = 'COMPLETED') between 1 and 4 end as "completed~"
  from development.enrollment enrollment
  join development.training_session session on session.code = enrollment.session_code
  where true
  group by 1, 2, 3, 4, 5, 6 union all select session.fiscal_year as "year",(enrollment.organization_code)::text as "organization",null::text as "jobFamily",(enrollment.rank_tier)::text as "rankTier",(link.clause_code)::text as "clause",null::text as "deliveryMode",
  max(enrollment.dataset_kind) as kind, count(*) as "enrollments",case when not true then null else count(*) between 1 and 4 end as "enrollments~",count(*) filter (where enrollment.outcome = 'COMPLETED') as "completed",case when not true then null else count(*) filter (where enrollment.outcome = 'COMPLETED') between 1 and 4 end as "completed~"
  from development.enrollment enrollment
  join development.training_session session on session.code = enrollment.session_code join development.course_clause link on link.course_code = session.course_code
  where true
  group by 1, 2, 3, 4, 5, 6), fact_0_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end,case when shape.flags & 4 > 0 then coalesce(atom."jobFamily"::text, '') end,case when shape.flags & 8 > 0 then coalesce(atom."rankTier"::text, '') end,case when shape.flags & 16 > 0 then coalesce(atom."clause"::text, '') end,case when shape.flags & 32 > 0 then coalesce(atom."deliveryMode"::text, '') end) as key
  from fact_0_atom atom
  cross join (select distinct flags & 63 as flags from scope where flags & 0 = 0 and flags & 0 = 0) shape
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_0_asked as materialized (
  select scope.*, flags & 63 as shape, concat_ws('|', (flags & 63), case when (flags & 63) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 63) & 2 > 0 then coalesce(scope."organization"::text, '') end,case when (flags & 63) & 4 > 0 then coalesce(scope."jobFamily"::text, '') end,case when (flags & 63) & 8 > 0 then coalesce(scope."rankTier"::text, '') end,case when (flags & 63) & 16 > 0 then coalesce(scope."clause"::text, '') end,case when (flags & 63) & 32 > 0 then coalesce(scope."deliveryMode"::text, '') end) as key from scope where flags & 0 = 0 and flags & 0 = 0
  ), fact_0_leaf as (
  select scope.cell, scope.part = 1 and (scope.stars & 16 = 0 or atom.clause is null) as whole,
  max(atom.kind) as kind,
  sum(atom."enrollments") as "enrollments",sum(atom."completed") as "completed"
  , ((sum(atom."enrollments") between 1 and 4 and bool_or(atom."enrollments~" is not null and atom."enrollments" > 0))
  or count(*) filter (where atom."enrollments~") = 1 or (count(*) filter (where atom."enrollments~") > 0 and sum(atom."enrollments") filter (where atom."enrollments~") < count(*) filter (where atom."enrollments~") + 4)) as "enrollments~" , ((sum(atom."completed") between 1 and 4 and bool_or(atom."completed~" is not null and atom."completed" > 0))
  or count(*) filter (where atom."completed~") = 1 or (count(*) filter (where atom."completed~") > 0 and sum(atom."completed") filter (where atom."completed~") < count(*) filter (where atom."completed~") + 4)) as "completed~"
  from fact_0_asked scope join fact_0_keyed atom on atom.key = scope.key
  and (atom.clause is null or (scope.shape | scope.stars) & 16 > 0)
  group by scope.cell, scope.part, scope.stars, atom.clause, case when scope.stars & 1 > 0 then atom."year" end , case when scope.stars & 4 > 0 then atom."jobFamily" end , case when scope.stars & 8 > 0 then atom."rankTier" end , case when scope.stars & 32 > 0 then atom."deliveryMode" end
  ), fact_0 as (
  select cell, max(kind) as kind,
  sum("enrollments") filter (where whole)::int as "enrollments",sum("completed") filter (where whole)::int as "completed"
  , bool_or("enrollments~") as "enrollments~" , bool_or("completed~") as "completed~"
  from fact_0_leaf group by cell
  )
  select cell.cell, fact_0."enrollments",fact_0."enrollments~",fact_0."completed",fact_0."completed~",
  greatest(fact_0.kind) as "datasetKind"
  from cell left join fact_0 on fact_0.cell = cell.cell;
