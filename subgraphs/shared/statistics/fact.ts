/** What a subgraph sums for a cell: rows, the dimensions they know, and the measures taken over them. */
import { keyOver } from '../disclosure/headcount.js';
import { type Sql, sql } from '../rows.js';
import type { StatisticsDimension } from './dimension.js';

export interface Measure {
  /** An aggregate over rows. Sums over cells must add up. */
  readonly sum: Sql;
  /** Of people: the key of who they are, an aggregate too. They are told as `peopleFor` tells them. */
  readonly key?: Sql;
}

/** A measure of the people that rows count. */
export function peopleOver(people: Sql, recordKey: Sql): Measure {
  return { sum: sql`sum(${people})`, key: keyOver(people, recordKey) };
}

/** Columns of the rows, by what they tell of each. The clause's needs `clauseJoin`. */
export interface FactColumns {
  readonly year: Sql;
  readonly organization?: Sql;
  readonly jobFamily?: Sql;
  readonly rankTier?: Sql;
  readonly clause?: Sql;
  readonly deliveryMode?: Sql;
}

export interface Fact {
  readonly from: Sql;
  /** Joins the clauses that a row serves, one row for each; used only where clauses are asked. */
  readonly clauseJoin?: Sql;
  readonly where?: Sql;
  readonly columns: FactColumns;
  readonly kind: Sql;
  readonly measures: Readonly<Record<string, Measure>>;
  /** True of rows that are not published; `false` when all are published. Without it, none is. */
  readonly internal?: Sql | false;
  /** The key of the source that a row comes from. */
  readonly source: Sql;
  /** Its rows are some of this fact's, which tells their kind and sources too. */
  readonly partOf?: Fact;
  /** Dimensions that do not divide it, so that it may be set against what they do divide. */
  readonly heedless?: readonly StatisticsDimension[];
  /** Dimensions of which it needs one value: a stock has no sum over years. */
  readonly needs?: readonly StatisticsDimension[];
  /** The same measures from rows that know more dimensions and are many more: used where one of those is asked. */
  readonly finer?: Omit<Fact, 'finer' | 'rollup'>;
  /** The same measures from sums that are kept; used unless sources are asked, which they do not tell. */
  readonly rollup?: Omit<Fact, 'finer' | 'rollup' | 'source'>;
}

/** Facts by the field of the graph that shows them; a field may rest on several. */
export type FactsByField = Readonly<Record<string, readonly Fact[]>>;

const columnOf: Readonly<Record<StatisticsDimension, keyof FactColumns>> = {
  FISCAL_YEAR: 'year',
  ORGANIZATION: 'organization',
  ORGANIZATION_KIND: 'organization',
  REGION: 'organization',
  POPULATION_BAND: 'organization',
  JOB_FAMILY: 'jobFamily',
  RANK_TIER: 'rankTier',
  PLAN_CLAUSE: 'clause',
  DELIVERY_MODE: 'deliveryMode',
};

/** The dimensions of a cell, those with a fixed value, for which a fact has no figures. */
export function unknownTo(
  fact: Fact,
  fixed: readonly StatisticsDimension[],
): readonly StatisticsDimension[] {
  const columns = { ...fact.columns, ...fact.finer?.columns };
  const missing = fixed.filter(
    (dimension) => !columns[columnOf[dimension]] && !fact.heedless?.includes(dimension),
  );
  const needed = (fact.needs ?? []).filter((dimension) => !fixed.includes(dimension));
  return [...missing, ...needed];
}

/** The column by which a dimension is read; all of an organisation's are one. */
export function columnNamed(dimension: StatisticsDimension): keyof FactColumns {
  return columnOf[dimension];
}

/** The columns that only the finer rows of a fact know. */
export function finerColumns({ columns, finer }: Fact): readonly (keyof FactColumns)[] {
  const known = Object.keys(finer?.columns ?? {}) as (keyof FactColumns)[];
  return known.filter((column) => !columns[column]);
}
