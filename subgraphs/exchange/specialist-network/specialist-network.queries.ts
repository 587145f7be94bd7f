import { rowsByKey } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';

/** The clauses that each network serves. */
export const clausesByNetwork = rowsByKey(
  (context, codes: readonly string[]) =>
    read<{ readonly networkCode: string; readonly clauseCode: string }>(
      context,
      sql`select network_code as "networkCode", clause_code as "clauseCode"
        from exchange.network_clause where network_code = any(${codes}) order by 1, 2`,
    ),
  ({ networkCode }) => networkCode,
);

/** The organisations in each network, by code. */
export const organizationsByNetwork = rowsByKey(
  (context, codes: readonly string[]) =>
    read<{ readonly networkCode: string; readonly organizationCode: string }>(
      context,
      sql`select network_code as "networkCode", organization_code as "organizationCode"
        from exchange.network_member where network_code = any(${codes}) order by 1, 2`,
    ),
  ({ networkCode }) => networkCode,
);
