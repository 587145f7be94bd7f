/** What the parts of writing by hand tell each other. */
import type { EntityManager } from '@mikro-orm/core';
import type { ErrorCode, ErrorFacts } from '../errors.js';
import type { UserError, WriteConflict } from './user-error.js';

export interface Writing {
  readonly em: EntityManager;
  /** Notes why this is not written; all notes come back together. */
  refuse(code: ErrorCode, facts?: ErrorFacts, field?: string): void;
}

/** Values by property, and the rows of a part by its name: keys, or objects that have the key. */
export type Values = Readonly<Record<string, unknown>>;

/** What a mutation answers: the record's code, or why nothing was written. */
export interface Written {
  readonly code: string | null;
  readonly userErrors: readonly UserError[];
  readonly conflict: WriteConflict | null;
}

export interface Seen {
  readonly code: string;
  /** The version that the writer saw. */
  readonly version: number;
}
