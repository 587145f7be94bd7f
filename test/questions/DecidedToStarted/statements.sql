-- coordination
select asked.position::int as "~parent", child.* from unnest($1::text[]) with ordinality as asked(key, position)
  left join lateral (
  select row."code" as "code", row."meeting_code" as "meeting", row."title_ja" as "titleJa", row."resolution_ja" as "resolutionJa", row."subject" as "subject", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."number",row."code") as "~keys" from "coordination"."agenda_item" row
  where row."meeting_code" = asked.key and (true and ((row."outcome" = $2)))
  order by row."number",row."code" limit $3
  ) child on true
  order by asked.position;

-- coordination
select row."code" as "code", row."council_code" as "council", row."subcommittee_kind" as "subcommittee", row."held_on" as "heldOn", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."held_on",row."code") as "~keys", (select count(*)::int from "coordination"."meeting" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2 and ((row."subcommittee_kind" = any($3)) and (row."status" = $4))) as "~total" from "coordination"."meeting" row where (row."fiscal_year" >= $5 and row."fiscal_year" <= $6 and ((row."subcommittee_kind" = any($7)) and (row."status" = $8))) order by row."held_on",row."code" limit $9;

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

-- recruitment
select row."code" as "code", row."measure_ja" as "measureJa", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."specialist_support" row where row."code" = any($1);

-- recruitment
select row."code" as "code", row."name_ja" as "nameJa", row."held_on" as "heldOn", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."joint_briefing" row where row."code" = any($1);

-- recruitment
select row."code" as "code", row."university" as "university", row."faculty" as "faculty", row."held_on" as "heldOn", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "recruitment"."outreach_lecture" row where row."code" = any($1);
