/**
 * A question of the council or a subcommittee: a named document in schema/operations, and the
 * same answer computed another way, in plain SQL over the base tables:
 *
 *     export const question: Question = {
 *       asks: 'C1 今年度、11の実施方針それぞれに…',
 *       variables: { fiscalYears: { from: 2025 } },
 *       right: async (sql) => ({ planClauses: { nodes: await sql(`select …`) } }),
 *     };
 *
 * `right` has the shape of the answer, as far as it goes; in place of a `Count` or a
 * `Rate` it has the number.
 */
import { expect } from 'vitest';
import type { HubUnderTest } from '../support/hub.js';

export type Sql = HubUnderTest['sql'];

export interface Question {
  /** The question as it is asked, after its number in the list of questions. */
  readonly asks: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Variables that ask for fewer rows: no fewer statements may answer them. */
  readonly fewer: Readonly<Record<string, unknown>>;
  right(sql: Sql): Promise<unknown>;
}

interface Figure {
  readonly value: number | null;
  readonly display: string;
}

const isFigure = (told: unknown): told is Figure =>
  typeof told === 'object' && told !== null && 'display' in told && 'value' in told;

/** What an answer may also leave out, since it would tell a hidden number. */
export class OrNull {
  constructor(readonly value: unknown) {}
}

/** Holds an answer against the right one; how many figures were shown in it. A hidden figure is no zero. */
export function expectRight(told: unknown, right: unknown, at = ''): number {
  if (isFigure(told) && (typeof right === 'number' || right === null)) {
    if (told.display === 'X') {
      // nobody is shown as nobody; a rate hides with either of its parts
      if ('reason' in told) expect(right, `${at} is hidden`).not.toBe(0);
      return 0;
    }
    if (told.value === null || right === null) expect(told.value, at).toBe(right);
    else expect(told.value, at).toBeCloseTo(right, 3);
    return 1;
  }
  if (right instanceof OrNull) return told === null ? 0 : expectRight(told, right.value, at);
  if (Array.isArray(right)) {
    expect(Array.isArray(told) && told.length, at).toBe(right.length);
    return right
      .map((each, index) => expectRight((told as unknown[])[index], each, `${at}[${index}]`))
      .reduce((sum, shown) => sum + shown, 0);
  }
  if (typeof right === 'object' && right !== null) {
    expect(told, at).toBeTypeOf('object');
    return Object.entries(right)
      .map(([name, each]) =>
        expectRight((told as Record<string, unknown> | null)?.[name], each, `${at}.${name}`),
      )
      .reduce((sum, shown) => sum + shown, 0);
  }
  expect(told, at).toEqual(right);
  return typeof right === 'number' ? 1 : 0;
}

/** An answer as a reader looks at it: long lists end after a few rows. */
export function forReading(answer: unknown): string {
  const shortened = (_: string, value: unknown) =>
    Array.isArray(value) && value.length > 4
      ? [...value.slice(0, 3), `… ${value.length - 3} more`]
      : value;
  return `${JSON.stringify(answer, shortened, 1)}\n`;
}

/** The root fields of an answer. */
export const rootsOf = (answer: string): string => Object.keys(JSON.parse(answer)).join();
