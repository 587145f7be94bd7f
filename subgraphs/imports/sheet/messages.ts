/** What the cage and its keeper say to each other. */
import type { SheetRow } from '../../shared/import/csv.js';
import type { ImportProblem } from '../../shared/import/problem.js';

/** Rows in one piece. */
export const pieceSize = 2000;
export const mostColumns = 256;
export const mostRows = 1_000_000;

export interface CagedFile {
  readonly bytes: Uint8Array;
  /** In which encoding the sender says it is; null when the bytes shall tell. */
  readonly encoding: string | null;
}

export interface SheetHead {
  /** Null for text, which has one sheet without a name. */
  readonly name: string | null;
  /** Its first rows, for recognising the form. */
  readonly rows: readonly SheetRow[];
}

export interface Opened {
  readonly format: 'CSV' | 'XLSX';
  readonly encoding: string | null;
  /** How many rows it seems to have, for showing progress; null when nothing tells. */
  readonly rowsExpected: number | null;
  readonly sheets: readonly SheetHead[];
}

/** The next rows of the sheet with this number, in the order of `Opened.sheets`. */
export interface Piece {
  readonly sheet: number;
  readonly rows: readonly SheetRow[];
}

export type FromCage =
  | { readonly opened: Opened }
  | { readonly piece: Piece }
  | { readonly problem: ImportProblem }
  | { readonly end: true };

export type ToCage = { readonly read: readonly number[] } | { readonly next: true };

/** A file that can be read: what it is, and the rows of some of its sheets. */
export interface ReadableFile extends Opened {
  rowsOf(sheet: number): AsyncIterable<readonly SheetRow[]>;
}

/** Thrown in the cage where the file cannot be read on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly problem: ImportProblem;

  constructor(problem: ImportProblem) {
    super(problem.code);
    this.problem = problem;
  }
}
