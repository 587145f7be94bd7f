import type { Context } from '../../shared/context.js';
import { tellsItsParts } from '../../shared/hidden-total.js';
import { anySynthetic, raw, readSums, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { BoothEffectSums } from './booth-effect.js';

/** Whether the applicants of a group would tell a hidden number of one organisation in it. */
const tells = (year: 'this' | 'next') =>
  tellsItsParts(
    sql`case when ${raw(year)}.disclosure <> 'PUBLISHED' then ${raw(year)}.applicants end`,
  );

/** Both groups of each fiscal year in which some organisation is in them, exhibitors first. */
export function boothEffectsIn(context: Context, { from, to }: Years): Promise<BoothEffectSums[]> {
  return readSums<BoothEffectSums>(
    context,
    sql`with total as (
        select organization_code, fiscal_year, sum(applicants)::int as applicants,
          min(disclosure) as disclosure, ${anySynthetic(sql`dataset_kind`)} as dataset_kind
        from recruitment.recruitment_exam where fiscal_year between ${from} and ${to + 1}
        group by 1, 2 having bool_and(applicants is not null)
      )
      select this.fiscal_year as "fiscalYear", booth.had as exhibited, count(*)::int as organizations,
        sum(this.applicants)::int as applicants, ${tells('this')} as "applicantsTell",
        sum(next.applicants)::int as "applicantsNextYear", ${tells('next')} as "nextYearTells",
        min(least(this.disclosure, next.disclosure)) as disclosure,
        ${anySynthetic(sql`greatest(this.dataset_kind, next.dataset_kind)`)} as "datasetKind"
      from total this
      join total next on next.organization_code = this.organization_code
        and next.fiscal_year = this.fiscal_year + 1
      cross join lateral (
        select exists (select from recruitment.booth_result result
          where result.organization_code = this.organization_code
            and result.fiscal_year = this.fiscal_year) as had
      ) booth
      where this.fiscal_year <= ${to} group by 1, 2 order by 1, 2 desc`,
  );
}
