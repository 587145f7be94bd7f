import { rowsByKey } from '../../shared/loader.js';
import { read, sql } from '../../shared/rows.js';

interface PathwayClauseRow {
  readonly pathwayCode: string;
  readonly clauseCode: string;
}

/** The clauses that each pathway serves, in the order of their codes. */
export const clausesByPathway = rowsByKey(
  (context, codes: readonly string[]) =>
    read<PathwayClauseRow>(
      context,
      sql`select pathway_code as "pathwayCode", clause_code as "clauseCode"
        from development.pathway_clause where pathway_code = any(${codes}) order by 1, 2`,
    ),
  ({ pathwayCode }) => pathwayCode,
);
