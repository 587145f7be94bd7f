/**
 * What a query costs: one for every object of the answer, more for fields that
 * the schema prices. Estimated from the document before anything is asked, as
 * if every list were full; counted afterwards in the answer.
 */
import type { Asked } from './asked.js';
import type { Values } from './price.js';

export interface Estimate {
  readonly total: number;
  /** The field with the largest share, such as `MemberOrganization.examFunnels`. */
  readonly most: { readonly field: string; readonly cost: number };
}

export function estimate(asked: readonly Asked[], values: Values): Estimate {
  const shares = new Map<string, number>();
  const total = sum(asked, 1, values, shares);
  let most = { field: '', cost: 0 };
  for (const [field, cost] of shares) if (cost > most.cost) most = { field, cost };
  return { total, most };
}

function sum(
  asked: readonly Asked[],
  parents: number,
  values: Values,
  shares: Map<string, number>,
): number {
  let total = 0;
  for (const { coordinate, weight, rows, shown, below } of asked) {
    if (!shown(values)) continue;
    const times = Math.min(parents * rows(values), Number.MAX_SAFE_INTEGER);
    const own = times * weight;
    if (own > 0) shares.set(coordinate, (shares.get(coordinate) ?? 0) + own);
    total += own + (below ? sum(below, times, values, shares) : 0);
  }
  return Math.min(total, Number.MAX_SAFE_INTEGER);
}

/** The largest page that is asked for. */
export function largestPage(asked: readonly Asked[], values: Values): number {
  let largest = 0;
  for (const { page, shown, below } of asked) {
    if (!shown(values)) continue;
    largest = Math.max(largest, page?.(values) ?? 0, below ? largestPage(below, values) : 0);
  }
  return largest;
}

/** Counts an answer. */
export function actual(data: unknown, asked: readonly Asked[]): number {
  if (typeof data !== 'object' || data === null) return 0;
  let total = 0;
  for (const field of asked) {
    const value = (data as Values)[field.key];
    if (value !== undefined) total += costOf(value, field);
  }
  return total;
}

function costOf(value: unknown, field: Asked): number {
  const { below, weight } = field;
  if (below === null) return weight;
  if (Array.isArray(value)) {
    let total = 0;
    for (const each of value) total += costOf(each, field);
    return total;
  }
  return value === null ? 0 : weight + actual(value, below);
}
