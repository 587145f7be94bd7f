/** The figures of all cells of a table, by one statement for all tables that a request asks. */
import type { Context } from '../context.js';
import { perRequest } from '../loader.js';
import { CellFigures } from './cell-figures.js';
import { type CellSums, sumsOfCells } from './cell-sums.queries.js';
import type { FactsByField } from './fact.js';
import { cellsIn, type Table, type TableCell, tableIn } from './table.js';

interface TableCells {
  readonly table: Table;
  readonly cells: readonly TableCell[];
}

export interface TableFigures extends TableCells {
  /** In the order of the cells; null where nothing was asked of them. */
  readonly figures: readonly (CellFigures | null)[];
}

interface Summed extends TableCells {
  readonly sums: readonly (CellSums | null)[];
}

interface Asked {
  readonly code: string;
  readonly measures: readonly string[];
}

/** A reader of these measures of a table; null for what is no table. */
export function figuresByTable(fields: FactsByField) {
  const sumsByTable = perRequest<Asked, Summed | null>(async (context, asked) => {
    const tables = new Map<string, TableCells | null>();
    for (const { code } of asked) if (!tables.has(code)) tables.set(code, tableWithCells(code));
    const measures = asked.flatMap((each) => each.measures);
    const facts = new Set(measures.flatMap((measure) => fields[measure] ?? []));
    const cells = [...tables.values()].flatMap((each) => each?.cells ?? []);
    const sums = facts.size > 0 ? await sumsOfCells(context, [...facts], cells, false) : [];
    let end = 0;
    const summed = new Map<string, Summed | null>();
    for (const [code, each] of tables) {
      const from = end;
      end += each?.cells.length ?? 0;
      summed.set(code, each && { ...each, sums: sums.slice(from, end) });
    }
    return asked.map(({ code }) => summed.get(code) ?? null);
  });
  return async (
    context: Context,
    code: string,
    measures: readonly string[],
  ): Promise<TableFigures | null> => {
    const summed = await sumsByTable(context).load({ code, measures });
    if (!summed) return null;
    const { table, cells, sums } = summed;
    const figures = cells.map((_, place) => {
      const cell = sums[place];
      return cell ? new CellFigures(fields, cell, context) : null;
    });
    return { table, cells, figures };
  };
}

function tableWithCells(code: string): TableCells | null {
  const table = tableIn(code);
  return table && { table, cells: cellsIn(table) };
}
