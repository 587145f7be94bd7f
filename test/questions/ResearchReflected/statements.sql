-- coordination
select research_survey_code as "researchSurvey", activity, fiscal_year as "fiscalYear"
  from coordination.research_reflection where research_survey_code = any($1)
  order by 1, 3, 2;

-- coordination
select row."code" as "code", row."plan_ordinal" as "plan", row."parent_code" as "parent", row."title_ja" as "titleJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."plan_clause" row where row."code" = any($1);

-- coordination
select row."code" as "code", row."title_ja" as "titleJa", row."fiscal_year" as "fiscalYear", row."asked_organizations" as "askedOrganizations", row."answered_organizations" as "answeredOrganizations", row."findings_ja" as "findingsJa", row."subcommittee_kind" as "subcommittee", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys", (select count(*)::int from "coordination"."research_survey" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "coordination"."research_survey" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."fiscal_year" desc,row."code" limit $5;

-- development
select course_code as "courseCode", min(starts_on) as "startedOn",
  max(dataset_kind) as "datasetKind"
  from development.training_session
  where course_code = any($1) and status <> 'CANCELLED' group by 1;

-- development
select row."code" as "code", row."name_ja" as "nameJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "development"."learning_pathway" row where row."code" = any($1);

-- development
select row."code" as "code", row."name_ja" as "nameJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "development"."training_course" row where row."code" = any($1);

-- recruitment
select row."code" as "code", row."name_ja" as "nameJa", row."held_on" as "heldOn", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."joint_briefing" row where row."code" = any($1);

-- recruitment
select row."code" as "code", row."university" as "university", row."faculty" as "faculty", row."held_on" as "heldOn", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."outreach_lecture" row where row."code" = any($1);
