/**
 * Cells of the statistics, made and counted another way than the hub's: plain rows of
 * the base tables are summed here, one cell after the other.
 */
import type { SubgraphUnderTest } from './ask.js';
import { told } from './told.js';

export type CellDimension =
  | 'FISCAL_YEAR'
  | 'ORGANIZATION'
  | 'REGION'
  | 'JOB_FAMILY'
  | 'RANK_TIER'
  | 'PLAN_CLAUSE'
  | 'DELIVERY_MODE';
const inOrder: readonly CellDimension[] = [
  'FISCAL_YEAR',
  'ORGANIZATION',
  'REGION',
  'JOB_FAMILY',
  'RANK_TIER',
  'PLAN_CLAUSE',
  'DELIVERY_MODE',
];

/** A base row with what it tells of the dimensions; `undefined` where its table does not know. */
export interface BaseRow {
  readonly year: number;
  readonly organization?: string | null;
  readonly family?: string | null;
  readonly rank?: string | null;
  readonly clauses?: readonly string[];
  readonly mode?: string | null;
  /** Whether its people are a published figure. */
  readonly published?: boolean;
  readonly [measure: string]: unknown;
}

export interface MadeCell {
  readonly code: string;
  readonly scope: string;
  readonly values: ReadonlyMap<CellDimension, string>;
  holds(row: BaseRow): boolean;
}

export interface Members {
  readonly region: ReadonlyMap<string, string | null>;
  /** Code of today's member by the code of any organisation, former ones too. */
  readonly today: ReadonlyMap<string, string>;
}

export async function readMembers(sql: SubgraphUnderTest['sql']): Promise<Members> {
  const rows = await sql(
    'select code, region, successor_code from coordination.member_organization order by code',
  );
  const successor = new Map<string, string | null>(
    rows.map((row) => [row.code, row.successor_code]),
  );
  const last = (code: string): string => {
    const next = successor.get(code);
    return next ? last(next) : code;
  };
  const members = rows.filter((row) => row.successor_code === null);
  return {
    region: new Map(members.map((row) => [row.code, row.region])),
    today: new Map(rows.map((row) => [row.code, last(row.code)])),
  };
}

/** Every cell by some dimensions, totals included. */
export function everyCell(
  by: readonly CellDimension[],
  values: Readonly<Record<CellDimension, readonly string[]>>,
  members: Members,
): readonly MadeCell[] {
  let combinations: Map<CellDimension, string>[] = [new Map()];
  for (const dimension of inOrder.filter((each) => by.includes(each))) {
    combinations = combinations.flatMap((each) =>
      [...values[dimension], '*'].map((value) => new Map(each).set(dimension, value)),
    );
  }
  return combinations.flatMap((each) => madeCell(each, members) ?? []);
}

const tells: Readonly<Record<CellDimension, (row: BaseRow, members: Members) => unknown>> = {
  FISCAL_YEAR: ({ year }) => String(year),
  ORGANIZATION: ({ organization }, { today }) => today.get(organization ?? ''),
  REGION: ({ organization }, { today, region }) => region.get(today.get(organization ?? '') ?? ''),
  JOB_FAMILY: ({ family }) => family,
  RANK_TIER: ({ rank }) => rank,
  PLAN_CLAUSE: ({ clauses }) => clauses,
  DELIVERY_MODE: ({ mode }) => mode,
};

function madeCell(values: Map<CellDimension, string>, members: Members): MadeCell | null {
  const place = [...values].filter(([each]) => each === 'ORGANIZATION' || each === 'REGION');
  const fixed = place.filter(([, value]) => value !== '*');
  const within = [...members.today].filter(([code]) =>
    fixed.every(([each, value]) => tells[each]({ year: 0, organization: code }, members) === value),
  );
  if (within.length === 0) return null;
  return {
    code: [...values].map(([each, value]) => `${each}=${value}`).join(),
    scope: fixed.length > 0 ? within.map(([code]) => code).join(' ') : '',
    values,
    holds(row) {
      const year = values.get('FISCAL_YEAR') ?? '*';
      if (year === '*' && (row.year < 2024 || row.year > 2028)) return false;
      return [...values].every(([each, value]) => {
        if (value === '*') return true;
        const its = tells[each](row, members);
        return Array.isArray(its) ? its.includes(value) : its === value;
      });
    },
  };
}

/** The sum of a measure over the rows of a cell. */
export function summed(cell: MadeCell, rows: readonly BaseRow[], measure: string): number {
  return rows.reduce((sum, row) => (cell.holds(row) ? sum + Number(row[measure] ?? 0) : sum), 0);
}

/** All sets of one and two of these, and every seventh set of three. */
export function combinations<Each>(all: readonly Each[]): readonly (readonly Each[])[] {
  const ones = all.map((each) => [each]);
  const twos = all.flatMap((each, index) => all.slice(index + 1).map((other) => [each, other]));
  const threes = twos.flatMap(([one, two]) =>
    all.slice(all.indexOf(two as Each) + 1).map((three) => [one as Each, two as Each, three]),
  );
  return [...ones, ...twos, ...threes.filter((_, index) => index % 7 === 0)];
}

/** How another subgraph would be asked about cells. */
export const representations = (cells: readonly MadeCell[]) =>
  cells.map(({ code, scope }) => ({ __typename: 'StatisticsCell', code, scope }));

/** A measure as a test knows it: the rows it is summed from, the dimensions they tell, and whether it counts people. */
export interface KnownMeasure {
  readonly rows: readonly BaseRow[];
  readonly knows: readonly CellDimension[];
  readonly people?: 'internal' | 'published';
}

const isInternal = ({ published }: BaseRow) => !published;

/** What is wrong with a cell's figures: each is exact, told by its band, or hidden for a reason, or null where its rows do not know a dimension. */
export function wrongIn(
  cell: MadeCell,
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
  figure: any,
  measures: Readonly<Record<string, KnownMeasure>>,
): readonly string[] {
  const fixed = [...cell.values].filter(([, value]) => value !== '*').map(([each]) => each);
  const gaps = figure.notApplicable.map(({ measure }: { measure: string }) => measure);
  return Object.entries(measures).flatMap(([name, { rows, knows, people }]) => {
    const came = figure[name];
    const right = summed(cell, rows, name);
    const at = `${cell.code} ${name}: ${JSON.stringify(came)}, not ${right}`;
    if (!fixed.every((each) => knows.includes(each))) {
      return came === null && gaps.includes(name) ? [] : [`${at}, for it is not known`];
    }
    if (came === null || gaps.includes(name)) return [at];
    if (!people) return came === right ? [] : [at];
    const internal = people === 'internal' ? summed(cell, rows.filter(isInternal), name) : 0;
    if (came.suppressed) return internal > 0 ? [] : [at];
    const shown = told(internal);
    return (came.value ?? 0) === (shown.value ?? 0) + right - internal && !shown.suppressed
      ? []
      : [at];
  });
}

const pickCodes = ['110001', '111007', '112020', '113697', '114651'];

/** Some values of each dimension, enough for cells that are full, small and empty. */
export const someValues: Readonly<Record<CellDimension, readonly string[]>> = {
  FISCAL_YEAR: ['2023', '2024', '2025', '2026'],
  ORGANIZATION: pickCodes,
  REGION: ['SAITAMA', 'HOKUBU', 'CHICHIBU'],
  JOB_FAMILY: ['GENERAL_ADMINISTRATION', 'CIVIL_ENGINEERING', 'NURSERY_TEACHER'],
  RANK_TIER: ['NEW_HIRE', 'STAFF', 'CHIEF'],
  PLAN_CLAUSE: ['6-dev-1', '6-dev-3', '6-philosophy-2', '6-exc-1', '6-exc-3', '6-rec-1'],
  DELIVERY_MODE: ['IN_PERSON', 'LIVE_ONLINE', 'ON_DEMAND', 'HYBRID'],
};

export const allDimensions = Object.keys(someValues) as readonly CellDimension[];
