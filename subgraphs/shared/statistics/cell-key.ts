/**
 * A cell of the statistics as subgraphs tell it to each other: its key is a text of
 * its dimension values, `FISCAL_YEAR=2024,REGION=HOKUBU`, where `*` is a total; its
 * scope names the organisations it stands for, since only coordination knows them.
 */

import { keyIn, type Reference } from '../node.js';
import { parseFiscalYear } from '../vocabulary/fiscal-year-input.js';
import { StatisticsDimension } from './dimension.js';

/** The value of a dimension over which a cell is the total. */
export const total = '*';

export type CellValues = ReadonlyMap<StatisticsDimension, string>;

/** Dimensions in their own order, whatever the order in which they were asked, so that a cell has one key. */
export function codeOf(values: CellValues): string {
  return Object.values(StatisticsDimension)
    .flatMap((dimension) => {
      const value = values.get(dimension);
      return value === undefined ? [] : [`${dimension}=${value}`];
    })
    .join(',');
}

/** The values in a cell's code; null when it is none. Whether a value exists is its owner's to know. */
export function valuesIn(code: string): CellValues | null {
  const values = new Map<StatisticsDimension, string>();
  for (const part of code.split(',')) {
    const [, dimension = '', value = ''] = /^([A-Z_]+)=(\*|[A-Za-z0-9_-]{1,40})$/.exec(part) ?? [];
    if (!Object.hasOwn(StatisticsDimension, dimension)) return null;
    values.set(dimension as StatisticsDimension, value);
  }
  const year = values.get(StatisticsDimension.FISCAL_YEAR);
  const isYear = year === undefined || year === total || String(parseFiscalYear(year)) === year;
  return isYear && codeOf(values) === code ? values : null;
}

/** Codes of the organisations of a cell, former ones included; null for all. */
export type Scope = readonly string[] | null;

export function scopeText(scope: Scope): string {
  return (scope ?? []).join(' ');
}

export function scopeIn(text: string): Scope {
  return text === '' ? null : text.split(' ');
}

/** The dimensions by which a cell is told apart, its totals left out. */
export function fixedIn(values: CellValues): readonly StatisticsDimension[] {
  return [...values].flatMap(([dimension, value]) => (value === total ? [] : [dimension]));
}

/** A cell as another subgraph hands it over. */
export interface CellReference {
  readonly code: string;
  readonly scope: string;
}

/** A cell that another subgraph refers to, with what it sent of the fields that were required. */
export function lentReference(reference: Reference): Reference {
  return { ...reference, code: keyIn(reference) };
}
