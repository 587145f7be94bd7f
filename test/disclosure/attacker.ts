/**
 * Somebody who holds answers together. Wherever one answer tells a whole and the answers
 * tell all of its parts but one at most, what is told of the others and of the whole is
 * weighed for the one that is left: totals less all but one, overlapping groups, what the
 * own organisation knows. All that bears on one cell is multiplied as if it were
 * independent, which makes the attacker surer than he may be.
 */
import { type Chances, chancesOf, evidence, sumOf, type Told } from './chances.js';

/** A cell and one way in which it falls into parts without rest. */
export interface Partition {
  readonly name: string;
  readonly whole: string;
  readonly parts: readonly string[];
}

/** An answer: what it tells of cells, by the people they stand for, and the partitions of those. */
export interface Answer {
  readonly told: ReadonlyMap<string, Told>;
  /** Those that lack one part at most: they say something beside any other answer. */
  readonly nearlyWhole: readonly Held[];
  /** Those that lack more, by two of the parts they lack: only an answer that tells one of the two can help. */
  readonly lacking: ReadonlyMap<string, readonly Held[]>;
}

/** A partition of a whole that an answer tells, with the parts that it does not. */
export interface Held extends Partition {
  readonly missing: readonly string[];
}

/** A number that the attacker holds for certain. */
export interface Isolated {
  readonly cell: string;
  readonly people: number;
}

/** With so many parts in doubt a whole says next to nothing of any of them. */
const mostInDoubt = 10;
const sureness = 0.95;
/** Numbers of a part that are weighed. */
const length = 16;

export function answerOf(
  told: ReadonlyMap<string, Told>,
  partitionsOf: (cell: string) => readonly Partition[],
): Answer {
  const nearlyWhole: Held[] = [];
  const lacking = new Map<string, Held[]>();
  for (const whole of told.keys()) {
    for (const partition of partitionsOf(whole)) {
      const missing = partition.parts.filter((part) => !told.has(part));
      const held = { ...partition, missing };
      if (missing.length < 2) nearlyWhole.push(held);
      else for (const part of missing.slice(0, 2)) push(lacking, part, held);
    }
  }
  return { told, nearlyWhole, lacking };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

export interface Concluded {
  /** Cells of which the two answers together say something. */
  readonly weighed: number;
  /** Cells of one to four people whose number is as good as certain. */
  readonly isolated: readonly Isolated[];
}

/** What these two answers tell together. */
export function concluded(one: Answer, other: Answer): Concluded {
  const told = (cell: string): Told | undefined => one.told.get(cell) ?? other.told.get(cell);
  const weights = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const [holder, helper] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const held of helpedBy(holder, helper)) {
      const left = leftIn(held, helper);
      if (left === null || seen.has(held.name)) continue;
      seen.add(held.name);
      weigh(held, left, told, weights);
    }
  }
  return {
    weighed: weights.size,
    isolated: [...weights].flatMap(([cell, chances]) => certainIn(cell, chances)),
  };
}

/** The partitions of an answer that may lack one part at most when another stands beside it. */
function* helpedBy({ nearlyWhole, lacking }: Answer, { told }: Answer): Generator<Held> {
  yield* nearlyWhole;
  for (const part of told.keys()) yield* lacking.get(part) ?? [];
}

/** The one part that both leave untold; undefined where they leave none, null where more. */
function leftIn({ missing }: Held, helper: Answer): string | undefined | null {
  let left: string | undefined;
  for (const part of missing) {
    if (helper.told.has(part)) continue;
    if (left !== undefined) return null;
    left = part;
  }
  return left;
}

function weigh(
  { whole, parts }: Partition,
  left: string | undefined,
  told: (cell: string) => Told | undefined,
  weights: Map<string, number[]>,
): void {
  const ofWhole = told(whole);
  const ofParts = parts.map(told);
  const inDoubt = ofParts.filter((part) => part && part.as !== 'exact').length;
  if (!ofWhole || inDoubt > mostInDoubt) return;
  for (const [index, target] of parts.entries()) {
    const isTarget = left === undefined ? ofParts[index]?.as === 'hidden' : target === left;
    if (!isTarget) continue;
    const others = othersOf(ofParts.filter((_, place) => place !== index));
    const chances = weights.get(target) ?? [...startOf(ofParts[index])];
    for (const [people, chance] of evidenceOf(ofWhole, others).entries()) {
      chances[people] = (chances[people] ?? 0) * chance;
    }
    weights.set(target, chances);
  }
}

function startOf(told: Told | undefined): readonly number[] {
  const { from, of } = chancesOf(told);
  return Array.from({ length }, (_, people) => of[people - from] ?? 0);
}

function certainIn(cell: string, chances: readonly number[]): readonly Isolated[] {
  const all = chances.reduce((sum, each) => sum + each, 0);
  return [1, 2, 3, 4].flatMap((people) =>
    (chances[people] ?? 0) >= sureness * all && all > 0 ? [{ cell, people }] : [],
  );
}

/** Other parts: what is known of them to the last person, and what each of the rest is told as. */
interface Others {
  readonly certain: number;
  readonly names: readonly string[];
}

function othersOf(parts: readonly (Told | undefined)[]): Others {
  let certain = 0;
  const names: string[] = [];
  for (const part of parts) {
    if (part?.as === 'hidden') names.push('hidden');
    else if (part?.as === 'exact') certain += part.people;
    else if (part) {
      // far from five, noise is noise whatever it is added to
      const people = Math.min(part.people, 30);
      certain += part.people - people;
      names.push(String(people));
    }
  }
  return { certain, names: names.sort() };
}

const sums = new Map<string, Chances>();
const known = new Map<string, readonly number[]>();

/** How likely each number of a part makes what is told of its whole; worked out once for all alike. */
function evidenceOf(whole: Told, { certain, names }: Others): readonly number[] {
  const rest = names.join();
  const name = `${whole.as} ${whole.as === 'hidden' ? certain : `${whole.people} ${certain}`}: ${rest}`;
  const before = known.get(name);
  if (before) return before;
  const sum = sums.get(rest) ?? summed(names);
  sums.set(rest, sum);
  const found = evidence(whole, { from: sum.from + certain, of: sum.of }, length);
  if (known.size > 300_000) known.clear();
  known.set(name, found);
  return found;
}

function summed(names: readonly string[]): Chances {
  return names.reduce<Chances>(
    (sum, name) =>
      sumOf(
        sum,
        chancesOf(name === 'hidden' ? { as: 'hidden' } : { as: 'about', people: Number(name) }),
      ),
    { from: 0, of: [1] },
  );
}
