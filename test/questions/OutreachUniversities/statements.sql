-- coordination
select row."code" as "code", row."name_ja" as "nameJa", row."population_source_id" as "populationSource", row."successor_code" as "successor", row."source_id" as "source", row."dataset_kind" as "datasetKind", row."code" as "code"
  from "coordination"."member_organization" row where row."code" = any($1);

-- recruitment
select asked."organizationCode", asked."from", asked."to", asked."jobFamily",
  exam.fiscal_year as "fiscalYear", count(*)::int as exams,
  sum(exam.applicants)::int as "applicants",sum(exam.first_stage_examinees)::int as "firstStageExaminees",sum(exam.first_stage_passed)::int as "firstStagePassed",sum(exam.second_stage_examinees)::int as "secondStageExaminees",sum(exam.final_passed)::int as "finalPassed",sum(exam.hired)::int as "hired",sum(exam.declined)::int as "declined",
  array_remove(array[case when bool_or(coalesce(exam.applicants, case when exam.absences ->> 'applicants' = 'NOT_HELD' then 0 end) is null) then 'applicants' end,case when bool_or(coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end) is null) then 'firstStageExaminees' end,case when bool_or(coalesce(exam.first_stage_passed, case when exam.absences ->> 'firstStagePassed' = 'NOT_HELD' then 0 end) is null) then 'firstStagePassed' end,case when bool_or(coalesce(exam.second_stage_examinees, case when exam.absences ->> 'secondStageExaminees' = 'NOT_HELD' then 0 end) is null) then 'secondStageExaminees' end,case when bool_or(coalesce(exam.final_passed, case when exam.absences ->> 'finalPassed' = 'NOT_HELD' then 0 end) is null) then 'finalPassed' end,case when bool_or(coalesce(exam.hired, case when exam.absences ->> 'hired' = 'NOT_HELD' then 0 end) is null) then 'hired' end,case when bool_or(coalesce(exam.declined, case when exam.absences ->> 'declined' = 'NOT_HELD' then 0 end) is null) then 'declined' end], null) as incomplete,
  sum(coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end)) filter (where coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end) is not null and coalesce(exam.final_passed, case when exam.absences ->> 'finalPassed' = 'NOT_HELD' then 0 end) is not null)::int as "competitionExaminees",
  sum(coalesce(exam.final_passed, case when exam.absences ->> 'finalPassed' = 'NOT_HELD' then 0 end)) filter (where coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end) is not null and coalesce(exam.final_passed, case when exam.absences ->> 'finalPassed' = 'NOT_HELD' then 0 end) is not null)::int as "competitionPassed",
  sum(coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end)) filter (where coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end) is not null and coalesce(exam.applicants, case when exam.absences ->> 'applicants' = 'NOT_HELD' then 0 end) is not null)::int as "showUpExaminees",
  sum(coalesce(exam.applicants, case when exam.absences ->> 'applicants' = 'NOT_HELD' then 0 end)) filter (where coalesce(exam.first_stage_examinees, case when exam.absences ->> 'firstStageExaminees' = 'NOT_HELD' then 0 end) is not null and coalesce(exam.applicants, case when exam.absences ->> 'applicants' = 'NOT_HELD' then 0 end) is not null)::int as "showUpApplicants",
  min(exam.disclosure) as disclosure, max(exam.dataset_kind) as "datasetKind"
  from jsonb_to_recordset($1::jsonb)
  as asked("organizationCode" text, "from" int, "to" int, "jobFamily" text)
  join recruitment.recruitment_exam exam
  on exam.organization_code = asked."organizationCode"
  and exam.fiscal_year between asked."from" and asked."to"
  and (asked."jobFamily" is null or exam.job_family = asked."jobFamily")
  group by 1, 2, 3, 4, 5 order by 5;

-- recruitment
select row."code" as "code", row."university" as "university", row."faculty" as "faculty", row."held_on" as "heldOn", row."audience" as "audience", row."organization_code" as "organizationCode", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."university",row."held_on",row."code") as "~keys", (select count(*)::int from "recruitment"."outreach_lecture" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "recruitment"."outreach_lecture" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."university",row."held_on",row."code" limit $5;
