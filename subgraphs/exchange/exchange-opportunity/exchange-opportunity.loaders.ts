import { rowByKey } from '../../shared/loader.js';
import { pagesByParent, through } from '../../shared/pages.js';
import { rowsAmong } from '../../shared/rows.js';
import type { Years } from '../../shared/vocabulary/fiscal-year.js';
import { ExchangeOpportunity } from './exchange-opportunity.entity.js';
import type { OpportunityKind } from './exchange-opportunity.enums.js';
import { OpportunityClause } from './opportunity-clause.table.js';

export const exchangeOpportunityByCode = rowByKey(
  (context, codes: readonly string[]) => rowsAmong(context, ExchangeOpportunity, 'code', codes),
  ({ code }) => code,
);

export const exchangeOpportunityBySession = rowByKey(
  (context, sessions: readonly string[]) =>
    rowsAmong(context, ExchangeOpportunity, 'trainingSessionCode', sessions),
  ({ trainingSessionCode }) => trainingSessionCode as string,
);

export interface OpportunityFilter extends Years {
  readonly kind: OpportunityKind | null;
}

/** In the order in which lists of occasions are paged. */
export const byYearAndCode = [{ property: 'fiscalYear' }, { property: 'code' }] as const;

/** Occasions that serve a clause. */
export const exchangeOpportunitiesByClause = pagesByParent<
  ExchangeOpportunity,
  string,
  OpportunityFilter
>(
  ExchangeOpportunity,
  through(OpportunityClause, 'clauseCode', 'opportunity'),
  ({ from, to, kind }) => ({
    where: { fiscalYear: { gte: from, lte: to }, kind },
    orderBy: byYearAndCode,
  }),
);
