import { headcount } from '../../shared/disclosure/headcount.js';
import { rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import type { JobFamily } from '../../shared/vocabulary/job-family.js';
import type { AnxietySums } from './visitor-anxiety.js';

/** What the visitors of each briefing named. */
export const anxietiesByBriefing = rowsByKey(
  (context, codes: readonly string[]) =>
    read<AnxietySums & { readonly briefingCode: string }>(
      context,
      sql`select briefing_code as "briefingCode", anxiety, ${headcount(sql`answers`, sql`record_key`)} as answers,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from recruitment.visitor_answer where briefing_code = any(${codes}) group by 1, 2`,
    ),
  ({ briefingCode }) => briefingCode,
);

export interface FamilyYears extends Years {
  readonly jobFamily: JobFamily;
}

/** What visitors of the briefings for a job family named over some years. */
export const anxietiesByJobFamily = rowsByKey(
  (context, keys: readonly FamilyYears[]) =>
    read<AnxietySums & FamilyYears>(
      context,
      sql`select asked."jobFamily", asked."from", asked."to", answer.anxiety,
          ${headcount(sql`answer.answers`, sql`answer.record_key`)} as answers,
          ${anySynthetic(sql`answer.dataset_kind`)} as "datasetKind"
        from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
          as asked("jobFamily" text, "from" int, "to" int)
        join recruitment.joint_briefing briefing on briefing.job_family = asked."jobFamily"
          and briefing.fiscal_year between asked."from" and asked."to"
        join recruitment.visitor_answer answer on answer.briefing_code = briefing.code
        group by 1, 2, 3, 4`,
    ),
  ({ jobFamily, from, to }) => ({ jobFamily, from, to }),
);
