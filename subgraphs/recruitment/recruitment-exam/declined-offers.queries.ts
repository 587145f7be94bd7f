import type { Context } from '../../shared/context.js';
import { headcount } from '../../shared/disclosure/headcount.js';
import { anySynthetic, read, type Sql, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { DeclinedSums } from './declined-offers.js';

const internal = (people: Sql): Sql =>
  headcount(sql`case when disclosure <> 'PUBLISHED' then ${people} end`, sql`record_key`);

/** Organisations and job families of whose examinations some declined, over some years. */
export function declinedIn(context: Context, { from, to }: Years): Promise<DeclinedSums[]> {
  return read<DeclinedSums>(
    context,
    sql`select organization_code as "organizationCode", job_family as "jobFamily", count(*)::int as exams,
        sum(final_passed)::int as "finalPassed", ${internal(sql`final_passed`)} as "internalPassed",
        sum(declined)::int as declined, ${internal(sql`declined`)} as "internalDeclined",
        ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
      from recruitment.recruitment_exam
      where fiscal_year between ${from} and ${to} and declined is not null and final_passed is not null
      group by 1, 2 having sum(declined) > 0 order by 1, 2`,
  );
}
