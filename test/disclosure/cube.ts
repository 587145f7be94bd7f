/**
 * The cube as an attacker sees it: which organisations a region or a kind has is no
 * secret, and so neither are the parts into which a cell falls. A cell goes by the people
 * it stands for: two ways of asking for the same organisations are one cell.
 */
import type { SubgraphUnderTest } from '../support/ask.js';
import type { Partition } from './attacker.js';

export const dimensions = [
  'FISCAL_YEAR',
  'ORGANIZATION',
  'ORGANIZATION_KIND',
  'REGION',
  'POPULATION_BAND',
  'JOB_FAMILY',
  'RANK_TIER',
  'PLAN_CLAUSE',
  'DELIVERY_MODE',
] as const;
export type Dimension = (typeof dimensions)[number];
const ofOrganizations: readonly Dimension[] = dimensions.slice(1, 5);
/** Those that divide people otherwise than by organisation; clauses share people, so they divide nobody. */
const others = ['FISCAL_YEAR', 'JOB_FAMILY', 'RANK_TIER', 'PLAN_CLAUSE', 'DELIVERY_MODE'] as const;
type Other = (typeof others)[number];

export interface Cell {
  readonly code: string;
  readonly scope: string;
}

/** A base row: what it tells of each dimension, and how many people it holds. */
export type PeopleRow = Readonly<Partial<Record<Other, string | readonly string[]>>> & {
  readonly ORGANIZATION: string;
  readonly people: number;
};

export interface Cube {
  readonly values: Readonly<Record<Dimension, readonly string[]>>;
  /** What each organisation is to the dimensions of organisations. */
  readonly placeOf: ReadonlyMap<string, Readonly<Partial<Record<Dimension, string>>>>;
}

/** Reads from the graph itself which values and organisations there are. */
export async function readCube(ask: SubgraphUnderTest['ask']): Promise<Cube> {
  const cellsBy = async (by: string): Promise<readonly Cell[]> => {
    const { data } = await ask(`{ statistics(by: [${by}], first: 1000) { nodes { code scope } } }`);
    return data.statistics.nodes;
  };
  const values: Partial<Record<Dimension, string[]>> = {};
  const placeOf = new Map<string, Partial<Record<Dimension, string>>>();
  for (const dimension of dimensions) {
    const cells = await cellsBy(dimension);
    values[dimension] = cells.map(({ code }) => code.split('=')[1] ?? '');
    if (!ofOrganizations.includes(dimension)) continue;
    for (const { code, scope } of cells) {
      for (const organization of scope.split(' ')) {
        const place = placeOf.get(organization) ?? {};
        place[dimension] = code.split('=')[1] ?? '';
        placeOf.set(organization, place);
      }
    }
  }
  return { values: values as Cube['values'], placeOf };
}

/** Whom a cell stands for, as a text: the organisations of today, then the other values. */
export interface People {
  readonly organizations: readonly string[] | null;
  readonly fixed: ReadonlyMap<Other, string>;
}

export function written({ organizations, fixed }: People): string {
  return [
    organizations?.join('+') ?? '*',
    ...others.map((each) => `${fixed.get(each) ?? ''}`),
  ].join('|');
}

export function peopleIn(cell: string): People {
  const [organizations = '*', ...values] = cell.split('|');
  const fixed = others.flatMap((each, index): [Other, string][] => {
    const value = values[index];
    return value ? [[each, value]] : [];
  });
  return {
    organizations: organizations === '*' ? null : organizations.split('+'),
    fixed: new Map(fixed),
  };
}

/** The people of a cell by its code, `FISCAL_YEAR=2024,REGION=*`. */
export function peopleOfCode({ values, placeOf }: Cube, code: string): People {
  const fixed = new Map<Dimension, string>();
  for (const part of code.split(',')) {
    const [dimension, value = '*'] = part.split('=');
    if (value !== '*') fixed.set(dimension as Dimension, value);
  }
  const places = ofOrganizations.filter((each) => fixed.has(each));
  const within = values.ORGANIZATION.filter((each) =>
    places.every((dimension) => placeOf.get(each)?.[dimension] === fixed.get(dimension)),
  );
  return {
    organizations: places.length === 0 ? null : within,
    fixed: new Map(
      others.flatMap((each) => (fixed.has(each) ? [[each, fixed.get(each) ?? '']] : [])),
    ),
  };
}

/** Every way in which a cell falls into parts that share nobody. */
export function partitionsIn({ values, placeOf }: Cube): (cell: string) => readonly Partition[] {
  const known = new Map<string, readonly Partition[]>();
  const byPlace = (people: People, dimension: Dimension): readonly People[] => {
    const all = people.organizations ?? values.ORGANIZATION;
    // whoever lies in no region or band stands alone
    const groups = Map.groupBy(all, (each) => placeOf.get(each)?.[dimension] ?? each);
    return [...groups.values()].map((organizations) => ({ ...people, organizations }));
  };
  const byValue = (people: People, dimension: Other): readonly People[] =>
    dimension === 'PLAN_CLAUSE' || people.fixed.has(dimension)
      ? []
      : values[dimension]
          .filter((value) => dimension !== 'FISCAL_YEAR' || Number(value) >= 2024)
          .map((value) => ({ ...people, fixed: new Map(people.fixed).set(dimension, value) }));
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    const people = peopleIn(cell);
    const found = new Map<string, Partition>();
    const ways = [
      ...ofOrganizations.map((dimension) => byPlace(people, dimension)),
      ...others.map((dimension) => byValue(people, dimension)),
    ];
    for (const way of ways) {
      const parts = way.map(written);
      if (parts.length < 2) continue;
      const name = `${cell}: ${parts.toSorted().join(' ')}`;
      found.set(name, { name, whole: cell, parts });
    }
    known.set(cell, [...found.values()]);
    return [...found.values()];
  };
}

/** The right number of people of any cell, counted row by row. */
export function truthOf(rows: readonly PeopleRow[], { placeOf }: Cube): (cell: string) => number {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  const today = (code: string): string => placeOf.get(code)?.ORGANIZATION ?? code;
  const countedBy = (by: readonly Other[]): ReadonlyMap<string, number> => {
    const sums = new Map<string, number>();
    for (const row of rows) {
      let keys = [today(row.ORGANIZATION)];
      for (const each of by) {
        const its = [row[each] ?? []].flat();
        keys = keys.flatMap((key) => its.map((value) => `${key}|${value}`));
      }
      if (!by.includes('FISCAL_YEAR') && Number(row.FISCAL_YEAR) < 2024) continue;
      for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + row.people);
    }
    return sums;
  };
  return (cell) => {
    const { organizations, fixed } = peopleIn(cell);
    const by = [...fixed.keys()];
    const name = by.join();
    const sums = counts.get(name) ?? countedBy(by);
    counts.set(name, sums);
    const codes = organizations ?? [...new Set([...placeOf.keys()].map(today))];
    const suffix = by.map((each) => `|${fixed.get(each)}`).join('');
    return codes.reduce((sum, code) => sum + (sums.get(`${code}${suffix}`) ?? 0), 0);
  };
}
