/**
 * Every error a client may meet, in one table: the code is stable, the sentence
 * says what was wanted, what came and how to mend it, in both languages. `{fact}`
 * in a sentence is filled from the facts given to `HubError`, which also travel
 * in `extensions`. Adding a code is a change of the contract.
 */
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { ErrorEntry } from './error-entry.js';
import { identityErrors } from './identity-errors.js';
import { importErrors } from './import-errors.js';
import { requestErrors } from './request-errors.js';
import { valueErrors } from './value-errors.js';
import { writeErrors } from './write-errors.js';

const table = {
  ...requestErrors,
  ...identityErrors,
  ...importErrors,
  ...valueErrors,
  ...writeErrors,
} as const;

/** The stable code in `extensions.code`. */
export type ErrorCode = keyof typeof table;

/** What is filled into an error's sentences, and sent beside its code. */
export type ErrorFacts = Readonly<Record<string, string | number | readonly string[]>>;

/** The table as data, for the generated page of error codes and for tests. */
export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = table;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(table, code);
}

/** The sentence of a code in one language. A fact that was not given stays visible as `{name}`. */
export function sentence(code: ErrorCode, language: 'en' | 'ja', facts: ErrorFacts = {}): string {
  return errorTable[code][language].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
    const fact = facts[name];
    if (fact === undefined) return placeholder;
    return typeof fact === 'object' ? fact.join(language === 'ja' ? '、' : ', ') : String(fact);
  });
}

/**
 * A failure the caller can understand and act on. Anything else that escapes a
 * resolver is a defect: it is logged with its stack and answered as
 * `INTERNAL_SERVER_ERROR` without its message.
 */
export class HubError extends GraphQLError {
  override readonly name = 'HubError';

  constructor(code: ErrorCode, facts: ErrorFacts = {}, options: GraphQLErrorOptions = {}) {
    super(sentence(code, 'en', facts), {
      ...options,
      extensions: { ...facts, code, messageJa: sentence(code, 'ja', facts) },
    });
  }
}
