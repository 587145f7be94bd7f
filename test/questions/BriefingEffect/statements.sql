-- recruitment
select asked.position::int as "~parent", child.*, counted."~total" from unnest($1::text[]) with ordinality as asked(key, position)
  cross join lateral (
  select count(*)::int as "~total" from "recruitment"."booth_result" row where row."briefing_code" = asked.key and (true)
  ) counted
  left join lateral (
  select row."code" as "code", row."briefing_code" as "briefing", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."organization_code",row."code") as "~keys" from "recruitment"."booth_result" row
  where row."briefing_code" = asked.key and (true)
  order by row."organization_code",row."code" limit $2
  ) child on true
  order by asked.position;

-- recruitment
select row."code" as "code", row."name_ja" as "nameJa", row."held_on" as "heldOn", row."record_key" as "recordKey", row."source_id" as "source", row."dataset_kind" as "datasetKind", json_build_array(row."held_on",row."code") as "~keys", (select count(*)::int from "recruitment"."joint_briefing" row where row."fiscal_year" >= $1 and row."fiscal_year" <= $2) as "~total" from "recruitment"."joint_briefing" row where (row."fiscal_year" >= $3 and row."fiscal_year" <= $4) order by row."held_on",row."code" limit $5;

-- recruitment
with total as (
  select organization_code, fiscal_year, sum(applicants)::int as applicants,
  sum(case when disclosure <> 'PUBLISHED' then applicants end) as internal, bit_xor((case when disclosure <> 'PUBLISHED' then applicants end)::bigint * record_key) as key, max(dataset_kind) as dataset_kind
  from recruitment.recruitment_exam where fiscal_year between $1 and $2
  group by 1, 2 having bool_and(applicants is not null)
  )
  select this.fiscal_year as "fiscalYear", booth.had as exhibited, count(*)::int as organizations,
  sum(this.applicants)::int as applicants, json_build_object('people', coalesce(sum(this.internal), 0)::int, 'key', coalesce(bit_xor(this.key), 0)::bigint) as internal,
  sum(next.applicants)::int as "applicantsNextYear", json_build_object('people', coalesce(sum(next.internal), 0)::int, 'key', coalesce(bit_xor(next.key), 0)::bigint) as "internalNextYear",
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
