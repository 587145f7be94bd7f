-- coordination
with cell as materialized (
  select * from jsonb_to_recordset($1::jsonb) as cell(cell int, year int,
  "jobFamily" text, "rankTier" text, clause text, "deliveryMode" text, codes jsonb)
  ), place as materialized (
  select cell.*, organization.code as organization from cell
  left join lateral jsonb_array_elements_text(
  case jsonb_typeof(codes) when 'array' then codes end) organization(code) on true
  ), scope as materialized (
  select cell, case when "year" is null then 0 else 1 end + case when "organization" is null then 0 else 2 end + case when "jobFamily" is null then 0 else 4 end + case when "rankTier" is null then 0 else 8 end + case when "clause" is null then 0 else 16 end + case when "deliveryMode" is null then 0 else 32 end as flags, "year","organization","jobFamily","rankTier","clause","deliveryMode"
  from place
  ), fact_0_atom as materialized (select strength.fiscal_year as "year",(strength.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(strength.dataset_kind) as kind, sum(strength.headcount) as "staff",null::bigint as "staff~",null::bigint as "staff#"
  from coordination.staff_strength strength
  where true
  group by 1, 2, 3, 4, 5, 6), fact_0_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end) as key
  from fact_0_atom atom
  join (select distinct flags & 3 as flags from scope where flags & 12 = 0 and flags & 1 = 1
  ) shape
  on (shape.flags & 16 > 0) = (atom.clause is not null)
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_0 as (
  select scope.cell, max(atom.kind) as kind,
  sum(atom."staff")::int as "staff"
  , sum(atom."staff~")::int as "staff~",
  bit_xor(atom."staff#") as "staff#"
  from (select cell, concat_ws('|', (flags & 3), case when (flags & 3) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 3) & 2 > 0 then coalesce(scope."organization"::text, '') end) as key from scope where flags & 12 = 0 and flags & 1 = 1
  ) scope
  join fact_0_keyed atom on atom.key = scope.key
  group by scope.cell
  )
  select cell.cell, coalesce(fact_0."staff") as "staff" , json_build_object('people', coalesce(coalesce(fact_0."staff~"), 0)::int, 'key', coalesce(coalesce(fact_0."staff#"), 0)::bigint) as "staff~",
  null as sources,
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
with cell as materialized (
  select * from jsonb_to_recordset($1::jsonb) as cell(cell int, year int,
  "jobFamily" text, "rankTier" text, clause text, "deliveryMode" text, codes jsonb)
  ), place as materialized (
  select cell.*, organization.code as organization from cell
  left join lateral jsonb_array_elements_text(
  case jsonb_typeof(codes) when 'array' then codes end) organization(code) on true
  ), scope as materialized (
  select cell, case when "year" is null then 0 else 1 end + case when "organization" is null then 0 else 2 end + case when "jobFamily" is null then 0 else 4 end + case when "rankTier" is null then 0 else 8 end + case when "clause" is null then 0 else 16 end + case when "deliveryMode" is null then 0 else 32 end as flags, "year","organization","jobFamily","rankTier","clause","deliveryMode"
  from place
  ), fact_0_atom as materialized (select session.fiscal_year as "year",(intake.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(intake.dataset_kind) as kind, sum(intake.nominated) as "nominated",sum(intake.nominated) as "nominated~",bit_xor((intake.nominated)::bigint * intake.record_key) as "nominated#"
  from development.session_intake intake
  join development.training_session session on session.code = intake.session_code
  where true
  group by 1, 2, 3, 4, 5, 6), fact_0_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end,case when shape.flags & 16 > 0 then coalesce(atom."clause"::text, '') end,case when shape.flags & 32 > 0 then coalesce(atom."deliveryMode"::text, '') end) as key
  from fact_0_atom atom
  join (select distinct flags & 51 as flags from scope where flags & 12 = 0 and flags & 0 = 0
  ) shape
  on (shape.flags & 16 > 0) = (atom.clause is not null)
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_0 as (
  select scope.cell, max(atom.kind) as kind,
  sum(atom."nominated")::int as "nominated"
  , sum(atom."nominated~")::int as "nominated~",
  bit_xor(atom."nominated#") as "nominated#"
  from (select cell, concat_ws('|', (flags & 51), case when (flags & 51) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 51) & 2 > 0 then coalesce(scope."organization"::text, '') end,case when (flags & 51) & 16 > 0 then coalesce(scope."clause"::text, '') end,case when (flags & 51) & 32 > 0 then coalesce(scope."deliveryMode"::text, '') end) as key from scope where flags & 12 = 0 and flags & 0 = 0
  ) scope
  join fact_0_keyed atom on atom.key = scope.key
  group by scope.cell
  ) , fact_1_atom as materialized (select session.fiscal_year as "year",(intake.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(intake.dataset_kind) as kind, sum(intake.accepted) as "enrollments",sum(intake.accepted) as "enrollments~",bit_xor((intake.accepted)::bigint * intake.record_key) as "enrollments#",sum(intake.completed) as "completed",sum(intake.completed) as "completed~",bit_xor((intake.completed)::bigint * intake.record_key) as "completed#"
  from development.session_intake intake
  join development.training_session session on session.code = intake.session_code
  where true
  group by 1, 2, 3, 4, 5, 6), fact_1_keyed as materialized (
  select atom.*, concat_ws('|', shape.flags, case when shape.flags & 1 > 0 then coalesce(atom."year"::text, '') end,case when shape.flags & 2 > 0 then coalesce(atom."organization"::text, '') end,case when shape.flags & 16 > 0 then coalesce(atom."clause"::text, '') end,case when shape.flags & 32 > 0 then coalesce(atom."deliveryMode"::text, '') end) as key
  from fact_1_atom atom
  join (select distinct flags & 51 as flags from scope where flags & 12 = 0 and flags & 0 = 0
  ) shape
  on (shape.flags & 16 > 0) = (atom.clause is not null)
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_1 as (
  select scope.cell, max(atom.kind) as kind,
  sum(atom."enrollments")::int as "enrollments",sum(atom."completed")::int as "completed"
  , sum(atom."enrollments~")::int as "enrollments~",
  bit_xor(atom."enrollments#") as "enrollments#" , sum(atom."completed~")::int as "completed~",
  bit_xor(atom."completed#") as "completed#"
  from (select cell, concat_ws('|', (flags & 51), case when (flags & 51) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 51) & 2 > 0 then coalesce(scope."organization"::text, '') end,case when (flags & 51) & 16 > 0 then coalesce(scope."clause"::text, '') end,case when (flags & 51) & 32 > 0 then coalesce(scope."deliveryMode"::text, '') end) as key from scope where flags & 12 = 0 and flags & 0 = 0
  ) scope
  join fact_1_keyed atom on atom.key = scope.key
  group by scope.cell
  ) , fact_2_atom as materialized (select hire.fiscal_year as "year",(hire.organization_code)::text as "organization",null::text as "jobFamily",null::text as "rankTier",null::text as "clause",null::text as "deliveryMode",
  max(hire.dataset_kind) as kind, sum(1) as "newHires",sum(1) as "newHires~",bit_xor((1)::bigint * hire.record_key) as "newHires#",sum(exists (
  select from development.enrollment later
  join development.training_session session on session.code = later.session_code
  and session.fiscal_year = hire.fiscal_year + 1
  join development.training_course course on course.code = session.course_code
  and course.category = 'ELECTIVE'
  where later.person = hire.person and later.outcome <> 'ABSENT')::int) as "newHiresInElectives",sum(exists (
  select from development.enrollment later
  join development.training_session session on session.code = later.session_code
  and session.fiscal_year = hire.fiscal_year + 1
  join development.training_course course on course.code = session.course_code
  and course.category = 'ELECTIVE'
  where later.person = hire.person and later.outcome <> 'ABSENT')::int) as "newHiresInElectives~",bit_xor((exists (
  select from development.enrollment later
  join development.training_session session on session.code = later.session_code
  and session.fiscal_year = hire.fiscal_year + 1
  join development.training_course course on course.code = session.course_code
  and course.category = 'ELECTIVE'
  where later.person = hire.person and later.outcome <> 'ABSENT')::int)::bigint * hire.record_key) as "newHiresInElectives#"
  from (
  select enrollment.person, enrollment.organization_code, session.fiscal_year,
  min(enrollment.record_key) as record_key, min(session.source_id) as source_id,
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
  join (select distinct flags & 3 as flags from scope where flags & 60 = 0 and flags & 1 = 1
  ) shape
  on (shape.flags & 16 > 0) = (atom.clause is not null)
  where shape.flags & 1 > 0 or atom.year between 2024 and 2028
  ), fact_2 as (
  select scope.cell, max(atom.kind) as kind,
  sum(atom."newHires")::int as "newHires",sum(atom."newHiresInElectives")::int as "newHiresInElectives"
  , sum(atom."newHires~")::int as "newHires~",
  bit_xor(atom."newHires#") as "newHires#" , sum(atom."newHiresInElectives~")::int as "newHiresInElectives~",
  bit_xor(atom."newHiresInElectives#") as "newHiresInElectives#"
  from (select cell, concat_ws('|', (flags & 3), case when (flags & 3) & 1 > 0 then coalesce(scope."year"::text, '') end,case when (flags & 3) & 2 > 0 then coalesce(scope."organization"::text, '') end) as key from scope where flags & 60 = 0 and flags & 1 = 1
  ) scope
  join fact_2_keyed atom on atom.key = scope.key
  group by scope.cell
  )
  select cell.cell, coalesce(fact_0."nominated") as "nominated" , json_build_object('people', coalesce(coalesce(fact_0."nominated~"), 0)::int, 'key', coalesce(coalesce(fact_0."nominated#"), 0)::bigint) as "nominated~" , coalesce(fact_1."enrollments") as "enrollments" , json_build_object('people', coalesce(coalesce(fact_1."enrollments~"), 0)::int, 'key', coalesce(coalesce(fact_1."enrollments#"), 0)::bigint) as "enrollments~" , coalesce(fact_1."completed") as "completed" , json_build_object('people', coalesce(coalesce(fact_1."completed~"), 0)::int, 'key', coalesce(coalesce(fact_1."completed#"), 0)::bigint) as "completed~" , coalesce(fact_2."newHires") as "newHires" , json_build_object('people', coalesce(coalesce(fact_2."newHires~"), 0)::int, 'key', coalesce(coalesce(fact_2."newHires#"), 0)::bigint) as "newHires~" , coalesce(fact_2."newHiresInElectives") as "newHiresInElectives" , json_build_object('people', coalesce(coalesce(fact_2."newHiresInElectives~"), 0)::int, 'key', coalesce(coalesce(fact_2."newHiresInElectives#"), 0)::bigint) as "newHiresInElectives~",
  null as sources,
  greatest(fact_0.kind,fact_1.kind,fact_2.kind) as "datasetKind"
  from cell left join fact_0 on fact_0.cell = cell.cell left join fact_1 on fact_1.cell = cell.cell left join fact_2 on fact_2.cell = cell.cell;
