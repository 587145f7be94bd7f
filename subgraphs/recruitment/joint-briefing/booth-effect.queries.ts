import type { Context } from '../../shared/context.js';
import { headcountFrom, keyOver } from '../../shared/disclosure/headcount.js';
import { anySynthetic, raw, readSums, type Sql, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { BoothEffectSums } from './booth-effect.js';

const internalApplicants = sql`case when disclosure <> 'PUBLISHED' then applicants end`;
const internal = (year: 'this' | 'next'): Sql =>
  headcountFrom(sql`sum(${raw(year)}.internal)`, sql`bit_xor(${raw(year)}.key)`);

/** Both groups of each fiscal year in which some organisation is in them, exhibitors first. */
export function boothEffectsIn(context: Context, { from, to }: Years): Promise<BoothEffectSums[]> {
  return readSums<BoothEffectSums>(
    context,
    sql`with total as (
        select organization_code, fiscal_year, sum(applicants)::int as applicants,
          sum(${internalApplicants}) as internal, ${keyOver(internalApplicants, sql`record_key`)} as key, ${anySynthetic(sql`dataset_kind`)} as dataset_kind
        from recruitment.recruitment_exam where fiscal_year between ${from} and ${to + 1}
        group by 1, 2 having bool_and(applicants is not null)
      )
      select this.fiscal_year as "fiscalYear", booth.had as exhibited, count(*)::int as organizations,
        sum(this.applicants)::int as applicants, ${internal('this')} as internal,
        sum(next.applicants)::int as "applicantsNextYear", ${internal('next')} as "internalNextYear",
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
