/**
 * A data check: a statement over all subgraphs' tables that must find nothing. Where a
 * constraint can refuse a fault at once it does; a check is for what lies across
 * tables and across subgraphs, where no constraint reaches.
 */
export interface DataCheck {
  /** Stable, such as `session-starts-in-fiscal-year`. */
  readonly code: string;
  /** What must hold, in a sentence. */
  readonly ja: string;
  readonly en: string;
  /** Finds one text `fault` for each row that breaks it, naming the row by its code. */
  readonly faults: string;
}

/** Several statements as one, each finding its own faults. */
export const anyOf = (statements: readonly string[]): string => statements.join('\nunion all\n');
