/**
 * How much one query may ask, before it is validated or planned: both take time
 * that grows faster than the text, so each rule here is linear in the text.
 */
import { type DocumentNode, parse } from 'graphql';
import { refuseAliases } from './aliases.js';
import { refuseDepth } from './depth.js';
import { refuseDirectives } from './directives.js';
import type { LimitRule, Limits } from './limit.js';
import { refuseRootFields } from './root-fields.js';
import { refuseSelections } from './selections.js';
import { refuseText } from './text.js';

export const defaultLimits: Limits = {
  tokens: 8_000,
  nesting: 64,
  depth: 16,
  aliases: 60,
  rootFields: 30,
  directives: 50,
  selections: 20_000,
  pageSize: 1_000,
  cost: 300_000,
  costPerMinute: 3_000_000,
  duration: 20_000,
};

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
