/** What an import tells the person who sent the file, and the receipt that is kept of it. */
import type { Encoding } from './decode.js';
import type { ImportProblem } from './problem.js';

/** What is kept of an import that changed anything. */
export interface Receipt {
  readonly form: string;
  readonly fileName: string;
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: Encoding;
  /** Rows of the file: added, changed and unchanged together. */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly warnings: readonly ImportProblem[];
}

/** One property of one row that the file changes. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What the file changes, by the rows' business keys. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly { readonly key: string; readonly fields: readonly FieldChange[] }[];
  readonly unchanged: readonly string[];
}

export interface ImportReport {
  /**
   * REFUSED: errors, nothing of the file is kept. CHECKED: a dry run of what would be
   * written. UNCHANGED: everything stands there already. WRITTEN: kept, all of it.
   */
  readonly status: 'REFUSED' | 'CHECKED' | 'UNCHANGED' | 'WRITTEN';
  readonly form: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  /** How the bytes were read; null when they could not be. */
  readonly encoding: Encoding | null;
  /** Whether the very same file was imported before. */
  readonly seenBefore: boolean;
  readonly errors: readonly ImportProblem[];
  readonly warnings: readonly ImportProblem[];
  /** Null when the file is refused. */
  readonly difference: Difference | null;
}
