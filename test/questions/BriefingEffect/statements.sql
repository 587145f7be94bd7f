-- recruitment
select asked.position::int as "~parent", child.*, counted."~total" from unnest($1::text[]) with ordinality as asked(key, position)
  cross join lateral (
  select count(*)::int as "~total" from "recruitment"."booth_result" row where row."briefing_code" = asked.key and (true)
  ) counted
  left join lateral (
  select row."code" as "code", row."briefing_code" as "briefing", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."organization_code",row."code") as "~keys" from "recruitment"."booth_result" row
  where row."briefing_code" = asked.key and (true)
  order by row."organization_code",row."code" limit $2
  ) child on true
  order by asked.position;

-- recruitment
select row."code" as "code", row."name_ja" as "nameJa", row."held_on" as "heldOn", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."held_on",row."code") as "~keys", (select count(*)::int from "recruitment"."joint_briefing" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "recruitment"."joint_briefing" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."held_on",row."code" limit $5;

-- recruitment
with total as (
  select organization_code, fiscal_year, sum(applicants)::int as applicants,
  min(disclosure) as disclosure, max(dataset_kind) as dataset_kind
  from recruitment.recruitment_exam where fiscal_year between $1 and $2
  group by 1, 2 having bool_and(applicants is not null)
  )
  select this.fiscal_year as "fiscalYear", booth.had as exhibited, count(*)::int as organizations,
  sum(this.applicants)::int as applicants, (count(*) filter (where case when this.disclosure <> 'PUBLISHED' then this.applicants end between 1 and 4) > 0 and coalesce(sum(case when this.disclosure <> 'PUBLISHED' then this.applicants end) filter (where case when this.disclosure <> 'PUBLISHED' then this.applicants end between 1 and 4), 0) < count(*) filter (where case when this.disclosure <> 'PUBLISHED' then this.applicants end between 1 and 4) + 4) as "applicantsTell",
  sum(next.applicants)::int as "applicantsNextYear", (count(*) filter (where case when next.disclosure <> 'PUBLISHED' then next.applicants end between 1 and 4) > 0 and coalesce(sum(case when next.disclosure <> 'PUBLISHED' then next.applicants end) filter (where case when next.disclosure <> 'PUBLISHED' then next.applicants end between 1 and 4), 0) < count(*) filter (where case when next.disclosure <> 'PUBLISHED' then next.applicants end between 1 and 4) + 4) as "nextYearTells",
  min(least(this.disclosure, next.disclosure)) as disclosure,
  max(greatest(this.dataset_kind, next.dataset_kind)) as "datasetKind"
  from total this
  join total next on next.organization_code = this.organization_code
  and next.fiscal_year = this.fiscal_year + 1
  cross join lateral (
  select exists (select from recruitment.booth_result result
  where result.organization_code = this.organization_code
  and result.fiscal_year = this.fiscal_year) as had
  ) booth
  where this.fiscal_year <= $3 group by 1, 2 order by 1, 2 desc;
