import { words } from '@hitozukuri/hooks/words';

/** Bands of the cube's population dimension, by their lower edge. */
export const bands = [
  { name: 'UNDER_10_000', from: 0, below: 10_000 },
  { name: 'FROM_10_000', from: 10_000, below: 50_000 },
  { name: 'FROM_50_000', from: 50_000, below: 100_000 },
  { name: 'FROM_100_000', from: 100_000, below: 300_000 },
  { name: 'FROM_300_000', from: 300_000, below: Number.POSITIVE_INFINITY },
] as const;

export function regionsOf(): readonly (keyof typeof words.Region)[] {
  return Object.keys(words.Region) as (keyof typeof words.Region)[];
}
