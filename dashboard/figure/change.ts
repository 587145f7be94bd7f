/** The change against the year before, in words; a hidden figure gives no sentence away. */
import type { Reader } from '../words/reader.tsx';
import { type Figure, numberIn } from './figure.ts';

export function changeOf(
  reader: Reader,
  before: Figure | undefined,
  now: Figure | undefined,
): string {
  const [a, b] = [numberIn(before), numberIn(now)];
  if (a === undefined || b === undefined || a === 0) return reader.words.figure.hiddenMeans;
  if (a === b) return reader.words.figure.same;
  return reader.words.figure.changed(reader.percent(Math.abs(b - a) / a), b > a);
}
