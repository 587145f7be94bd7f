/**
 * `where` and `orderBy` answered the slow way, over all rows in memory: what the lists
 * of the graph are held against. Knows nothing of how they read or of what is declared.
 */
import fc from 'fast-check';
import { foldName } from '../../../../subgraphs/shared/fold-name.js';

export type Kind =
  | 'code'
  | 'text'
  | 'name'
  | 'int'
  | 'float'
  | 'date'
  | 'year'
  | 'enum'
  | 'boolean'
  | 'several';
type Single = string | number | boolean | null;
type Value = Single | readonly Single[];
export type Row = Readonly<Record<string, Value>>;

export interface Field {
  readonly kind: Kind;
  readonly columns: readonly string[];
  /** The column it orders by; by default the first; null when it cannot be ordered by. */
  readonly orderBy?: string | null;
  /** A column that must be true for the field to be asked of a row. */
  readonly only?: string;
}

export type Fields = Readonly<Record<string, Field>>;

interface Comparison {
  readonly [operator: string]: unknown;
}
export interface Where {
  readonly [name: string]: unknown;
}

export function fits(fields: Fields, where: Where, row: Row): boolean {
  return Object.entries(where).every(([name, said]) => {
    if (said === null) return true;
    if (name === 'and') return (said as Where[]).every((each) => fits(fields, each, row));
    if (name === 'or') return (said as Where[]).some((each) => fits(fields, each, row));
    if (name === 'not') return !fits(fields, said as Where, row);
    const field = fields[name] as Field;
    return Object.entries(said as Comparison).every(
      ([operator, wanted]) =>
        wanted === null ||
        ((!field.only || row[field.only] === true) &&
          field.columns.some((column) => holds(field.kind, row[column] ?? null, operator, wanted))),
    );
  });
}

function holds(kind: Kind, value: Value, operator: string, wanted: unknown): boolean {
  if (operator === 'isNull') return (value === null) === wanted;
  if (value === null) return false;
  if (kind === 'several') {
    const has = (each: unknown) => (value as readonly unknown[]).includes(each);
    if (operator === 'isEmpty') return ((value as readonly unknown[]).length === 0) === wanted;
    if (operator === 'has') return has(wanted);
    return operator === 'hasAny'
      ? (wanted as unknown[]).some(has)
      : (wanted as unknown[]).every(has);
  }
  if (operator === 'in') return (wanted as Value[]).includes(value);
  const [a, b] =
    kind === 'name'
      ? [foldName(String(value)), foldName(String(wanted))]
      : [value, wanted as NonNullable<Value>];
  switch (operator) {
    case 'eq':
      return a === b;
    case 'gt':
      return a > b;
    case 'gte':
      return a >= b;
    case 'lt':
      return a < b;
    case 'lte':
      return a <= b;
    case 'contains':
      return String(a).includes(String(b));
    case 'startsWith':
      return String(a).startsWith(String(b));
    default:
      throw new Error(`unknown operator ${operator}`);
  }
}

export interface Order {
  readonly by: string;
  readonly direction?: 'ASC' | 'DESC';
  readonly nulls?: 'FIRST' | 'LAST';
}

export const capitals = (name: string) => name.replaceAll(/[A-Z]/g, '_$&').toUpperCase();

export function sorted(
  fields: Fields,
  rows: readonly Row[],
  orders: readonly Order[],
  own: readonly (readonly [string, 'ASC' | 'DESC'])[],
): Row[] {
  const steps = [
    ...orders.map(({ by, direction = 'ASC', nulls = 'LAST' }) => {
      const field = Object.entries(fields).find(([name]) => capitals(name) === by)?.[1];
      return { column: (field?.orderBy ?? field?.columns[0]) as string, direction, nulls };
    }),
    ...own.map(([column, direction]) => ({ column, direction, nulls: 'LAST' as const })),
  ];
  return [...rows].sort((a, b) => {
    for (const { column, direction, nulls } of steps) {
      const [x, y] = [a[column] ?? null, b[column] ?? null];
      if (x === y) continue;
      if (x === null || y === null) return (x === null) === (nulls === 'FIRST') ? -1 : 1;
      return x < y === (direction === 'ASC') ? -1 : 1;
    }
    return 0;
  });
}

const operators: Readonly<Record<Kind, readonly string[]>> = {
  code: ['eq', 'in', 'isNull'],
  text: ['eq', 'in', 'contains', 'startsWith', 'isNull'],
  name: ['eq', 'contains', 'startsWith'],
  int: ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  float: ['gt', 'gte', 'lt', 'lte', 'isNull'],
  date: ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  year: ['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'isNull'],
  enum: ['eq', 'in', 'isNull'],
  boolean: ['eq', 'isNull'],
  several: ['has', 'hasAny', 'hasAll', 'isEmpty'],
};

const flags = ['isNull', 'isEmpty'];
const lists = ['in', 'hasAny', 'hasAll'];

const someOf: Readonly<Record<string, string | number>> = {
  year: 2024,
  float: 1,
  int: 1,
  date: '2024-04-01',
};

/** Filters such as people and machines write, about values that the rows have. */
export function wheres(fields: Fields, rows: readonly Row[]): fc.Arbitrary<Where> {
  const comparison = (field: Field): fc.Arbitrary<Comparison> => {
    const found = [
      ...new Set(rows.flatMap((row) => field.columns.flatMap((column) => row[column]))),
    ].filter((value) => value !== null);
    // a column that is empty in every row is asked for something of its kind
    const one = fc.constantFrom(...(found.length > 0 ? found : [someOf[field.kind] ?? 'none']));
    const value =
      field.kind === 'name'
        ? fc.oneof(one.map(partOf), one, fc.constantFrom('ヶ', '%', '_', "'", ''))
        : one;
    const operator = fc.constantFrom(...operators[field.kind]);
    const pair = operator.chain((name) => {
      const wanted = flags.includes(name)
        ? fc.boolean()
        : lists.includes(name)
          ? fc.array(one, { maxLength: 4 })
          : value;
      return wanted.map((each): Comparison => ({ [name]: each }));
    });
    return fc.tuple(pair, fc.option(pair, { freq: 3 })).map(([a, b]) => ({ ...a, ...b }));
  };
  const leaf = fc
    .constantFrom(...Object.entries(fields))
    .chain(([name, field]) => comparison(field).map((said): Where => ({ [name]: said })));
  const { where } = fc.letrec<{ where: Where }>((tie) => ({
    where: fc.oneof(
      { depthSize: 'small', withCrossShrink: true, maxDepth: 3 },
      leaf,
      fc.tuple(leaf, leaf).map(([a, b]) => ({ ...a, ...b })),
      fc.array(tie('where'), { maxLength: 3 }).map((and) => ({ and })),
      fc.array(tie('where'), { maxLength: 3 }).map((or) => ({ or })),
      tie('where').map((not) => ({ not })),
      fc.tuple(leaf, tie('where')).map(([a, not]) => ({ ...a, not })),
    ),
  }));
  return where;
}

/** A piece of a name, sometimes written in another way. */
function partOf(value: unknown): string {
  const letters = [...String(value)];
  const from = letters.length % 3;
  const part = letters.slice(from, from + 2).join('');
  return letters.length % 2 ? part.replace('ヶ', 'ケ').replace('さ', 'サ') : part;
}

export function orders(fields: Fields): fc.Arbitrary<Order[]> {
  const names = Object.entries(fields)
    .filter(([, { orderBy }]) => orderBy !== null)
    .map(([name]) => capitals(name));
  const order = fc.record(
    {
      by: fc.constantFrom(...names),
      direction: fc.constantFrom('ASC' as const, 'DESC' as const),
      nulls: fc.constantFrom('FIRST' as const, 'LAST' as const),
    },
    { requiredKeys: ['by'] },
  );
  return fc.array(order, { maxLength: 3 });
}
