/** What the cube can be asked: its dimensions, its measures, and a cell's value for each. */
import type { CubeCellsQuery, CubeCellsQueryVariables } from '@hitozukuri/hooks/tanstack';
import { type Figure, type Gap, gap, ofCount, ofNumber, ofRate } from '../figure/figure.ts';
import { count, decimal, percent, type Unit } from '../figure/shown-figure.tsx';
import type { WhyMissing } from '../frame/missing.tsx';
import type { Words } from '../words/ja.ts';

export type Cell = CubeCellsQuery['statistics']['nodes'][number];
export type Dimension = CubeCellsQueryVariables['by'] extends readonly (infer One)[] | infer One
  ? One & string
  : never;
export type Domain = 'coordination' | 'development' | 'exchange' | 'recruitment' | 'staff';

export const dimensions: readonly Dimension[] = [
  'FISCAL_YEAR',
  'ORGANIZATION',
  'REGION',
  'ORGANIZATION_KIND',
  'POPULATION_BAND',
  'JOB_FAMILY',
  'RANK_TIER',
  'DELIVERY_MODE',
  'PLAN_CLAUSE',
];

export interface Measure {
  /** Its name in the graph. */
  readonly name: keyof Words['measures'];
  readonly domain: Domain;
  readonly kind: 'count' | 'number' | 'rate';
  readonly unit: Unit;
}

const people = (domain: Domain, ...names: readonly Measure['name'][]): Measure[] =>
  names.map((name) => ({ name, domain, kind: 'count', unit: count }));
const things = (domain: Domain, ...names: readonly Measure['name'][]): Measure[] =>
  names.map((name) => ({ name, domain, kind: 'number', unit: count }));
const rate = (domain: Domain, unit: Unit, ...names: readonly Measure['name'][]): Measure[] =>
  names.map((name) => ({ name, domain, kind: 'rate', unit }));

export const measures: readonly Measure[] = [
  ...people('development', 'enrollments', 'completed', 'nominated'),
  ...rate('development', percent, 'completionRate', 'fillRate'),
  ...things('development', 'sessions', 'places'),
  ...people('staff', 'staff'),
  ...rate('staff', percent, 'participationRate'),
  ...rate('staff', decimal, 'trainingPerThousandStaff'),
  ...people('exchange', 'placementsOut', 'placementsIn', 'participants', 'networkAttendance'),
  ...things('exchange', 'opportunities', 'networkMeetings'),
  ...people(
    'recruitment',
    'applicants',
    'firstStageExaminees',
    'finalPassed',
    'hired',
    'declined',
    'briefingVisitors',
  ),
  ...rate('recruitment', decimal, 'competitionRatio'),
  ...rate('recruitment', percent, 'showUpRate'),
  ...things('recruitment', 'exams', 'openings', 'unfilled', 'jointBriefings'),
  ...things('coordination', 'needs', 'needsAnswered', 'researchSurveys'),
];

export function measureOf(name: string): Measure | undefined {
  return measures.find((each) => each.name === name);
}

/** The variables with which only the domains of these measures are read. */
export function domainsOf(of: readonly Measure[]): Record<Domain, boolean> {
  const has = (domain: Domain) => of.some((each) => each.domain === domain);
  return {
    coordination: has('coordination'),
    development: has('development'),
    exchange: has('exchange'),
    recruitment: has('recruitment'),
    staff: has('staff'),
  };
}

/** A cell's value, or why there is none. */
export function figureIn(cell: Cell, { name, domain, kind }: Measure, why: WhyMissing): Figure {
  const from = (domain === 'staff' ? cell : cell[domain]) as
    | Readonly<Record<string, unknown>>
    | null
    | undefined;
  if (!from) return gap(why(domain));
  const gaps = (from['notApplicable'] ?? []) as readonly { readonly measure: string }[];
  if (gaps.some(({ measure }) => measure === name)) return gap('notApplicable');
  const value = from[name];
  const none: Gap =
    why(name) === 'forbidden' ? 'forbidden' : domain === 'staff' ? 'notApplicable' : 'absent';
  if (kind === 'number') return ofNumber(value as number | null, none);
  if (kind === 'rate') return ofRate(value as Parameters<typeof ofRate>[0], none);
  return ofCount(value as Parameters<typeof ofCount>[0], none);
}
