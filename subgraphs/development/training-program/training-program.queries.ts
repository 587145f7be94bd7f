import { rowByKey, rowsByKey } from '../../shared/loader.js';
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

interface YearClause {
  readonly year: number;
  readonly clauseCode: string;
}

/** The clauses that the courses of each fiscal year's programme serve, by code. */
export const clausesByYear = rowsByKey(
  (context, years: readonly number[]) =>
    read<YearClause>(
      context,
      sql`select distinct offer.program_year as year, link.clause_code as "clauseCode"
        from development.program_course offer
        join development.course_clause link on link.course_code = offer.course_code
        where offer.program_year = any(${years}) order by 1, 2`,
    ),
  ({ year }) => year,
);
