/** One question of the bench, as each kind of peer is asked it. */
import { readFileSync } from 'node:fs';

export interface Operation {
  readonly name: string;
  /** For the table. */
  readonly says: string;
  /** The role of who asks the hub and the gateways; the others know no roles. */
  readonly as: 'planning' | 'municipal' | 'secretariat';
  /** For the hub, and for the gateways over its subgraphs. */
  readonly graphql: Question;
  /** One statement that answers one JSON value. */
  readonly sql: { readonly text: string; readonly values: (turn: number) => readonly unknown[] };
  /** Without it PostGraphile is not asked. */
  readonly postgraphile?: Question & {
    /** Into the shape of the others, for the comparison. */
    readonly reshaped?: (data: Data) => unknown;
  };
  /** A table instead of JSON: only the hub and the hand-written statements write one. */
  readonly accept?: 'text/csv';
  /** Names of the values that must be equal, of figures and others. */
  readonly compared: readonly string[];
  /** Writes: what is asked differs with each turn, and there is nothing to compare but that it worked. */
  readonly writes?: true;
}

export interface Question {
  readonly query: string;
  /** `turn` counts requests through the whole run. */
  readonly variables: (turn: number) => Readonly<Record<string, unknown>>;
}

// answers are walked as they come
// biome-ignore lint/suspicious/noExplicitAny: an answer of any peer
export type Data = any;

/** The same each time. */
export const always =
  <Value>(value: Value) =>
  (): Value =>
    value;

/** A document of the contract, as the dashboard sends it. */
export function trusted(name: string): string {
  const file = new URL('../schema/trusted-documents.json', import.meta.url);
  const documents: Readonly<Record<string, { readonly name: string; readonly text: string }>> =
    JSON.parse(readFileSync(file, 'utf8'));
  const found = Object.values(documents).find((each) => each.name === name);
  if (!found) throw new Error(`no trusted document is called ${name}`);
  return found.text;
}

/**
 * The years of the plan, and years without data behind them, other ones each turn: no two
 * questions on their way at the same time are the same, for Hive Gateway would ask its
 * subgraphs only once for both.
 */
export const yearsOf = (turn: number) => ({ from: 2024, to: 2028 + (turn % 64) });
