/** A file that is wrong in one way, and what is found in it. */
import type { Said } from './read-report.js';

export interface BrokenFile extends Said {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Codes that are found, in their order. */
  readonly codes: readonly string[];
}

export const lines = (
  name: string,
  content: readonly string[],
  ...codes: string[]
): BrokenFile => ({
  name,
  content: content.join('\n'),
  codes,
});
