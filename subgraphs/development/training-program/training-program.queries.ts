import { rowByKey } from '../../shared/loader.js';
import { anySynthetic, read, sql } from '../../shared/rows.js';

interface YearCost {
  readonly year: number;
  /** Null when the cost of a session is not known. */
  readonly cost: number | null;
  readonly datasetKind: string;
}

/** What the sessions held in each fiscal year cost, in yen. */
export const costByYear = rowByKey(
  (context, years: readonly number[]) =>
    read<YearCost>(
      context,
      sql`select fiscal_year as year, case when bool_and(cost_yen is not null) then sum(cost_yen)::int end as cost,
          ${anySynthetic(sql`dataset_kind`)} as "datasetKind"
        from development.training_session where fiscal_year = any(${years}) and status = 'HELD' group by 1`,
    ),
  ({ year }) => year,
);
