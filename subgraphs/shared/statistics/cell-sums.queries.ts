/** The measures of any number of cells in one statement. */
import type { Context } from '../context.js';
import { type Headcount, headcountFrom, nobody } from '../disclosure/headcount.js';
import { type Loader, perRequest } from '../loader.js';
import { inSchema, join, raw, readSums, type Sql, sql } from '../rows.js';
import type { DatasetKind } from '../vocabulary/provenance.js';
import {
  type CellReference,
  type CellValues,
  fixedIn,
  scopeIn,
  total,
  valuesIn,
} from './cell-key.js';
import type { CellSourceRow } from './cell-provenance.js';
import { columnNamed, type Fact, type FactsByField, finerColumns, unknownTo } from './fact.js';
import {
  type ColumnName,
  columnNames,
  type FactInUse,
  factSums,
  flags,
  inRow,
  quoted,
  type Summed,
} from './fact-sums.queries.js';

/** The kind of a fact's rows, and their sources, which are empty unless asked. */
export interface Origin {
  readonly kind: DatasetKind;
  readonly sources: readonly CellSourceRow[];
}

/** A cell's sums by the name of the measure; null where there is nothing to sum. */
export interface CellSums {
  readonly sums: Readonly<Record<string, number | null>>;
  /** Of people, the part that is not published. */
  readonly internal: Readonly<Record<string, Headcount>>;
  /** Where the rows of each fact come from; a fact without rows has no entry. */
  readonly origins: ReadonlyMap<Fact, Origin>;
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
    const withSources = Object.keys(fields).some((type) => asksProvenance(context, type));
    return await sumsOfCells(context, facts, references, withSources);
  });
}

/** The sums of any facts in each of these cells, by one statement. */
export async function sumsOfCells(
  context: Context,
  facts: readonly Fact[],
  references: readonly CellReference[],
  withSources: boolean,
): Promise<readonly (CellSums | null)[]> {
  const cells = references.map(({ code, scope }, cell) => askedCell(cell, code, scope));
  const known = cells.filter((cell) => cell !== null);
  const rows = known.length === 0 ? [] : await sumsOf(context, facts, known, withSources);
  const byCell = new Map(rows.map((row) => [row.cell, row]));
  return cells.map((cell) => {
    const row = cell && byCell.get(cell.cell);
    return cell && row ? cellSums(facts, row, cell.values) : null;
  });
}

function askedFacts(
  { asked }: Context,
  fields: Readonly<Record<string, FactsByField>>,
): readonly Fact[] {
  const wanted = Object.entries(fields).flatMap(([type, facts]) => {
    const names = asked.get(type);
    // the kind and the sources are those of all facts, whichever else is asked
    const all = names?.has('datasetKind') || asksProvenance({ asked }, type);
    return Object.entries(facts).flatMap(([field, its]) => {
      if (names?.has(field)) return its;
      return all ? its.map((fact) => fact.partOf ?? fact) : [];
    });
  });
  return [...new Set(wanted)];
}

const asksProvenance = ({ asked }: Pick<Context, 'asked'>, type: string): boolean =>
  asked.get(type)?.has('provenance') ?? false;

function askedCell(cell: number, code: string, scope: string) {
  const values = valuesIn(code);
  if (!values) return null;
  const asked: Partial<Record<ColumnName, string | number>> = {};
  for (const [dimension, value] of values) {
    const column = columnNamed(dimension);
    if (value !== total && column !== 'organization') {
      asked[column] = column === 'year' ? Number(value) : value;
    }
  }
  return { cell, values, asked, codes: scopeIn(scope) };
}

type AskedCell = NonNullable<ReturnType<typeof askedCell>>;
type SumsRow = Readonly<Record<string, unknown>> & { readonly cell: number };

function cellSums(facts: readonly Fact[], row: SumsRow, values: CellValues): CellSums {
  const sums: Record<string, number | null> = {};
  const internal: Record<string, Headcount> = {};
  for (const name of facts.flatMap((fact) => Object.keys(fact.measures))) {
    sums[name] = (row[name] as number | null | undefined) ?? null;
    internal[name] = (row[`${name}~`] as Headcount | undefined) ?? nobody;
  }
  return { sums, internal, origins: originsIn(facts, row), values };
}

function originsIn(facts: readonly Fact[], row: SumsRow): CellSums['origins'] {
  const all = (row['sources'] as readonly CellSourceRow[] | null) ?? [];
  return new Map(
    facts.flatMap((fact, index): [Fact, Origin][] => {
      const kind = row[`kind_${index}`] as DatasetKind | null | undefined;
      const ids = ((row[`sources_${index}`] as string | null | undefined) ?? '').split(',');
      const sources = all.filter(({ sourceId }) => ids.includes(sourceId));
      return kind ? [[fact, { kind, sources }]] : [];
    }),
  );
}

async function sumsOf(
  context: Context,
  facts: readonly Fact[],
  cells: readonly AskedCell[],
  withSources: boolean,
): Promise<SumsRow[]> {
  const given = cells.map(({ cell, asked, codes }) => ({ cell, ...asked, codes }));
  const fixed = cells.flatMap(({ values }) => fixedIn(values));
  const used = new Set<ColumnName>(['year', 'organization', ...fixed.map(columnNamed)]);
  const known = (fact: Fact) =>
    cells.some(({ values }) => unknownTo(fact, fixedIn(values)).length === 0);
  const forms = facts.map((fact) => (known(fact) ? fitting(fact, used, withSources) : []));
  const summed = together(forms.flat());
  const only = valuesAsked(cells);
  const names = summed.map((_, index) => raw(`fact_${index}`));
  const kinds = names.map((name) => sql`${name}.kind`);
  const sources = names.map((name) => sql`${name}.sources`);
  return await readSums<SumsRow>(
    context,
    sql`with cell as materialized (
        select * from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as cell(cell int, year int,
          "jobFamily" text, "rankTier" text, clause text, "deliveryMode" text, codes jsonb)
      ), place as materialized (
        select cell.*, organization.code as organization from cell
        left join lateral jsonb_array_elements_text(
          case jsonb_typeof(codes) when 'array' then codes end) organization(code) on true
      ), scope as materialized (
        select cell, ${flags} as flags, ${join(columnNames.map((name) => sql`${quoted(name)}`))}
        from place
      )${inRow(summed.map((fact, index) => factSums(fact, raw(`fact_${index}`), { used, only, withSources })))}
      select cell.cell${inRow(columnsOf(summed))}${inRow(originColumns(forms, summed, withSources))},
        ${withSources && sources.length > 0 ? sourceRows(context, sources) : sql`null`} as sources,
        ${kinds.length > 0 ? sql`greatest(${join(kinds)})` : sql`null`} as "datasetKind"
      from cell ${inRow(names.map((name) => sql`left join ${name} on ${name}.cell = cell.cell`))}`,
  );
}

/** `kind_0` and `sources_0` of the first fact, whichever of its forms has the rows, and so on. */
function originColumns(
  forms: readonly (readonly FactInUse[])[],
  summed: readonly FactInUse[],
  withSources: boolean,
): Sql[] {
  return forms.flatMap((its, index) => {
    const names = its.map((form) =>
      raw(`fact_${summed.findIndex((each) => isOverTheSame(each, form))}`),
    );
    if (names.length === 0) return [];
    const kinds = join(names.map((name) => sql`${name}.kind`));
    const sources = join(names.map((name) => sql`${name}.sources`));
    return [
      sql`, greatest(${kinds}) as ${quoted(`kind_${index}`)}`,
      ...(withSources ? [sql`, concat_ws(',', ${sources}) as ${quoted(`sources_${index}`)}`] : []),
    ];
  });
}

/** The rows of sources whose ids stand in these columns, several in one with commas between. */
function sourceRows(context: Context, columns: readonly Sql[]): Sql {
  return sql`(select json_agg(json_build_object('sourceId', source.id, 'titleJa', source.title_ja,
      'titleEn', source.title_en, 'publisher', source.publisher, 'url', source.url,
      'asOf', source.as_of, 'datasetKind', source.dataset_kind) order by source.id)
    from ${inSchema(context, 'source')} source
    where source.id = any(string_to_array(concat_ws(',', ${join(columns)}), ',')))`;
}

/** Of the 64; for more of them nothing is left out. */
const fewOrganizations = 20;

/** The values of each column that all cells fix: rows with other values are in no cell. */
function valuesAsked(cells: readonly AskedCell[]): Summed['only'] {
  const only = new Map<ColumnName, readonly (string | number)[]>();
  for (const name of columnNames) {
    const values = cells.flatMap(({ asked, codes }): readonly (string | number | null)[] =>
      name === 'organization' ? (codes ?? [null]) : [asked[name] ?? null],
    );
    const known = values.filter((value) => value !== null);
    const different = [...new Set(known)];
    // most organisations are nearly all: the table is read faster than by an index, row by row
    const isFew = name !== 'organization' || different.length <= fewOrganizations;
    if (known.length === values.length && isFew) only.set(name, different);
  }
  return only;
}

/** A fact as it is summed: for all cells, or for those that ask, or do not ask, what only its finer rows know. */
function fitting(
  fact: Fact,
  used: ReadonlySet<ColumnName>,
  withSources: boolean,
): readonly FactInUse[] {
  const { finer, rollup } = fact;
  const coarse = rollup && !withSources ? { ...rollup, source: fact.source } : fact;
  const beyond = finerColumns(fact).filter((column) => used.has(column));
  if (!finer || beyond.length === 0) return [coarse];
  return [
    { ...coarse, unlessAsked: beyond },
    { ...finer, ifAsked: beyond },
  ];
}

/** Facts over the same rows, for the same cells, as one: the rows are read once for the measures of all. */
function together(facts: readonly FactInUse[]): readonly FactInUse[] {
  const merged: FactInUse[] = [];
  for (const fact of facts) {
    const at = merged.findIndex((other) => isOverTheSame(other, fact));
    const other = merged[at];
    if (other) merged[at] = { ...other, measures: { ...other.measures, ...fact.measures } };
    else merged.push(fact);
  }
  return merged;
}

const rowsOfFact = [
  ...(['from', 'clauseJoin', 'where', 'columns', 'kind'] as const),
  ...(['internal', 'source', 'heedless', 'needs'] as const),
];

function isOverTheSame(one: FactInUse, other: FactInUse): boolean {
  return (
    rowsOfFact.every((part) => one[part] === other[part]) &&
    String(one.ifAsked) === String(other.ifAsked) &&
    String(one.unlessAsked) === String(other.unlessAsked)
  );
}

/** The columns of every measure; of a fact in two forms, a cell has one of them. */
function columnsOf(summed: readonly FactInUse[]): readonly Sql[] {
  const forms = new Map<string, Sql[]>();
  for (const [index, fact] of summed.entries()) {
    for (const [name, { key }] of Object.entries(fact.measures)) {
      for (const each of [name, ...(key ? [`${name}~`, `${name}#`] : [])]) {
        const column = sql`${raw(`fact_${index}`)}.${quoted(each)}`;
        forms.set(each, [...(forms.get(each) ?? []), column]);
      }
    }
  }
  const one = (name: string): Sql => sql`coalesce(${join(forms.get(name) ?? [])})`;
  return [...forms.keys()].flatMap((name) => {
    if (name.endsWith('#')) return [];
    const key = `${name.slice(0, -1)}#`;
    return name.endsWith('~')
      ? sql`, ${headcountFrom(one(name), one(key))} as ${quoted(name)}`
      : sql`, ${one(name)} as ${quoted(name)}`;
  });
}
