/** What is limited, and what a rule is; the figures are in limits.ts. */
import type { DocumentNode, GraphQLError } from 'graphql';

export interface Limits {
  /** Words and signs of the query text. */
  readonly tokens: number;
  /** Brackets inside brackets of any kind; keeps the recursive parser from overflowing. */
  readonly nesting: number;
  /** Levels of fields; the introspection query of the common tools has 15. */
  readonly depth: number;
  readonly aliases: number;
  /** Fields at the top of one operation. */
  readonly rootFields: number;
  readonly directives: number;
  /** Fields and fragments of one operation with all fragments written out. */
  readonly selections: number;
  /** Rows of one page. */
  readonly pageSize: number;
  /** Estimated cost of one query. */
  readonly cost: number;
  /** Cost of one user's queries within a minute. */
  readonly costPerMinute: number;
  /** Milliseconds from the request to the answer. */
  readonly duration: number;
}

/** A rule answers the refusal, or nothing when the document is within its limit. */
export type LimitRule = (document: DocumentNode, limits: Limits) => GraphQLError | undefined;
