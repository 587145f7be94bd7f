/**
 * What somebody who knows how the hub tells numbers can conclude from a told number: how
 * likely it makes each number of people. Written from the published law, not from the
 * hub's code: none is told as none, one to four never, and others with two-sided
 * geometric noise, hidden where that leads below five.
 */

/** A number as it is told; `exact` is what an organisation knows of its own. */
export type Told =
  | { readonly as: 'exact'; readonly people: number }
  | { readonly as: 'about'; readonly people: number }
  | { readonly as: 'hidden' };

/** Chances by number of people, from `from` on. */
export interface Chances {
  readonly from: number;
  readonly of: readonly number[];
}

const decay = 0.5;
const smallestShown = 5;
/** Noise beyond is a matter of one in three million; who counts on less is not certain. */
const reach = 20;

const noise = (difference: number): number =>
  ((1 - decay) / (1 + decay)) * decay ** Math.abs(difference);

/** How likely so many people are told so. */
export function chanceOf(told: Told, people: number): number {
  if (people < 0) return 0;
  switch (told.as) {
    case 'exact':
      return people === told.people ? 1 : 0;
    case 'about':
      return people < smallestShown ? 0 : noise(told.people - people);
    case 'hidden':
      if (people === 0) return 0;
      return people < smallestShown ? 1 : decay ** (people - smallestShown + 1) / (1 + decay);
  }
}

/** What is thought of a number by itself, all numbers having been equally likely. */
export function chancesOf(told: Told | undefined): Chances {
  if (told === undefined) return { from: 0, of: Array.from({ length: 2 * reach }, () => 1) };
  if (told.as === 'exact') return { from: told.people, of: [1] };
  if (told.as === 'hidden') {
    return { from: 1, of: Array.from({ length: 10 }, (_, index) => chanceOf(told, index + 1)) };
  }
  const from = Math.max(smallestShown, told.people - reach);
  const length = told.people + reach - from + 1;
  return { from, of: Array.from({ length }, (_, index) => chanceOf(told, from + index)) };
}

/** The chances of the sum of two numbers, scaled to 1. */
export function sumOf(one: Chances, other: Chances): Chances {
  const of = Array.from({ length: one.of.length + other.of.length - 1 }, () => 0);
  for (const [left, a] of one.of.entries()) {
    for (const [right, b] of other.of.entries()) of[left + right] = (of[left + right] ?? 0) + a * b;
  }
  const all = of.reduce((sum, each) => sum + each, 0);
  return { from: one.from + other.from, of: of.map((each) => each / all) };
}

/** How likely a part of 0, 1, 2 … people makes what is told of the whole, the others being so likely. */
export function evidence(whole: Told, others: Chances, length: number): readonly number[] {
  return Array.from({ length }, (_, part) =>
    others.of.reduce(
      (sum, chance, index) => sum + chance * chanceOf(whole, part + others.from + index),
      0,
    ),
  );
}
