import { type Headcount, headcount } from '../../shared/disclosure/headcount.js';
import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, readSums, sql } from '../../shared/rows.js';

/** The clauses that each occasion serves. */
export const clausesByOpportunity = rowsByKey(
  (context, codes: readonly string[]) =>
    read<{ readonly opportunityCode: string; readonly clauseCode: string }>(
      context,
      sql`select opportunity_code as "opportunityCode", clause_code as "clauseCode"
        from exchange.opportunity_clause where opportunity_code = any(${codes}) order by 1, 2`,
    ),
  ({ opportunityCode }) => opportunityCode,
);

interface ParticipationRow {
  readonly opportunityCode: string;
  readonly organizationCode: string;
  readonly participants: number;
  readonly recordKey: number;
  readonly datasetKind: string;
}

/** Which organisations came to each occasion, by code. */
export const participationsByOpportunity = rowsByKey(
  (context, codes: readonly string[]) =>
    read<ParticipationRow>(
      context,
      sql`select opportunity_code as "opportunityCode", organization_code as "organizationCode",
          participants, record_key as "recordKey", dataset_kind as "datasetKind"
        from exchange.opportunity_participation where opportunity_code = any(${codes}) order by 1, 2`,
    ),
  ({ opportunityCode }) => opportunityCode,
);

interface ParticipantSums {
  readonly opportunityCode: string;
  readonly people: Headcount;
  readonly datasetKind: string;
}

/** Everybody who came to each occasion. */
export const participantsByOpportunity = rowByKey(
  (context, codes: readonly string[]) =>
    readSums<ParticipantSums>(
      context,
      sql`select opportunity_code as "opportunityCode", ${headcount(sql`participants`, sql`record_key`)} as people,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from exchange.opportunity_participation where opportunity_code = any(${codes}) group by 1`,
    ),
  ({ opportunityCode }) => opportunityCode,
);
