-- coordination
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
  ), fact_0_atom as materialized (select strength.fiscal_year as "year",(strength.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(strength.dataset_kind) as kind, sum(strength.headcount) as "staff",case when not true then null else bool_or(strength.hidden) end as "staff~"
  from (
  select strength.*, headcount between 1 and 4
  or (headcount > 0
  and count(*) filter (where headcount between 1 and 4) over whole = 1
  and row_number() over (whole order by headcount = 0, headcount, code
  rows between unbounded preceding and unbounded following) = 2) as hidden
  from coordination.staff_strength strength
  window whole as (partition by organization_code, fiscal_year)) strength
  where true
  group by 1, 2, 3, 4, 5, 6, strength.code), fact_0_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end,case when shape.flags & 4 > 0 then coalesce(atom."jobFamily"::text, '') end) as key
  from fact_0_atom atom
  cross join (select distinct flags & 7 as flags from scope where flags & 8 = 0 and flags & 1 = 1) shape
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_0_asked as materialized (
  select scope.*, flags & 7 as shape, concat_ws('|', (flags & 7), case when (flags & 7) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 7) & 2 > 0 then coalesce(scope."organization"::text, '') end,case when (flags & 7) & 4 > 0 then coalesce(scope."jobFamily"::text, '') end) as key from scope where flags & 8 = 0 and flags & 1 = 1
  ), fact_0_leaf as (
  select scope.cell, scope.part = 1 and (scope.stars & 16 = 0 or atom.clause is null) as whole,
  max(atom.kind) as kind,
  sum(atom."staff") as "staff"
  , ((sum(atom."staff") between 1 and 4 and bool_or(atom."staff~" is not null and atom."staff" > 0))
  or count(*) filter (where atom."staff~") = 1 or (count(*) filter (where atom."staff~") > 0 and sum(atom."staff") filter (where atom."staff~") < count(*) filter (where atom."staff~") + 4)) as "staff~"
  from fact_0_asked scope join fact_0_keyed atom on atom.key = scope.key
  and (atom.clause is null or (scope.shape | scope.stars) & 16 > 0)
  group by scope.cell, scope.part, scope.stars, atom.clause, case when scope.stars & 1 > 0 then atom."year" end , case when scope.stars & 4 > 0 then atom."jobFamily" end
  ), fact_0 as (
  select cell, max(kind) as kind,
  sum("staff") filter (where whole)::int as "staff"
  , bool_or("staff~") as "staff~"
  from fact_0_leaf group by cell
  )
  select cell.cell, fact_0."staff",fact_0."staff~",
  greatest(fact_0.kind) as "datasetKind"
  from cell left join fact_0 on fact_0.cell = cell.cell;

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
select row."code" as "code", row."name_ja" as "nameJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."code") as "~keys", (select count(*)::int from "development"."training_course" row where true and ((row."audience" = any($1)))) as "~total" from "development"."training_course" row where (true and ((row."audience" = any($2)))) order by row."code" limit $3;

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
  ), fact_0_atom as materialized (select session.fiscal_year as "year",(intake.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(intake.dataset_kind) as kind, sum(intake.nominated) as "nominated",case when not true then null else sum(intake.nominated) between 1 and 4 end as "nominated~"
  from development.session_intake intake
  join development.training_session session on session.code = intake.session_code
  where true
  group by 1, 2, 3, 4, 5, 6), fact_0_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end,case when shape.flags & 16 > 0 then coalesce(atom."clause"::text, '') end,case when shape.flags & 32 > 0 then coalesce(atom."deliveryMode"::text, '') end) as key
  from fact_0_atom atom
  cross join (select distinct flags & 51 as flags from scope where flags & 12 = 0 and flags & 0 = 0) shape
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_0_asked as materialized (
  select scope.*, flags & 51 as shape, concat_ws('|', (flags & 51), case when (flags & 51) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 51) & 2 > 0 then coalesce(scope."organization"::text, '') end,case when (flags & 51) & 16 > 0 then coalesce(scope."clause"::text, '') end,case when (flags & 51) & 32 > 0 then coalesce(scope."deliveryMode"::text, '') end) as key from scope where flags & 12 = 0 and flags & 0 = 0
  ), fact_0_leaf as (
  select scope.cell, scope.part = 1 and (scope.stars & 16 = 0 or atom.clause is null) as whole,
  max(atom.kind) as kind,
  sum(atom."nominated") as "nominated"
  , ((sum(atom."nominated") between 1 and 4 and bool_or(atom."nominated~" is not null and atom."nominated" > 0))
  or count(*) filter (where atom."nominated~") = 1 or (count(*) filter (where atom."nominated~") > 0 and sum(atom."nominated") filter (where atom."nominated~") < count(*) filter (where atom."nominated~") + 4)) as "nominated~"
  from fact_0_asked scope join fact_0_keyed atom on atom.key = scope.key
  and (atom.clause is null or (scope.shape | scope.stars) & 16 > 0)
  group by scope.cell, scope.part, scope.stars, atom.clause, case when scope.stars & 1 > 0 then atom."year" end , case when scope.stars & 32 > 0 then atom."deliveryMode" end
  ), fact_0 as (
  select cell, max(kind) as kind,
  sum("nominated") filter (where whole)::int as "nominated"
  , bool_or("nominated~") as "nominated~"
  from fact_0_leaf group by cell
  ) , fact_1_atom as materialized (select session.fiscal_year as "year",(intake.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(intake.dataset_kind) as kind, sum(intake.accepted) as "enrollments",case when not true then null else sum(intake.accepted) between 1 and 4 end as "enrollments~",sum(intake.completed) as "completed",case when not true then null else sum(intake.completed) between 1 and 4 end as "completed~"
  from development.session_intake intake
  join development.training_session session on session.code = intake.session_code
  where true
  group by 1, 2, 3, 4, 5, 6), fact_1_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end,case when shape.flags & 16 > 0 then coalesce(atom."clause"::text, '') end,case when shape.flags & 32 > 0 then coalesce(atom."deliveryMode"::text, '') end) as key
  from fact_1_atom atom
  cross join (select distinct flags & 51 as flags from scope where flags & 12 = 0 and flags & 0 = 0) shape
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_1_asked as materialized (
  select scope.*, flags & 51 as shape, concat_ws('|', (flags & 51), case when (flags & 51) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 51) & 2 > 0 then coalesce(scope."organization"::text, '') end,case when (flags & 51) & 16 > 0 then coalesce(scope."clause"::text, '') end,case when (flags & 51) & 32 > 0 then coalesce(scope."deliveryMode"::text, '') end) as key from scope where flags & 12 = 0 and flags & 0 = 0
  ), fact_1_leaf as (
  select scope.cell, scope.part = 1 and (scope.stars & 16 = 0 or atom.clause is null) as whole,
  max(atom.kind) as kind,
  sum(atom."enrollments") as "enrollments",sum(atom."completed") as "completed"
  , ((sum(atom."enrollments") between 1 and 4 and bool_or(atom."enrollments~" is not null and atom."enrollments" > 0))
  or count(*) filter (where atom."enrollments~") = 1 or (count(*) filter (where atom."enrollments~") > 0 and sum(atom."enrollments") filter (where atom."enrollments~") < count(*) filter (where atom."enrollments~") + 4)) as "enrollments~" , ((sum(atom."completed") between 1 and 4 and bool_or(atom."completed~" is not null and atom."completed" > 0))
  or count(*) filter (where atom."completed~") = 1 or (count(*) filter (where atom."completed~") > 0 and sum(atom."completed") filter (where atom."completed~") < count(*) filter (where atom."completed~") + 4)) as "completed~"
  from fact_1_asked scope join fact_1_keyed atom on atom.key = scope.key
  and (atom.clause is null or (scope.shape | scope.stars) & 16 > 0)
  group by scope.cell, scope.part, scope.stars, atom.clause, case when scope.stars & 1 > 0 then atom."year" end , case when scope.stars & 32 > 0 then atom."deliveryMode" end
  ), fact_1 as (
  select cell, max(kind) as kind,
  sum("enrollments") filter (where whole)::int as "enrollments",sum("completed") filter (where whole)::int as "completed"
  , bool_or("enrollments~") as "enrollments~" , bool_or("completed~") as "completed~"
  from fact_1_leaf group by cell
  ) , fact_2_atom as materialized (select hire.fiscal_year as "year",(hire.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(hire.dataset_kind) as kind, count(*) as "newHires",case when not true then null else count(*) between 1 and 4 end as "newHires~",count(*) filter (where exists (
  select from development.enrollment later
  join development.training_session session on session.code = later.session_code
  and session.fiscal_year = hire.fiscal_year + 1
  join development.training_course course on course.code = session.course_code
  and course.category = 'ELECTIVE'
  where later.person = hire.person and later.outcome <> 'ABSENT')) as "newHiresInElectives",case when not true then null else count(*) filter (where exists (
  select from development.enrollment later
  join development.training_session session on session.code = later.session_code
  and session.fiscal_year = hire.fiscal_year + 1
  join development.training_course course on course.code = session.course_code
  and course.category = 'ELECTIVE'
  where later.person = hire.person and later.outcome <> 'ABSENT')) between 1 and 4 end as "newHiresInElectives~"
  from (
  select enrollment.person, enrollment.organization_code, session.fiscal_year,
  max(enrollment.dataset_kind) as dataset_kind
  from development.training_course course
  join development.training_session session on session.course_code = course.code
  join development.enrollment enrollment on enrollment.session_code = session.code
  and enrollment.outcome = 'COMPLETED'
  where course.category = 'RANK_BASED' and 'NEW_HIRE' = any(course.rank_tiers)
  group by 1, 2, 3) hire
  where true
  group by 1, 2, 3, 4, 5, 6), fact_2_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end) as key
  from fact_2_atom atom
  cross join (select distinct flags & 3 as flags from scope where flags & 60 = 0 and flags & 1 = 1) shape
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_2_asked as materialized (
  select scope.*, flags & 3 as shape, concat_ws('|', (flags & 3), case when (flags & 3) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 3) & 2 > 0 then coalesce(scope."organization"::text, '') end) as key from scope where flags & 60 = 0 and flags & 1 = 1
  ), fact_2_leaf as (
  select scope.cell, scope.part = 1 and (scope.stars & 16 = 0 or atom.clause is null) as whole,
  max(atom.kind) as kind,
  sum(atom."newHires") as "newHires",sum(atom."newHiresInElectives") as "newHiresInElectives"
  , ((sum(atom."newHires") between 1 and 4 and bool_or(atom."newHires~" is not null and atom."newHires" > 0))
  or count(*) filter (where atom."newHires~") = 1 or (count(*) filter (where atom."newHires~") > 0 and sum(atom."newHires") filter (where atom."newHires~") < count(*) filter (where atom."newHires~") + 4)) as "newHires~" , ((sum(atom."newHiresInElectives") between 1 and 4 and bool_or(atom."newHiresInElectives~" is not null and atom."newHiresInElectives" > 0))
  or count(*) filter (where atom."newHiresInElectives~") = 1 or (count(*) filter (where atom."newHiresInElectives~") > 0 and sum(atom."newHiresInElectives") filter (where atom."newHiresInElectives~") < count(*) filter (where atom."newHiresInElectives~") + 4)) as "newHiresInElectives~"
  from fact_2_asked scope join fact_2_keyed atom on atom.key = scope.key
  and (atom.clause is null or (scope.shape | scope.stars) & 16 > 0)
  group by scope.cell, scope.part, scope.stars, atom.clause, case when scope.stars & 1 > 0 then atom."year" end
  ), fact_2 as (
  select cell, max(kind) as kind,
  sum("newHires") filter (where whole)::int as "newHires",sum("newHiresInElectives") filter (where whole)::int as "newHiresInElectives"
  , bool_or("newHires~") as "newHires~" , bool_or("newHiresInElectives~") as "newHiresInElectives~"
  from fact_2_leaf group by cell
  )
  select cell.cell, fact_0."nominated",fact_0."nominated~",fact_1."enrollments",fact_1."enrollments~",fact_1."completed",fact_1."completed~",fact_2."newHires",fact_2."newHires~",fact_2."newHiresInElectives",fact_2."newHiresInElectives~",
  greatest(fact_0.kind,fact_1.kind,fact_2.kind) as "datasetKind"
  from cell left join fact_0 on fact_0.cell = cell.cell left join fact_1 on fact_1.cell = cell.cell left join fact_2 on fact_2.cell = cell.cell;

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
