/**
 * Queries made at random, asked of the subgraphs as an analyst or as an organisation's own
 * clerk, and every pair of their answers held together by an attacker: totals less all but
 * one, filters that differ by one value, overlapping groups, what a clerk knows of its
 * own, what stood there before and after an import.
 */
import { type Random, randomOf } from '../../subgraphs/shared/random.js';
import { Role, type Viewer } from '../../subgraphs/shared/viewer.js';
import type { SubgraphUnderTest } from '../support/ask.js';
import { everyReader } from '../support/viewers.js';
import { type Answer, answerOf, concluded } from './attacker.js';
import type { Told } from './chances.js';
import {
  type Cell,
  type Cube,
  type Dimension,
  dimensions,
  type PeopleRow,
  partitionsIn,
  peopleIn,
  peopleOfCode,
  readCube,
  truthOf,
  written,
} from './cube.js';

/** One count of people in a subgraph's part of a cell, and the rows that it counts. */
export interface Measure {
  readonly subgraph: 'development' | 'exchange';
  readonly name: string;
  readonly rows: string;
}

export const measures: readonly Measure[] = [
  {
    subgraph: 'development',
    name: 'enrollments',
    rows: `select session.fiscal_year::text as "FISCAL_YEAR", organization_code as "ORGANIZATION", job_family as "JOB_FAMILY",
        rank_tier as "RANK_TIER", session.delivery_mode as "DELIVERY_MODE",
        array(select clause_code::text from course_clause link where link.course_code = session.course_code) as "PLAN_CLAUSE",
        count(*)::int as people
      from enrollment join training_session session on session.code = session_code group by 1, 2, 3, 4, 5, 6`,
  },
  {
    subgraph: 'exchange',
    name: 'placementsOut',
    rows: `select fiscal_year::text as "FISCAL_YEAR", home_organization_code as "ORGANIZATION", job_family as "JOB_FAMILY",
        rank_tier as "RANK_TIER", array(select clause_code::text from placement_clause link
          where link.kind = placement.kind and link.by = 'PLACEMENT') as "PLAN_CLAUSE", count(*)::int as people
      from placement where home_organization_code is not null group by 1, 2, 3, 4, 5`,
  },
];

export interface Subgraphs {
  readonly coordination: SubgraphUnderTest;
  readonly development: SubgraphUnderTest;
  readonly exchange: SubgraphUnderTest;
}

interface Query {
  readonly by: readonly Dimension[];
  readonly cells: readonly Cell[];
  readonly viewer: Viewer;
}

const filterOf: Readonly<Record<Dimension, string>> = {
  FISCAL_YEAR: 'fiscalYears',
  ORGANIZATION: 'organizations',
  ORGANIZATION_KIND: 'organizationKinds',
  REGION: 'regions',
  POPULATION_BAND: 'populationBands',
  JOB_FAMILY: 'jobFamilies',
  RANK_TIER: 'rankTiers',
  PLAN_CLAUSE: 'planClauses',
  DELIVERY_MODE: 'deliveryModes',
};

/** A filter of one value, of all but one, or of some; narrow enough for a page. */
function filtered(draw: Random, cube: Cube, dimension: Dimension, most: number): string {
  const values = cube.values[dimension];
  if (dimension === 'FISCAL_YEAR') {
    const year = draw.pick(values);
    return `fiscalYears: { from: ${year}, to: ${Number(year) + draw.whole(0, 1)} }`;
  }
  const start = draw.whole(0, values.length - 1);
  const some = [...values.slice(start), ...values.slice(0, start)].slice(0, most);
  const quoted = dimension === 'ORGANIZATION' || dimension === 'PLAN_CLAUSE';
  return `${filterOf[dimension]}: [${some.map((value) => (quoted ? `"${value}"` : value)).join()}]`;
}

async function madeQuery(draw: Random, cube: Cube, { ask }: SubgraphUnderTest): Promise<Query> {
  const by = [...draw.sample(dimensions, draw.whole(1, 3))];
  const most =
    by.length === 1 ? 70 : by.length === 2 ? draw.pick([3, 8, 64]) : draw.pick([2, 4, 9]);
  const where = by
    .filter((each) => each === 'FISCAL_YEAR' || by.length > 1)
    .map((each) => filtered(draw, cube, each, most));
  const { data, errors } = await ask(
    `{ statistics(by: [${by.join()}], first: 250, totals: ${draw.whole(0, 3) > 0}, where: { ${where.join(' ')} }) { nodes { code scope } } }`,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const clerk: Viewer = {
    ...everyReader,
    roles: [...everyReader.roles, Role.CLERK],
    organization: draw.pick(cube.values.ORGANIZATION),
  };
  return { by, cells: data.statistics.nodes, viewer: draw.whole(0, 2) > 0 ? everyReader : clerk };
}

/** What a query is told of one measure, by cell; empty where the measure says nothing of its dimensions. */
async function toldOf(
  { ask }: SubgraphUnderTest,
  { subgraph, name }: Measure,
  { cells, viewer }: Query,
  cube: Cube,
  trusting: boolean,
): Promise<ReadonlyMap<string, Told>> {
  const { data, errors } = await ask(
    `query ($cells: [_Any!]!) { _entities(representations: $cells) { ... on StatisticsCell {
      ${subgraph} { ${name} { value approximate suppressed } } } } }`,
    { cells: cells.map((cell) => ({ __typename: 'StatisticsCell', ...cell })) },
    viewer,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const told = new Map<string, Told>();
  for (const [index, { code }] of cells.entries()) {
    const count = data._entities[index][subgraph][name];
    if (count) told.set(written(peopleOfCode(cube, code)), toldAs(count, trusting));
  }
  return told;
}

function toldAs(
  count: { value: number; approximate: boolean; suppressed: boolean },
  trusting: boolean,
): Told {
  if (count.suppressed) return { as: 'hidden' };
  return { as: count.approximate && !trusting ? 'about' : 'exact', people: count.value };
}

export interface Attack {
  readonly seed: string;
  readonly pairs: number;
  /** Takes each shown number for exact. */
  readonly trusting?: boolean;
}

export interface Attacked {
  readonly queries: number;
  readonly pairs: number;
  /** Cells of one to four people that some answer is about. */
  readonly targets: number;
  /** Cells of which two answers said something together, over all pairs. */
  readonly weighed: number;
  readonly isolated: readonly string[];
  /** The same cell told in two ways to two who may know the same: must be none. */
  readonly contradictions: readonly string[];
}

/** Asks so many queries and holds each answer against each other one, until there are so many pairs. */
export async function attack(
  subgraphs: Subgraphs,
  measure: Measure,
  { seed, pairs, trusting = false }: Attack,
): Promise<Attacked> {
  const draw = randomOf(seed);
  const cube = await readCube(subgraphs.coordination.ask);
  const partitionsOf = partitionsIn(cube);
  const subgraph = subgraphs[measure.subgraph];
  const rows: PeopleRow[] = await subgraph.sql(measure.rows);
  const truth = truthOf(rows, cube);
  const answers: { readonly answer: Answer; readonly viewer: Viewer }[] = [];
  const toAll = new Map<string, string>();
  const contradictions: string[] = [];
  const found = new Set<string>();
  const targets = new Set<string>();
  let held = 0;
  let weighed = 0;
  while (held < pairs) {
    const query = await madeQuery(draw, cube, subgraphs.coordination);
    const told = await toldOf(subgraph, measure, query, cube, trusting);
    if (told.size === 0) continue;
    for (const [cell, each] of told) {
      if (isOwn(cell, query.viewer)) continue;
      const people = truth(cell);
      if (people > 0 && people < 5) targets.add(cell);
      const now = JSON.stringify(each);
      if ((toAll.get(cell) ?? now) !== now) contradictions.push(cell);
      toAll.set(cell, now);
    }
    const next = { answer: answerOf(told, partitionsOf), viewer: query.viewer };
    answers.push(next);
    for (const other of answers.slice(0, pairs - held)) {
      held++;
      const { weighed: said, isolated } = concluded(next.answer, other.answer);
      weighed += said;
      for (const { cell, people } of isolated) {
        if (isOwn(cell, next.viewer) || isOwn(cell, other.viewer)) continue;
        found.add(`${cell} is ${people}, in truth ${truth(cell)}`);
      }
    }
  }
  return {
    queries: answers.length,
    pairs: held,
    targets: targets.size,
    weighed,
    isolated: [...found],
    contradictions,
  };
}

function isOwn(cell: string, { organization }: Viewer): boolean {
  const { organizations } = peopleIn(cell);
  return organization !== null && organizations?.length === 1 && organizations[0] === organization;
}
