/**
 * All cells of a question, as subgraphs tell them to each other in one text: the values
 * of each dimension in the order of the question, which organisations each place stands
 * for, since only coordination knows them, and, where only some of the cells are left,
 * which. With all of it in the key no subgraph has to ask another for the rest.
 */

import { type CellReference, type CellValues, codeOf, valuesIn } from './cell-key.js';
import { organizationDimensions, StatisticsDimension } from './dimension.js';

/** A dimension with those of its values that have cells. */
export interface Axis {
  readonly dimension: StatisticsDimension;
  readonly values: readonly string[];
}

/** The organisations of each place, by the place's code. */
export type Scopes = ReadonlyMap<string, string>;

export interface Table {
  readonly axes: readonly Axis[];
  readonly scopes: Scopes;
  /** Places of the cells that are left; null for all. */
  readonly kept: ReadonlySet<number> | null;
  /** Staff of each cell as they are printed, the empty text where they are not known of it; null where measures are not set against them. */
  readonly staff: readonly string[] | null;
}

export interface TableCell extends CellReference {
  readonly values: CellValues;
}

export const mostDimensions = 3;

export function tableCode({ axes, scopes, kept, staff }: Table): string {
  const values = axes.map(({ dimension, values }) => [dimension, values]);
  const parts = [values, [...scopes], kept && bitsOf(kept), staff];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The table of a code; null when it is none. */
export function tableIn(code: string): Table | null {
  const [values, scopes, bits, staff] = partsOf(code);
  if (!isPairs(values, isTexts) || !isPairs(scopes, isText)) return null;
  if (!(bits === null || isText(bits)) || !(staff === null || isTexts(staff))) return null;
  const axes = values.map(([dimension, its]) => ({
    dimension: dimension as StatisticsDimension,
    values: its,
  }));
  const kept = bits === null ? null : placesIn(bits);
  return areAxes(axes) ? { axes, scopes: new Map(scopes), kept, staff } : null;
}

function areAxes(axes: readonly Axis[]): boolean {
  const isValue = (dimension: StatisticsDimension) => (value: string) =>
    valuesIn(codeOf(new Map([[dimension, value]]))) !== null;
  return (
    axes.length <= mostDimensions &&
    new Set(axes.map(({ dimension }) => dimension)).size === axes.length &&
    axes.every(
      ({ dimension, values }) =>
        Object.hasOwn(StatisticsDimension, dimension) && values.every(isValue(dimension)),
    )
  );
}

function partsOf(code: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(code, 'base64url').toString('utf8'));
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const isText = (each: unknown): each is string => typeof each === 'string';
const isTexts = (each: unknown): each is readonly string[] =>
  Array.isArray(each) && each.every(isText);

function isPairs<Second>(
  all: unknown,
  isSecond: (each: unknown) => each is Second,
): all is readonly (readonly [string, Second])[] {
  return (
    Array.isArray(all) &&
    all.every((each) => Array.isArray(each) && isText(each[0]) && isSecond(each[1]))
  );
}

/** Every combination of values, the first dimension the slowest. */
export function crossed(axes: readonly Axis[]): readonly CellValues[] {
  let cells: CellValues[] = [new Map()];
  for (const { dimension, values } of axes) {
    cells = cells.flatMap((cell) => values.map((value) => new Map(cell).set(dimension, value)));
  }
  return cells;
}

/** What a cell says of organisations, as a code: its place among them. */
export function placeOf(values: CellValues): string {
  return codeOf(new Map([...values].filter(([each]) => organizationDimensions.has(each))));
}

/** The cells of a table in its order: those whose place has a scope, and of these those that are kept. */
export function cellsIn({
  axes,
  scopes,
  kept = null,
}: Pick<Table, 'axes' | 'scopes'> & Partial<Table>): readonly TableCell[] {
  const cells = crossed(axes).flatMap((values): TableCell[] => {
    const scope = scopes.get(placeOf(values));
    return scope === undefined ? [] : [{ code: codeOf(values), scope, values }];
  });
  return kept ? cells.filter((_, index) => kept.has(index)) : cells;
}

/** The table of some of its cells, by their places in it. */
export function narrowed(table: Table, places: readonly number[]): Table {
  const { axes, scopes, kept } = table;
  const all = kept ? [...kept].toSorted((one, other) => one - other) : null;
  const left = new Set(places.map((place) => all?.[place] ?? place));
  return { axes, scopes, kept: left, staff: null };
}

function bitsOf(places: ReadonlySet<number>): string {
  let most = -1;
  for (const place of places) most = Math.max(most, place);
  const bytes = Buffer.alloc(Math.floor(most / 8) + 1);
  for (const place of places) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  return bytes.toString('base64url');
}

function placesIn(bits: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [index, byte] of Buffer.from(bits, 'base64url').entries()) {
    for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) places.add(index * 8 + bit);
  }
  return places;
}
