/**
 * A measure as the graph tells it. Whatever shows it, ranks by it or compares it takes
 * the same told value: after noise, hidden where it is hidden.
 */
import 'reflect-metadata';
import type { Count } from '../vocabulary/count.js';
import type { CellFigures } from './cell-figures.js';

/** A figure of people, or a quotient with them in it. */
interface Figure {
  readonly value: number | null;
}
export type Told = Figure | number | null;

/** A measure by a cell's figures; some are set against the cell's staff, which coordination lends. */
export type Measure = (figures: CellFigures, staff: Count | null) => Told;

export type Measures = Readonly<Record<string, Measure>>;

/** Null where there is nothing to compare: hidden, not known or not applicable, and nobody is told which. */
export function toldValue(told: Told): number | null {
  return typeof told === 'object' ? (told?.value ?? null) : told;
}
