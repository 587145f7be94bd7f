-- coordination
select row."code" as "code", row."name_ja" as "nameJa", row."population_source_id" as "populationSource", row."successor_code" as "successor", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."member_organization" row where row."code" = any($1);

-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."parent_code" as "parent", row."title_ja" as "titleJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."plan_clause" row where row."code" = any($1);

-- development
select course_code as "courseCode", clause_code as "clauseCode"
  from development.course_clause where course_code = any($1) order by 1, 2;

-- development
select row."code" as "code", row."name_ja" as "nameJa", row."category" as "category", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "development"."training_course" row where row."code" = any($1);

-- development
select row."code" as "code", row."organization_code" as "organizationCode", row."fiscal_year" as "fiscalYear", row."kind" as "kind", row."theme_ja" as "themeJa", row."replaced_course_code" as "replacedCourse", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."replaced_course_code",row."kind",row."fiscal_year",row."code") as "~keys", (select count(*)::int from "development"."member_training_support" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and ((row."replaced_course_code" is not null))) as "~total" from "development"."member_training_support" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4 and ((row."replaced_course_code" is not null))) order by row."replaced_course_code" nulls last,row."kind",row."fiscal_year",row."code" limit $5;
