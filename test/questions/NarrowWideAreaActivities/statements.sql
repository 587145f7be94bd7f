-- coordination
select asked.position::int as "~parent", child.*, counted."~total" from unnest($1::text[]) with ordinality as asked(key, position)
  cross join lateral (
  select count(*)::int as "~total" from "coordination"."needs_item" row where row."code" in (select link."needs_item_code" from "coordination"."needs_response" link where link."activity" = asked.key) and (row."fiscal_year" >= $2 and row."fiscal_year" <= $3)
  ) counted
  left join lateral (
  select row."code" as "code", row."organization_code" as "organization", row."text_ja" as "textJa", row."priority" as "priority", row."status" as "status", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."fiscal_year",row."code") as "~keys" from "coordination"."needs_item" row
  where row."code" in (select link."needs_item_code" from "coordination"."needs_response" link where link."activity" = asked.key) and (row."fiscal_year" >= $4 and row."fiscal_year" <= $5)
  order by row."fiscal_year" desc,row."code" limit $6
  ) child on true
  order by asked.position;

-- coordination
select row."code" as "code", row."solo_difficulty_ja" as "soloDifficultyJa", row."joint_effect_ja" as "jointEffectJa", row."participating_organizations" as "participatingOrganizations", row."assessed_on" as "assessedOn", row."clause_code" as "clause", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."participating_organizations",row."code") as "~keys", (select count(*)::int from "coordination"."wide_area_justification" row where true and ((row."participating_organizations" < $1))) as "~total" from "coordination"."wide_area_justification" row where (true and ((row."participating_organizations" < $2))) order by row."participating_organizations",row."code" limit $3;

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

-- exchange
select row."code" as "code", row."theme_ja" as "themeJa", row."held_on" as "heldOn", row."study_group_code" as "studyGroup", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "exchange"."exchange_opportunity" row where row."code" = any($1);

-- exchange
select row."code" as "code", row."theme_ja" as "themeJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "exchange"."study_group" row where row."code" = any($1);

-- recruitment
select row."code" as "code", row."measure_ja" as "measureJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."specialist_support" row where row."code" = any($1);

-- recruitment
select row."code" as "code", row."university" as "university", row."faculty" as "faculty", row."held_on" as "heldOn", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."outreach_lecture" row where row."code" = any($1);
