-- coordination
select row."code" as "code", row."name_ja" as "nameJa", row."population_source_id" as "populationSource", row."successor_code" as "successor", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."member_organization" row where row."code" = any($1);

-- coordination
select row."code" as "code", row."organization_code" as "organization", row."fiscal_year" as "fiscalYear", row."theme" as "theme", row."text_ja" as "textJa", row."priority" as "priority", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "coordination"."needs_item" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and ((row."priority" = any($3)))) as "~total" from "coordination"."needs_item" row where (row."fiscal_year" >= $4 and row."fiscal_year" <= $5 and ((row."priority" = any($6)))) order by row."fiscal_year" desc,row."code" limit $7;

-- coordination
select row."code" as "code", row."organization_code" as "organization", row."fiscal_year" as "fiscalYear", row."theme" as "theme", row."text_ja" as "textJa", row."priority" as "priority", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "coordination"."needs_item" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and row."status" = $3 and ((row."priority" = any($4)))) as "~total" from "coordination"."needs_item" row where (row."fiscal_year" >= $5 and row."fiscal_year" <= $6 and row."status" = $7 and ((row."priority" = any($8)))) order by row."fiscal_year" desc,row."code" limit $9;

-- coordination
select row."code" as "code", row."organization_code" as "organization", row."fiscal_year" as "fiscalYear", row."theme" as "theme", row."text_ja" as "textJa", row."priority" as "priority", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "coordination"."needs_item" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and row."status" = $3 and ((row."priority" = any($4)))) as "~total" from "coordination"."needs_item" row where (row."fiscal_year" >= $5 and row."fiscal_year" <= $6 and row."status" = $7 and ((row."priority" = any($8)))) order by row."fiscal_year" desc,row."code" limit $9;

-- coordination
select row."code" as "code", row."organization_code" as "organization", row."fiscal_year" as "fiscalYear", row."theme" as "theme", row."text_ja" as "textJa", row."priority" as "priority", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."priority",row."fiscal_year",row."code") as "~keys", (select count(*)::int from "coordination"."needs_item" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and row."status" = $3 and ((row."priority" = any($4)))) as "~total" from "coordination"."needs_item" row where (row."fiscal_year" >= $5 and row."fiscal_year" <= $6 and row."status" = $7 and ((row."priority" = any($8)))) order by row."priority",row."fiscal_year",row."code" limit $9;

-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."parent_code" as "parent", row."title_ja" as "titleJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."plan_clause" row where row."code" = any($1);

-- development
select link.clause_code as "clauseCode", count(*)::int as courses,
  max(course.dataset_kind) as "datasetKind"
  from development.course_clause link
  join development.training_course course on course.code = link.course_code
  where link.clause_code = any($1) group by 1;
