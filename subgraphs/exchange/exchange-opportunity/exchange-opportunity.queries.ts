import { isHiddenAmong, sumOfParts } from '../../shared/hidden-total.js';
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
  readonly datasetKind: string;
}

/** Which organisations came to each occasion, by code. */
export const participationsByOpportunity = rowsByKey(
  (context, codes: readonly string[]) =>
    read<ParticipationRow>(
      context,
      sql`select opportunity_code as "opportunityCode", organization_code as "organizationCode",
          participants, dataset_kind as "datasetKind"
        from exchange.opportunity_participation where opportunity_code = any(${codes}) order by 1, 2`,
    ),
  ({ opportunityCode }) => opportunityCode,
);

interface ParticipantSums {
  readonly opportunityCode: string;
  readonly people: number;
  readonly tellsItsParts: boolean;
  readonly datasetKind: string;
}

/** Everybody who came to each occasion, and whether that must be hidden since a year's sum over each clause is shown. */
export const participantsByOpportunity = rowByKey(
  (context, codes: readonly string[]) =>
    readSums<ParticipantSums>(
      context,
      sql`with occasion as (
          select link.clause_code, opportunity.fiscal_year, opportunity.code, ${sumOfParts(sql`part.participants`)},
            ${anySynthetic(sql`part.dataset_kind`)} as dataset_kind
          from exchange.exchange_opportunity opportunity
          join exchange.opportunity_participation part on part.opportunity_code = opportunity.code
          left join exchange.opportunity_clause link on link.opportunity_code = opportunity.code
          where opportunity.fiscal_year in (
            select fiscal_year from exchange.exchange_opportunity where code = any(${codes}))
          group by 1, 2, 3
        ), told as (
          select code, people, ${isHiddenAmong(sql`clause_code, fiscal_year`, sql`code`)} as tells, dataset_kind
          from occasion
        )
        select code as "opportunityCode", max(people) as people, bool_or(tells) as "tellsItsParts",
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from told where code = any(${codes}) group by 1`,
    ),
  ({ opportunityCode }) => opportunityCode,
);
