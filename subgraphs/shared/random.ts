/** Seeded random numbers for synthetic data: the same purpose and seed give the same rows on every machine. */
import { createHash } from 'node:crypto';

export interface Random {
  /** From 0 to just below 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of a list, each as likely as its weight says. */
  weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item;
  /** So many different ones of a list, in random order; all of them when it is shorter. */
  sample<Item>(items: readonly Item[], size: number): Item[];
  /** Bell-shaped around `mean`. */
  normal(mean: number, deviation: number): number;
  /** How many of `trials` succeed. */
  binomial(trials: number, probability: number): number;
  uuid(): string;
}

/** Seeds the generator (sfc32) from a text. */
export function randomOf(seed: string): Random {
  const hash = createHash('sha256').update(seed).digest();
  let a = hash.readInt32LE(0);
  let b = hash.readInt32LE(4);
  let c = hash.readInt32LE(8);
  let counter = 1;
  const bits = () => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return sum >>> 0;
  };
  const next = () => bits() / 0x1_0000_0000;
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const random: Random = {
    next,
    whole,
    normal,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)] as (typeof items)[number],
    weighted(items, weightOf) {
      let rest = next() * items.reduce((sum, item) => sum + weightOf(item), 0);
      for (const item of items) {
        rest -= weightOf(item);
        if (rest < 0) return item;
      }
      return items.at(-1) as (typeof items)[number];
    },
    sample(items, size) {
      const rest = [...items];
      const chosen: (typeof items)[number][] = [];
      while (chosen.length < size && rest.length > 0) {
        const index = whole(0, rest.length - 1);
        chosen.push(rest[index] as (typeof items)[number]);
        rest[index] = rest.at(-1) as (typeof items)[number];
        rest.pop();
      }
      return chosen;
    },
    binomial(trials, probability) {
      if (trials > 60) {
        const spread = Math.sqrt(trials * probability * (1 - probability));
        return Math.min(trials, Math.max(0, Math.round(normal(trials * probability, spread))));
      }
      let successes = 0;
      for (let trial = 0; trial < trials; trial++) if (next() < probability) successes++;
      return successes;
    },
    uuid() {
      const hex = [bits(), bits(), bits(), bits()]
        .map((part) => part.toString(16).padStart(8, '0'))
        .join('');
      const variant = ((Number.parseInt(hex[16] as string, 16) & 3) | 8).toString(16);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    },
  };
  return random;
}
