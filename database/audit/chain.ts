/**
 * The chain of an audit trail: each entry carries a seal over itself and the
 * seal before it, made with a key that lies outside the database. Whoever has
 * the database alone can neither change an entry nor add one.
 */
import { createHmac, type KeyObject } from 'node:crypto';

export interface Entry {
  /** One run of one gateway. */
  readonly chain: string;
  /** 1, 2, 3 … within its chain. */
  readonly ordinal: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What happened, as JSON text exactly as it was sealed. */
  readonly entry: string;
}

export interface SealedEntry extends Entry {
  readonly seal: string;
}

/** Seal before the first entry of a chain. */
export const noSeal = '';

export function sealOf(
  { chain, ordinal, at, entry }: Entry,
  before: string,
  key: Uint8Array | KeyObject,
): string {
  const text = JSON.stringify([chain, ordinal, at, entry, before]);
  return createHmac('sha256', key).update(text).digest('base64url');
}
