import { type Headcount, headcount } from '../../shared/disclosure/headcount.js';
import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';

/** The clauses that each study group serves. */
export const clausesByStudyGroup = rowsByKey(
  (context, codes: readonly string[]) =>
    read<{ readonly studyGroupCode: string; readonly clauseCode: string }>(
      context,
      sql`select study_group_code as "studyGroupCode", clause_code as "clauseCode"
        from exchange.study_group_clause where study_group_code = any(${codes}) order by 1, 2`,
    ),
  ({ studyGroupCode }) => studyGroupCode,
);

interface Members {
  readonly studyGroupCode: string;
  readonly people: Headcount;
  readonly organizations: readonly string[];
  readonly datasetKind: string;
}

/** How many people belong to each study group, and the organisations they come from. */
export const membersByStudyGroup = rowByKey(
  (context, codes: readonly string[]) =>
    read<Members>(
      context,
      sql`select study_group_code as "studyGroupCode", ${headcount(sql`members`, sql`record_key`)} as people,
          array_agg(organization_code order by organization_code) as organizations,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from exchange.study_group_member where study_group_code = any(${codes}) group by 1`,
    ),
  ({ studyGroupCode }) => studyGroupCode,
);
