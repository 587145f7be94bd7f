/**
 * How far from the truth a number of people is told: decided by the key of who they are,
 * so asking again, or otherwise, for the same people draws no other noise.
 *
 * The law is that of a difference of two geometric variables (the two-sided geometric
 * mechanism): right for one in three, and each further person half as likely. It has no
 * bounds that an attacker could lean on, and one person more or less makes no told number
 * more than twice as likely.
 */

/** How much less likely each further person is. */
export const decay = 0.5;

/** How many more, or, below 0, how many fewer people are told than there are; key 0 is nobody's. */
export function noiseOf(key: number): number {
  if (key === 0) return 0;
  const high = Math.floor(key / 2 ** 32);
  const low = key >>> 0;
  const one = mixed(low ^ mixed(high ^ 0x9e3779b9));
  const other = mixed(one ^ low ^ 0x85ebca6b);
  return failures(one) - failures(other);
}

/** The geometric variable that a number of 32 bits stands for: each count half as likely as the one before. */
function failures(bits: number): number {
  return Math.floor(Math.log((bits + 1) / 2 ** 32) / Math.log(decay));
}

/** Murmur's finaliser: each bit that differs turns half of the bits. */
function mixed(bits: number): number {
  let each = bits;
  each = Math.imul(each ^ (each >>> 16), 0x85ebca6b);
  each = Math.imul(each ^ (each >>> 13), 0xc2b2ae35);
  return (each ^ (each >>> 16)) >>> 0;
}
