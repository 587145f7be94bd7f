/**
 * How a subgraph fills its own tables: with the real data that ships, and, outside
 * production, with synthetic activity. The caller opens the connection and the
 * transaction, shows progress and knows how rows are copied; the subgraph says which.
 */
import type { Sql } from 'sql-template-tag';
import type { Random } from './random.js';

/** A member organisation as the generators need it: its weight in the union. */
export interface OrganizationWeight {
  readonly code: string;
  readonly nameJa: string;
  readonly type: 'prefecture' | 'designated_city' | 'core_city' | 'city' | 'town' | 'village';
  readonly region: string;
  readonly population: number;
}

export interface DataLoadOptions {
  /** Folder of the files that ship, absolute. */
  readonly dataFolder: string;
  /** The 64 members as they are today. */
  readonly organizations: readonly OrganizationWeight[];
  /** Size of the synthetic data; 1 is about 250,000 enrolments. Everything grows with it but the number of organisations. */
  readonly scale: number;
  /** A generator of its own for each purpose, so that one more draw here changes nothing there. */
  readonly random: (purpose: string) => Random;
  /** Appends rows to one of the subgraph's tables by COPY. Values: text, numbers, booleans, null, arrays of text, or objects for json. */
  readonly copy: (
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly unknown[]>,
  ) => Promise<number>;
  /** Runs one statement in the same transaction; `search_path` is the subgraph's schema. */
  readonly execute: <Row = unknown>(statement: Sql) => Promise<readonly Row[]>;
}

export interface LoadedTable {
  readonly table: string;
  readonly rows: number;
}

/** Writes rows and tells how many of which table. */
export type DataLoad = (options: DataLoadOptions) => Promise<readonly LoadedTable[]>;

/** Fiscal years that synthetic activity covers: the year before the sixth plan, and its first years so far. */
export const syntheticYears = [2022, 2023, 2024, 2025, 2026] as const;

/** Synthetic activity after this day is only planned, so that the same seed gives the same data on every day. */
export const syntheticToday = '2026-11-23';
