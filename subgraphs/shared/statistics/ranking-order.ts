/** The order of a ranking, and cursors in it: a page begins after told values, so that it stays where it is when cells change. */
import { HubError } from '../errors.js';
import { OrderDirection } from '../order-inputs.js';
import type { RankingArgs, RankingOrder } from './ranking-args.js';

/** A cell by its place in the table, with what is told of the measures that are compared, by their names in capitals. */
export interface RankedCell {
  readonly place: number;
  readonly told: Readonly<Record<string, number | null>>;
}

type Order = Pick<RankingArgs, 'orderBy'>;

export function inOrder(cells: readonly RankedCell[], { orderBy }: Order): readonly RankedCell[] {
  const steps = orderBy ?? [];
  return cells.toSorted((one, other) => compare(one, other, steps));
}

function compare(one: RankedCell, other: RankedCell, steps: readonly RankingOrder[]): number {
  for (const { by, direction } of steps) {
    const first = one.told[by] ?? null;
    const second = other.told[by] ?? null;
    if (first === second) continue;
    if (first === null) return 1;
    if (second === null) return -1;
    return direction === OrderDirection.DESC ? second - first : first - second;
  }
  return one.place - other.place;
}

/** Only told values are in a cursor, and the order that it was made for. */
export function cursorOf({ place, told }: RankedCell, { orderBy }: Order): string {
  const values = (orderBy ?? []).map(({ by }) => told[by] ?? null);
  return Buffer.from(JSON.stringify([orderText(orderBy), values, place])).toString('base64url');
}

function orderText(orderBy: Order['orderBy']): string {
  return (orderBy ?? []).map(({ by, direction }) => `${by} ${direction}`).join();
}

/** How many cells stand before or at the cursor. */
export function placeAfter(cells: readonly RankedCell[], { after, orderBy }: RankingArgs): number {
  const at = cellAt(after ?? '', orderBy);
  if (!at) throw new HubError('CURSOR_NOT_UNDERSTOOD');
  const next = cells.findIndex((each) => compare(each, at, orderBy ?? []) > 0);
  return next < 0 ? cells.length : next;
}

function cellAt(cursor: string, orderBy: Order['orderBy']): RankedCell | null {
  const steps = orderBy ?? [];
  const written = parsed(cursor);
  if (!Array.isArray(written)) return null;
  const [order, values, place] = written as unknown[];
  const isRight =
    order === orderText(orderBy) &&
    Array.isArray(values) &&
    values.length === steps.length &&
    values.every((each) => each === null || typeof each === 'number') &&
    typeof place === 'number';
  if (!isRight) return null;
  return { place, told: Object.fromEntries(steps.map(({ by }, index) => [by, values[index]])) };
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
