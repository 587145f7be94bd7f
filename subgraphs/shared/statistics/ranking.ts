/**
 * The cells of a table ranked by measures. All of them are summed by one statement, told
 * as each of them is told, and only then compared: so a place tells nothing that the
 * figure beside it does not, and neither does a condition.
 */
import type { Scalar } from '../condition.js';
import { largestPage, type PageInfo } from '../connection.js';
import type { Context } from '../context.js';
import { HubError } from '../errors.js';
import type { Comparison } from '../filter-inputs.js';
import { capitals } from '../list-args.js';
import { Count } from '../vocabulary/count.js';
import type { FactsByField } from './fact.js';
import { type Measures, toldValue } from './measure.js';
import type { RankingArgs } from './ranking-args.js';
import { cursorOf, inOrder, placeAfter, type RankedCell } from './ranking-order.js';
import { narrowed, type TableCell, tableCode } from './table.js';
import { figuresByTable, type TableFigures } from './table-figures.js';

export interface Ranking<Cell> {
  readonly nodes: readonly Cell[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
  /** The key of the table of what fits. */
  readonly table: { readonly code: string };
}

/** What a subgraph ranks by. */
export interface Ranked {
  readonly measures: Measures;
  /** The facts behind each measure. */
  readonly fields: FactsByField;
}

/** Rankings by the measures of a subgraph: one statement, however many tables are asked and whatever the number of their cells. */
export function rankingsBy({ measures, fields }: Ranked) {
  const figuresOf = figuresByTable(fields);
  return async <Cell>(
    context: Context,
    { code }: { readonly code: string },
    args: RankingArgs,
    cellOf: (cell: TableCell) => Cell,
  ): Promise<Ranking<Cell> | null> => {
    refuseWrong(args);
    const compared = Object.keys(measures).filter((each) => isCompared(each, args));
    const found = await figuresOf(context, code, compared);
    if (!found) return null;
    const ranked = found.figures.map((figures, place): RankedCell => {
      const staff = found.table.staff?.[place];
      const against = staff ? Count.printed(staff) : null;
      const told = compared.map((each) => [
        capitals(each),
        figures && toldValue(measures[each]?.(figures, against) ?? null),
      ]);
      return { place, told: Object.fromEntries(told) };
    });
    const fitting = ranked.filter((each) => fits(each, args));
    return pageOf(found, inOrder(fitting, args), args, cellOf);
  };
}

function refuseWrong({ first, orderBy }: RankingArgs): void {
  if (!(first >= 1 && first <= largestPage)) {
    throw new HubError('PAGE_SIZE_OUT_OF_RANGE', { value: first, limit: largestPage });
  }
  const steps = (orderBy ?? []).map(({ by }) => by);
  const repeated = steps.find((each, index) => steps.indexOf(each) !== index);
  if (repeated) throw new HubError('ORDER_REPEATED', { measure: repeated });
}

function isCompared(measure: string, { having, orderBy }: RankingArgs): boolean {
  return Boolean(having?.[measure]) || (orderBy ?? []).some(({ by }) => by === capitals(measure));
}

/** What has no value fits nothing, so no condition tells one hidden number from another. */
function fits({ told }: RankedCell, { having }: RankingArgs): boolean {
  return Object.entries(having ?? {}).every(
    ([measure, condition]) => !condition || isWithin(told[capitals(measure)] ?? null, condition),
  );
}

function isWithin(value: number | null, { gt, gte, lt, lte }: Comparison): boolean {
  const holds = (
    bound: Scalar | null | undefined,
    compare: (told: number, to: number) => boolean,
  ) => typeof bound !== 'number' || (value !== null && compare(value, bound));
  return (
    holds(gt, (told, to) => told > to) &&
    holds(gte, (told, to) => told >= to) &&
    holds(lt, (told, to) => told < to) &&
    holds(lte, (told, to) => told <= to)
  );
}

function pageOf<Cell>(
  { table, cells }: TableFigures,
  ranked: readonly RankedCell[],
  args: RankingArgs,
  cellOf: (cell: TableCell) => Cell,
): Ranking<Cell> {
  const begin = args.after ? placeAfter(ranked, args) : 0;
  const page = ranked.slice(begin, begin + args.first);
  const places = ranked.map(({ place }) => place);
  const cursor = (ranks: RankedCell | undefined) => (ranks ? cursorOf(ranks, args) : null);
  return {
    nodes: page.map(({ place }) => cellOf(cells[place] as TableCell)),
    pageInfo: {
      hasNextPage: begin + args.first < ranked.length,
      hasPreviousPage: Boolean(args.after),
      startCursor: cursor(page[0]),
      endCursor: cursor(page.at(-1)),
    },
    totalCount: ranked.length,
    table: { code: tableCode(narrowed(table, places)) },
  };
}
