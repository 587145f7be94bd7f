/** The measures of any number of cells in one statement. */
import type { Context } from '../context.js';
import { type Loader, perRequest } from '../loader.js';
import { join, raw, readSums, sql } from '../rows.js';
import type { DatasetKind } from '../vocabulary/provenance.js';
import {
  type CellReference,
  type CellValues,
  fixedIn,
  scopeIn,
  total,
  valuesIn,
} from './cell-key.js';
import { columnNamed, type Fact, type FactsByField, fitFor, unknownTo } from './fact.js';
import {
  type ColumnName,
  columnNames,
  factSums,
  flags,
  inRow,
  quoted,
} from './fact-sums.queries.js';

/** A cell's sums by the name of the measure; null where there is nothing to sum. */
export interface CellSums {
  readonly sums: Readonly<Record<string, number | null>>;
  /** Measures of people that are few, or that would tell of few. */
  readonly hidden: ReadonlySet<string>;
  readonly datasetKind: DatasetKind | null;
  readonly values: CellValues;
}

/**
 * A loader of the sums behind the fields of a type, those that the request asks: one
 * statement for all cells. `null` for what is no cell.
 */
export function sumsByCell(
  fields: Readonly<Record<string, FactsByField>>,
): Loader<CellReference, CellSums | null> {
  return perRequest(async (context, references) => {
    const facts = askedFacts(context, fields);
    const cells = references.map(({ code, scope }, cell) => askedCell(cell, code, scope));
    const known = cells.filter((cell) => cell !== null);
    const rows = known.length === 0 ? [] : await sumsOf(context, facts, known);
    const byCell = new Map(rows.map((row) => [row.cell, row]));
    return cells.map((cell) => {
      const row = cell && byCell.get(cell.cell);
      return cell && row ? cellSums(facts, row, cell.values) : null;
    });
  });
}

function askedFacts(
  { asked }: Context,
  fields: Readonly<Record<string, FactsByField>>,
): readonly Fact[] {
  const wanted = Object.entries(fields).flatMap(([type, facts]) => {
    const names = asked.get(type);
    // the kind is that of all facts, whichever else is asked
    const all = names?.has('datasetKind');
    return Object.entries(facts).flatMap(([field, its]) => (all || names?.has(field) ? its : []));
  });
  return [...new Set(wanted)];
}

function askedCell(cell: number, code: string, scope: string) {
  const values = valuesIn(code);
  if (!values) return null;
  const { whole, parts } = scopeIn(scope);
  const asked: Partial<Record<ColumnName, string | number>> = {};
  let stars = 0;
  for (const [dimension, value] of values) {
    const column = columnNamed(dimension);
    if (value === total) stars |= 2 ** columnNames.indexOf(column);
    else if (column !== 'organization') asked[column] = column === 'year' ? Number(value) : value;
  }
  return { cell, values, stars, asked, parts: [whole, ...parts] };
}

type AskedCell = NonNullable<ReturnType<typeof askedCell>>;
type SumsRow = Readonly<Record<string, unknown>> & { readonly cell: number };

function cellSums(facts: readonly Fact[], row: SumsRow, values: CellValues): CellSums {
  const sums: Record<string, number | null> = {};
  const hidden = new Set<string>();
  for (const name of facts.flatMap((fact) => Object.keys(fact.measures))) {
    sums[name] = (row[name] as number | null | undefined) ?? null;
    if (row[`${name}~`]) hidden.add(name);
  }
  return { sums, hidden, datasetKind: row['datasetKind'] as DatasetKind | null, values };
}

async function sumsOf(
  context: Context,
  facts: readonly Fact[],
  cells: readonly AskedCell[],
): Promise<SumsRow[]> {
  const given = cells.map(({ cell, asked, parts, stars }) => ({ cell, ...asked, parts, stars }));
  const dimensions = cells.flatMap(({ values }) => [...values.keys()]);
  const used = new Set<ColumnName>(['year', 'organization', ...dimensions.map(columnNamed)]);
  const summed = facts
    .filter((fact) => cells.some(({ values }) => unknownTo(fact, fixedIn(values)).length === 0))
    .map((fact) => fitFor(fact, used));
  const names = summed.map((_, index) => raw(`fact_${index}`));
  const columns = summed.flatMap((fact, index) =>
    Object.entries(fact.measures).flatMap(([name, { people }]) => [
      sql`${names[index]}.${quoted(name)}`,
      ...(people ? [sql`${names[index]}.${quoted(`${name}~`)}`] : []),
    ]),
  );
  const kinds = names.map((name) => sql`${name}.kind`);
  return await readSums<SumsRow>(
    context,
    sql`with cell as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as cell(cell int, year int,
          "jobFamily" text, "rankTier" text, clause text, "deliveryMode" text, parts jsonb, stars int)
      ), place as materialized (
        select cell.*, part.position as part, organization.code as organization
        from cell cross join lateral jsonb_array_elements(parts) with ordinality part(codes, position)
        left join lateral jsonb_array_elements_text(
          case jsonb_typeof(part.codes) when 'array' then part.codes end) organization(code) on true
      ), scope as materialized (
        select cell, part, stars, ${flags} as flags,
          ${join(columnNames.map((name) => sql`${quoted(name)}`))}
        from place
      )${inRow(summed.map((fact, index) => factSums(fact, raw(`fact_${index}`), used)))}
      select cell.cell${columns.length > 0 ? sql`, ${join(columns)}` : sql``},
        ${kinds.length > 0 ? sql`greatest(${join(kinds)})` : sql`null`} as "datasetKind"
      from cell ${inRow(names.map((name) => sql`left join ${name} on ${name}.cell = cell.cell`))}`,
  );
}
