-- coordination
select row."code" as "code", row."name_ja" as "nameJa", row."population_source_id" as "populationSource", row."successor_code" as "successor", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."code") as "~keys" from "coordination"."member_organization" row where ((row."valid_from" is null or row."valid_from" <= $1) and (row."valid_to" is null or row."valid_to" > $2) and ((row."code" = any($3)))) order by row."code" limit $4;

-- development
with seen as (
  select asked."organizationCode" as organization, asked."from" as first, asked."to" as last,
  session.fiscal_year, session.code, other.organization_code as other,
  greatest(mine.dataset_kind, other.dataset_kind) as dataset_kind
  from jsonb_to_recordset($1::jsonb)
  as asked("organizationCode" text, "from" int, "to" int)
  join development.session_intake mine on mine.organization_code = asked."organizationCode"
  and mine.fiscal_year between asked."from" and asked."to" and mine.accepted > 0
  join development.training_session session on session.code = mine.session_code
  and session.status = 'HELD'
  join development.training_course course on course.code = session.course_code
  and course.audience = 'JOINT'
  left join development.session_intake other on other.session_code = session.code
  and other.organization_code <> mine.organization_code and other.accepted > 0
  ), session as (
  select organization, first, last, fiscal_year, code, count(other)::int as others,
  max(dataset_kind) as dataset_kind
  from seen group by 1, 2, 3, 4, 5
  ), met as (
  select organization, first, last, fiscal_year, count(distinct other)::int as organizations
  from seen group by 1, 2, 3, 4
  )
  select organization as "organizationCode", first as "from", last as "to",
  fiscal_year as "fiscalYear", count(*)::int as sessions, organizations as "organizationsMet",
  avg(others)::float as mean, max(others) as most, max(dataset_kind) as "datasetKind"
  from session join met using (organization, first, last, fiscal_year)
  group by 1, 2, 3, 4, organizations order by 4;

-- exchange
select row."code" as "code", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "exchange"."organization_pair_flow" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and row."from_code" = $3) as "~total" from "exchange"."organization_pair_flow" row where (row."fiscal_year" >= $4 and row."fiscal_year" <= $5 and row."from_code" = $6) order by row."fiscal_year",row."code" limit $7;

-- exchange
select row."code" as "code", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "exchange"."organization_pair_flow" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "exchange"."organization_pair_flow" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."fiscal_year",row."code" limit $5;

-- exchange
select row."code" as "code", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "exchange"."organization_pair_flow" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "exchange"."organization_pair_flow" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."fiscal_year",row."code" limit $5;

-- exchange
select row."code" as "code", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "exchange"."organization_pair_flow" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "exchange"."organization_pair_flow" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."fiscal_year",row."code" limit $5;
