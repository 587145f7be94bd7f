import type { Context } from '../../shared/context.js';
import { tellsItsParts } from '../../shared/hidden-total.js';
import { anySynthetic, raw, read, sql } from '../../shared/rows.js';
import { smallestShown } from '../../shared/vocabulary/count.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { DeclinedSums } from './declined-offers.js';

/**
 * Organisations and job families with the most who declined, over some years. Where a
 * number that is not published is hidden, or would tell one, there is no place for it: its
 * place would tell it.
 */
export function mostDeclined(
  context: Context,
  { from, to }: Years,
  first: number,
): Promise<DeclinedSums[]> {
  return read<DeclinedSums>(
    context,
    sql`select organization_code as "organizationCode", job_family as "jobFamily", count(*)::int as exams,
        sum(final_passed)::int as "finalPassed", sum(declined)::int as declined,
        min(disclosure) as disclosure, ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
      from recruitment.recruitment_exam
      where fiscal_year between ${from} and ${to} and declined is not null and final_passed is not null
      group by 1, 2
      having sum(declined) > 0
        and (min(disclosure) = 'PUBLISHED' or (sum(declined) >= ${raw(String(smallestShown))}
          and not ${tellsItsParts(sql`case when disclosure <> 'PUBLISHED' then declined end`)}
          and not ${tellsItsParts(sql`case when disclosure <> 'PUBLISHED' then final_passed end`)}))
      order by sum(declined) desc, 1, 2 limit ${first}`,
  );
}
