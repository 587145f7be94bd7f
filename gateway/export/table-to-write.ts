/** What every format is written from. */
export interface TableToWrite {
  readonly headings: readonly string[];
  /** Cells by column, as the answer has them: texts, numbers, booleans, lists, nulls. */
  readonly rows: AsyncIterable<readonly unknown[]>;
}
