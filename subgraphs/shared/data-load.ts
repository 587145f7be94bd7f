/** What a subgraph's loaders of shipped and of synthetic data get, and how they tell how far they are. */
import type { Client } from 'pg';

export interface DataLoadOptions {
  /** A connection that may write to the subgraph's schema, inside a transaction of the caller. */
  readonly client: Client;
  /** Size of the synthetic data; 1 is about 250,000 enrolments. */
  readonly scale: number;
  /** Called with the rows written so far and, where it is known, of how many. */
  readonly report: (done: number, total?: number) => void;
  readonly signal?: AbortSignal;
}

export interface LoadedTable {
  readonly table: string;
  readonly rows: number;
}

/** Writes rows and tells how many of which table. */
export type DataLoad = (options: DataLoadOptions) => Promise<readonly LoadedTable[]>;
