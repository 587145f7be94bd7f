/**
 * The sums of one fact as pieces of a statement. Rows are summed once to atoms: by
 * year, organisation and whichever other dimensions are asked. Cells and atoms then
 * meet by one text key, from which a cell's totals are left out.
 */
import { anySynthetic, join, raw, type Sql, sql } from '../rows.js';
import { smallestShown } from '../vocabulary/count.js';
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
const few = raw(String(smallestShown - 1));

/** Which columns of a cell have a value, as bits. */
export const flags = join(
  columnNames.map((name) => sql`case when ${quoted(name)} is null then 0 else ${bit(name)} end`),
  ' + ',
);

/** `name_atom`, `name_leaf` and `name`: the sums of one fact. */
export function factSums(fact: Fact, name: Sql, used: ReadonlySet<ColumnName>): Sql {
  const heeded = columnNames.filter((column) => fact.columns[column]);
  const heedless = columnNames.filter((column) =>
    fact.heedless?.some((dimension) => columnNamed(dimension) === column),
  );
  const beyond = columnNames.filter((each) => !heeded.includes(each) && !heedless.includes(each));
  const needed = (fact.needs ?? []).map(columnNamed);
  const counts = Object.keys(fact.measures);
  const people = counts.filter((each) => fact.measures[each]?.people);
  const key = (row: Sql, flagged: Sql) =>
    sql`concat_ws('|', ${flagged}, ${join(heeded.map((each) => sql`case when ${flagged} & ${bit(each)} > 0 then coalesce(${row}.${quoted(each)}::text, '') end`))})`;
  const answerable = sql`flags & ${bits(beyond)} = 0 and flags & ${bits(needed)} = ${bits(needed)}`;
  const mask = bits(heeded);
  return sql`, ${name}_atom as materialized (${atoms(fact, used, false)}${
    fact.columns.clause && used.has('clause') ? sql` union all ${atoms(fact, used, true)}` : sql``
  }), ${name}_keyed as materialized (
    select atom.*, ${key(sql`atom`, sql`shape.flags`)} as key
    from ${name}_atom atom
    cross join (select distinct flags & ${mask} as flags from scope where ${answerable}) shape
    where shape.flags & 1 > 0 or atom.year between ${raw(String(planYears.from))} and ${raw(String(planYears.to))}
  ), ${name}_asked as materialized (
    select scope.*, flags & ${mask} as shape, ${key(sql`scope`, sql`(flags & ${mask})`)} as key from scope where ${answerable}
  ), ${name}_leaf as (
    select scope.cell, scope.part = 1 and (scope.stars & ${bit('clause')} = 0 or atom.clause is null) as whole,
      max(atom.kind) as kind,
      ${join(counts.map((each) => sql`sum(atom.${quoted(each)}) as ${quoted(each)}`))}
      ${inRow(
        people.map(
          (each) =>
            sql`, ${isHidden(sql`atom.${quoted(each)}`, sql`atom.${quoted(`${each}~`)}`)} as ${quoted(`${each}~`)}`,
        ),
      )}
    from ${name}_asked scope join ${name}_keyed atom on atom.key = scope.key
      and (atom.clause is null or (scope.shape | scope.stars) & ${bit('clause')} > 0)
    group by scope.cell, scope.part, scope.stars, atom.clause${inRow(
      heeded
        .filter((each) => each !== 'organization' && each !== 'clause')
        .map(
          (each) => sql`, case when scope.stars & ${bit(each)} > 0 then atom.${quoted(each)} end`,
        ),
    )}
  ), ${name} as (
    select cell, max(kind) as kind,
      ${join(counts.map((each) => sql`sum(${quoted(each)}) filter (where whole)::int as ${quoted(each)}`))}
      ${inRow(people.map((each) => sql`, bool_or(${quoted(`${each}~`)}) as ${quoted(`${each}~`)}`))}
    from ${name}_leaf group by cell
  )`;
}

const bits = (names: readonly ColumnName[]): Sql =>
  raw(String([...new Set(names)].reduce((sum, name) => sum + 2 ** columnNames.indexOf(name), 0)));

/** Rows of a fact summed to its atoms, by clause or each row once; a measure's `~` says which of its atoms are hidden. */
function atoms(fact: Fact, used: ReadonlySet<ColumnName>, byClause: boolean): Sql {
  const of = (name: ColumnName): Sql => {
    const column = fact.columns[name as keyof FactColumns];
    const none = name === 'year' ? sql`null::int` : sql`null::text`;
    if (!column || !used.has(name) || (name === 'clause' && !byClause)) return none;
    return name === 'year' ? column : sql`(${column})::text`;
  };
  const internal = fact.internal ?? sql`true`;
  const measures = Object.entries(fact.measures).flatMap(([name, { sum, people }]) => [
    sql`${sum} as ${quoted(name)}`,
    ...(people
      ? [
          sql`case when not ${internal} then null else ${
            fact.shownElsewhere?.hidden ?? sql`${sum} between 1 and ${few}`
          } end as ${quoted(`${name}~`)}`,
        ]
      : []),
  ]);
  return sql`select ${join(columnNames.map((name) => sql`${of(name)} as ${quoted(name)}`))},
      ${anySynthetic(fact.kind)} as kind, ${join(measures)}
    from ${fact.from}${byClause ? sql` ${fact.clauseJoin}` : sql``}
    where ${fact.where ?? sql`true`}
    group by 1, 2, 3, 4, 5, 6${fact.internal ? sql`, ${internal}` : sql``}${fact.shownElsewhere ? sql`, ${fact.shownElsewhere.by}` : sql``}`;
}

/** Of a sum of atoms: whether it is few itself, or leaves, less the shown ones, too little for the hidden ones. */
function isHidden(people: Sql, hidden: Sql): Sql {
  const parts = sql`count(*) filter (where ${hidden})`;
  return sql`((sum(${people}) between 1 and ${few} and bool_or(${hidden} is not null and ${people} > 0))
    or ${parts} = 1 or (${parts} > 0 and sum(${people}) filter (where ${hidden}) < ${parts} + ${few}))`;
}
