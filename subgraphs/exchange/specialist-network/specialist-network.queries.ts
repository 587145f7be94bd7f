import { rowByKey, rowsByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';

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

interface NetworkStart {
  readonly networkCode: string;
  readonly startedOn: string;
  readonly datasetKind: string;
}

/** The day of each network's first meeting that was not called off. */
export const startByNetwork = rowByKey(
  (context, codes: readonly string[]) =>
    read<NetworkStart>(
      context,
      sql`select network_code as "networkCode", min(held_on) as "startedOn",
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from exchange.network_meeting
        where network_code = any(${codes}) and status <> 'CANCELLED' group by 1`,
    ),
  ({ networkCode }) => networkCode,
);
