-- coordination
select row."code" as "code", row."name_ja" as "nameJa", row."population_source_id" as "populationSource", row."successor_code" as "successor", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."member_organization" row where row."code" = any($1);

-- recruitment
select asked."jobFamily", asked."from", asked."to", answer.anxiety,
  json_build_object('people', coalesce(sum(answer.answers), 0)::int, 'key', coalesce(bit_xor((answer.answers)::bigint * answer.record_key), 0)::bigint) as answers,
  max(answer.dataset_kind) as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("jobFamily" text, "from" int, "to" int)
  join recruitment.joint_briefing briefing on briefing.job_family = asked."jobFamily"
  and briefing.fiscal_year between asked."from" and asked."to"
  join recruitment.visitor_answer answer on answer.briefing_code = briefing.code
  group by 1, 2, 3, 4;

-- recruitment
select organization_code as "organizationCode", job_family as "jobFamily", count(*)::int as exams,
  sum(final_passed)::int as "finalPassed", json_build_object('people', coalesce(sum(case when disclosure <> 'PUBLISHED' then final_passed end), 0)::int, 'key', coalesce(bit_xor((case when disclosure <> 'PUBLISHED' then final_passed end)::bigint * record_key), 0)::bigint) as "internalPassed",
  sum(declined)::int as declined, json_build_object('people', coalesce(sum(case when disclosure <> 'PUBLISHED' then declined end), 0)::int, 'key', coalesce(bit_xor((case when disclosure <> 'PUBLISHED' then declined end)::bigint * record_key), 0)::bigint) as "internalDeclined",
  max(dataset_kind) as "datasetKind"
  from recruitment.recruitment_exam
  where fiscal_year between $1 and $2 and declined is not null and final_passed is not null
  group by 1, 2 having sum(declined) > 0 order by 1, 2;
