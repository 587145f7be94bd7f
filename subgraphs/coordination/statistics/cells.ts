/** Which cells a question has, in their order, and the page that is asked of them. */
import { largestPage, type Page } from '../../shared/connection.js';
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { type CellValues, codeOf, scopeText, total } from '../../shared/statistics/cell-key.js';
import { organizationDimensions, StatisticsDimension } from '../../shared/statistics/dimension.js';
import { filtered, scopeOf, valuesOf } from './dimension-values.js';
import type { StatisticsArgs } from './statistics.args.js';
import { type Frame, frameOf } from './statistics.queries.js';
import { StatisticsCell } from './statistics-cell.js';

const mostDimensions = 3;

/** One page of cells; no figure is read for it. `HubError` for dimensions that cannot be answered. */
export async function cellsOf(
  context: Context,
  args: StatisticsArgs,
): Promise<Page<StatisticsCell>> {
  const { first, after } = args;
  refuseWrongDimensions(args);
  if (!(first >= 1 && first <= largestPage)) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: first, limit: largestPage });
  }
  const frame = await frameOf(context);
  const cells = allCells(frame, args);
  const order = orderText(args);
  const begin = after ? placeAfter(cells, order, after) : 0;
  const edges = cells.slice(begin, begin + first).map((values) => {
    const scope = scopeOf(frame.members, values) ?? null;
    const node = StatisticsCell.of(codeOf(values), scopeText(scope), values);
    return { node, cursor: writeCursor(order, node.code) };
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

function refuseWrongDimensions({ by, where, orderBy }: StatisticsArgs): void {
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

/** Every cell of the question: values in the order asked, a total after its dimension's values. */
function allCells(
  frame: Frame,
  { by, where, orderBy, totals }: StatisticsArgs,
): readonly CellValues[] {
  const descending = new Map((orderBy ?? []).map((each) => [each.dimension, each.descending]));
  let cells: CellValues[] = [new Map()];
  for (const dimension of new Set([...descending.keys(), ...by])) {
    const values = valuesOf(frame, dimension, where ?? {});
    const inOrder = descending.get(dimension) ? values.toReversed() : values;
    const all = totals ? [...inOrder, total] : inOrder;
    cells = cells.flatMap((cell) => all.map((value) => new Map(cell).set(dimension, value)));
  }
  if (by.filter((each) => organizationDimensions.has(each)).length < 2) return cells;
  return thatExist(frame, cells);
}

/** Without the villages of 300,000 inhabitants. */
function thatExist({ members }: Frame, cells: readonly CellValues[]): readonly CellValues[] {
  const known = new Map<string, boolean>();
  return cells.filter((values) => {
    const place = new Map([...values].filter(([each]) => organizationDimensions.has(each)));
    const code = codeOf(place);
    const exists = known.get(code) ?? scopeOf(members, place) !== undefined;
    known.set(code, exists);
    return exists;
  });
}

/** A cursor carries the order it was made for, so that it is refused by another one. */
function orderText({ by, orderBy, totals }: StatisticsArgs): string {
  const order = (orderBy ?? []).map((each) => `${each.descending ? '-' : ''}${each.dimension}`);
  return [...order, '/', ...by, totals ? '*' : ''].join();
}

function writeCursor(order: string, code: string): string {
  return Buffer.from(JSON.stringify([order, code])).toString('base64url');
}

function placeAfter(cells: readonly CellValues[], order: string, cursor: string): number {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const place = cells.findIndex((values) => JSON.stringify([order, codeOf(values)]) === text);
  if (place < 0) throw new HubError('CURSOR_NOT_UNDERSTOOD');
  return place + 1;
}
