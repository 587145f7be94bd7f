/**
 * The sums of one fact as pieces of a statement. Rows are summed once to atoms: by
 * year, organisation and whichever other dimensions are asked. Cells and atoms then
 * meet by one text key, from which a cell's totals are left out.
 */
import { anySynthetic, join, raw, type Sql, sql } from '../rows.js';
import { planYears } from '../vocabulary/fiscal-year.js';
import { columnNamed, type Fact, type FactColumns } from './fact.js';

export const columnNames = [
  'year',
  'organization',
  'jobFamily',
  'rankTier',
  'clause',
  'deliveryMode',
] as const;
export type ColumnName = (typeof columnNames)[number];

export const quoted = (name: string): Sql => raw(`"${name}"`);
const bit = (name: ColumnName): Sql => raw(String(2 ** columnNames.indexOf(name)));
/** Any number of pieces one after another, also none. */
export const inRow = (parts: readonly Sql[]): Sql =>
  parts.length === 0 ? sql`` : join(parts, ' ');

/** Which columns of a cell have a value, as bits. */
export const flags = join(
  columnNames.map((name) => sql`case when ${quoted(name)} is null then 0 else ${bit(name)} end`),
  ' + ',
);

/** A fact for only those cells that ask one of some columns, or none of them. */
export interface FactInUse extends Fact {
  readonly ifAsked?: readonly ColumnName[];
  readonly unlessAsked?: readonly ColumnName[];
}

export interface Summed {
  /** Which columns some cell asks. */
  readonly used: ReadonlySet<ColumnName>;
  /** Of the columns that every cell fixes: their values. */
  readonly only: ReadonlyMap<ColumnName, readonly (string | number)[]>;
  readonly withSources: boolean;
}

/**
 * `name_atom`, `name_keyed` and `name`: the sums of one fact. Beside each measure of
 * people stand its internal part (`~`) and the key of these people (`#`). Both depend on
 * what a cell holds, never on how it was asked.
 */
export function factSums(fact: FactInUse, name: Sql, summed: Summed): Sql {
  const heeded = columnNames.filter((column) => fact.columns[column]);
  const heedless = columnNames.filter((column) =>
    fact.heedless?.some((dimension) => columnNamed(dimension) === column),
  );
  const beyond = columnNames.filter((each) => !heeded.includes(each) && !heedless.includes(each));
  const needed = (fact.needs ?? []).map(columnNamed);
  const counts = Object.keys(fact.measures);
  const people = counts.filter((each) => fact.measures[each]?.key);
  const key = (row: Sql, flagged: Sql) =>
    sql`concat_ws('|', ${flagged}, ${join(heeded.map((each) => sql`case when ${flagged} & ${bit(each)} > 0 then coalesce(${row}.${quoted(each)}::text, '') end`))})`;
  const { ifAsked, unlessAsked = [] } = fact;
  // as casts, which PostgreSQL takes for true of many cells; of a comparison it expects one cell in two hundred
  const asks = (names: readonly ColumnName[]): Sql => sql`(flags & ${bits(names)})::boolean`;
  const answerable = join(
    [
      sql`not ${asks([...beyond, ...unlessAsked])}`,
      ...needed.map((name) => asks([name])),
      ...(ifAsked ? [asks(ifAsked)] : []),
    ],
    ' and ',
  );
  const mask = bits(heeded);
  const sources = (rows: Sql) =>
    summed.withSources ? sql`, string_agg(${rows}, ',') as sources` : sql``;
  const byClause = fact.columns.clause && summed.used.has('clause');
  const forms = [
    ...(byClause && summed.only.has('clause') ? [] : [atoms(fact, summed, false)]),
    ...(byClause ? [atoms(fact, summed, true)] : []),
  ];
  return sql`, ${name}_atom as materialized (${join(forms, ' union all ')}), ${name}_keyed as materialized (
    select atom.*, ${key(sql`atom`, sql`shape.flags`)} as key
    from ${name}_atom atom
    join (select distinct flags & ${mask} as flags from scope where ${answerable}) shape
      on (shape.flags & ${bit('clause')})::boolean = (atom.clause is not null)
    where (shape.flags & 1)::boolean or atom.year between ${raw(String(planYears.from))} and ${raw(String(planYears.to))}
  ), ${name} as (
    select scope.cell, max(atom.kind) as kind${sources(sql`atom.sources`)},
      ${join(counts.map((each) => sql`sum(atom.${quoted(each)})::float8 as ${quoted(each)}`))}
      ${inRow(
        people.map(
          (each) =>
            sql`, sum(atom.${quoted(`${each}~`)})::int as ${quoted(`${each}~`)},
              bit_xor(atom.${quoted(`${each}#`)}) as ${quoted(`${each}#`)}`,
        ),
      )}
    from (select cell, ${key(sql`scope`, sql`(flags & ${mask})`)} as key from scope where ${answerable}) scope
    join ${name}_keyed atom on atom.key = scope.key
    group by scope.cell
  )`;
}

const bits = (names: readonly ColumnName[]): Sql =>
  raw(String([...new Set(names)].reduce((sum, name) => sum + 2 ** columnNames.indexOf(name), 0)));

/** Rows of a fact summed to its atoms, by clause or each row once. */
function atoms(fact: Fact, { used, only, withSources }: Summed, byClause: boolean): Sql {
  const of = (name: ColumnName): Sql => {
    const column = fact.columns[name as keyof FactColumns];
    const none = name === 'year' ? sql`null::int` : sql`null::text`;
    if (!column || !used.has(name) || (name === 'clause' && !byClause)) return none;
    return name === 'year' ? column : sql`(${column})::text`;
  };
  const asked = [...only].flatMap(([name, values]) => {
    const column = fact.columns[name as keyof FactColumns];
    return column && (name !== 'clause' || byClause) ? [sql` and ${column} = any(${values})`] : [];
  });
  const { internal } = fact;
  const ifInternal = (aggregate: Sql): Sql =>
    internal === false
      ? sql`null::bigint`
      : internal
        ? sql`case when ${internal} then ${aggregate} end`
        : aggregate;
  const measures = Object.entries(fact.measures).flatMap(([name, { sum, key }]) => [
    sql`${sum} as ${quoted(name)}`,
    ...(key
      ? [
          sql`${ifInternal(sum)} as ${quoted(`${name}~`)}`,
          sql`${ifInternal(key)} as ${quoted(`${name}#`)}`,
        ]
      : []),
  ]);
  return sql`select ${join(columnNames.map((name) => sql`${of(name)} as ${quoted(name)}`))},
      ${anySynthetic(fact.kind)} as kind, ${join(measures)}
      ${withSources ? sql`, string_agg(distinct ${fact.source}, ',') as sources` : sql``}
    from ${fact.from}${byClause ? sql` ${fact.clauseJoin}` : sql``}
    where ${fact.where ?? sql`true`}${inRow(asked)}
    group by 1, 2, 3, 4, 5, 6${internal ? sql`, ${internal}` : sql``}`;
}
