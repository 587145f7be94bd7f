/** Which cells a question has, in their order, and the page that is asked of them. */
import { largestPage, type Page } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { scopeText, total } from '../../shared/statistics/cell-key.js';
import { organizationDimensions, StatisticsDimension } from '../../shared/statistics/dimension.js';
import {
  type Axis,
  cellsIn,
  crossed,
  mostDimensions,
  placeOf,
  type Scopes,
  type TableCell,
} from '../../shared/statistics/table.js';
import { filtered, scopeOf, valuesOf } from './dimension-values.js';
import type {
  StatisticsOrder,
  StatisticsPageArgs,
  StatisticsTableArgs,
} from './statistics.args.js';
import { type Frame, frameOf } from './statistics.queries.js';
import { StatisticsCell } from './statistics-cell.js';

type StatisticsArgs = StatisticsTableArgs & StatisticsPageArgs;

/** One page of cells; no figure is read for it. `HubError` for dimensions that cannot be answered. */
export async function cellsOf(
  context: Context,
  args: StatisticsArgs,
): Promise<Page<StatisticsCell>> {
  const { first, after } = args;
  refuseWrongDimensions(args, args.orderBy);
  if (!(first >= 1 && first <= largestPage)) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: first, limit: largestPage });
  }
  const frame = await frameOf(context);
  const axes = axesOf(frame, args, args.orderBy);
  const cells = cellsIn({ axes, scopes: scopesOf(frame, axes) });
  const order = orderText(args);
  const begin = after ? placeAfter(cells, order, after) : 0;
  const edges = cells.slice(begin, begin + first).map((cell) => {
    return { node: shown(cell), cursor: writeCursor(order, cell.code) };
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: begin + first < cells.length,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: cells.length,
  };
}

export function shown({ code, scope, values }: TableCell): StatisticsCell {
  return StatisticsCell.of(code, scope, values);
}

export function refuseWrongDimensions(
  { by, where }: StatisticsTableArgs,
  orderBy?: readonly StatisticsOrder[] | null,
): void {
  if (by.length < 1 || by.length > mostDimensions) {
    throw new HubError('DIMENSIONS_OUT_OF_RANGE', { value: by.length, limit: mostDimensions });
  }
  const ordered = (orderBy ?? []).map(({ dimension }) => dimension);
  for (const list of [by, ordered]) {
    const repeated = list.find((each, index) => list.indexOf(each) !== index);
    if (repeated) throw new HubError('DIMENSION_REPEATED', { dimension: repeated });
  }
  const narrowed = Object.values(StatisticsDimension).filter((each) => where?.[filtered[each]]);
  const stray = [...ordered, ...narrowed].find((each) => !by.includes(each));
  if (stray) throw new HubError('DIMENSION_NOT_ASKED', { dimension: stray });
}

/** The values of each dimension in the order asked, a total after its dimension's values. */
export function axesOf(
  frame: Frame,
  { by, where, totals }: StatisticsTableArgs,
  orderBy?: readonly StatisticsOrder[] | null,
): readonly Axis[] {
  const descending = new Map((orderBy ?? []).map((each) => [each.dimension, each.descending]));
  return [...new Set([...descending.keys(), ...by])].map((dimension) => {
    const values = valuesOf(frame, dimension, where ?? {});
    const inOrder = descending.get(dimension) ? values.toReversed() : values;
    return { dimension, values: totals ? [...inOrder, total] : inOrder };
  });
}

/** The organisations of each place that these dimensions make: without the villages of 300,000 inhabitants. */
export function scopesOf({ members }: Frame, axes: readonly Axis[]): Scopes {
  const places = axes.filter(({ dimension }) => organizationDimensions.has(dimension));
  return new Map(
    crossed(places).flatMap((values): [string, string][] => {
      const scope = scopeOf(members, values);
      return scope === undefined ? [] : [[placeOf(values), scopeText(scope)]];
    }),
  );
}

/** A cursor carries the order it was made for, so that it is refused by another one. */
function orderText({ by, orderBy, totals }: StatisticsArgs): string {
  const order = (orderBy ?? []).map((each) => `${each.descending ? '-' : ''}${each.dimension}`);
  return [...order, '/', ...by, totals ? '*' : ''].join();
}

function writeCursor(order: string, code: string): string {
  return Buffer.from(JSON.stringify([order, code])).toString('base64url');
}

function placeAfter(cells: readonly TableCell[], order: string, cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const place = cells.findIndex(({ code }) => JSON.stringify([order, code]) === text);
  if (place < 0) throw new HubError('CURSOR_NOT_UNDERSTOOD');
  return place + 1;
}
