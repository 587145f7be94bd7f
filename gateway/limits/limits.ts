/**
 * How much one query may ask, before it is validated or planned: both take time
 * that grows faster than the text, so each rule here is linear in the text.
 */
import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { refuseAliases } from './aliases.js';
import { refuseDepth } from './depth.js';
import { refuseDirectives } from './directives.js';
import { refuseRootFields } from './root-fields.js';
import { refuseSelections } from './selections.js';
import { refuseText } from './text.js';

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
}

export const defaultLimits: Limits = {
  tokens: 8_000,
  nesting: 64,
  depth: 16,
  aliases: 60,
  rootFields: 30,
  directives: 50,
  selections: 20_000,
};

/** A rule answers the refusal, or nothing when the document is within its limit. */
export type LimitRule = (document: DocumentNode, limits: Limits) => GraphQLError | undefined;

// expanded selections first: the other rules walk no more than that
const rules: readonly LimitRule[] = [
  refuseSelections,
  refuseDepth,
  refuseAliases,
  refuseRootFields,
  refuseDirectives,
];

export interface ParsedQuery {
  readonly document: DocumentNode;
  readonly tokens: number;
}

/** Parses within the limits. Throws `HubError` of the rule that refuses, or the parser's syntax error. */
export function parseWithinLimits(text: string, limits: Limits): ParsedQuery {
  const tokens = refuseText(text, limits);
  const document = parse(text);
  for (const rule of rules) {
    const refusal = rule(document, limits);
    if (refusal) throw refusal;
  }
  return { document, tokens };
}
