/** The values that each dimension has, and the organisations that its cells stand for. */
import { HubError } from '../../shared/errors.js';
import { type CellValues, type Scope, total } from '../../shared/statistics/cell-key.js';
import { organizationDimensions, StatisticsDimension } from '../../shared/statistics/dimension.js';
import type { Axis } from '../../shared/statistics/table.js';
import { today } from '../../shared/vocabulary/day.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import {
  type FiscalYearRange,
  fiscalYearOf,
  planYears,
  yearsOf,
} from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { OrganizationKind, Region } from '../member-organization/member-organization.enums.js';
import { PopulationBand, populationBandOf } from './population-band.js';
import type { StatisticsFilter } from './statistics.args.js';
import type { Frame, Member } from './statistics.queries.js';

const mostYears = 30;

/** What the filter says of each dimension. */
export const filtered: Readonly<Record<StatisticsDimension, keyof StatisticsFilter>> = {
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

/** The values of a dimension that have cells, in their order. */
export function valuesOf(
  frame: Frame,
  dimension: StatisticsDimension,
  filter: StatisticsFilter,
): readonly string[] {
  if (dimension === StatisticsDimension.FISCAL_YEAR) return yearsAsked(filter.fiscalYears);
  const values = allValuesOf(frame, dimension);
  const wanted = filter[filtered[dimension]] as readonly string[] | null | undefined;
  return wanted ? values.filter((value) => wanted.includes(value)) : values;
}

function yearsAsked(range: FiscalYearRange | null | undefined): readonly string[] {
  const present = Math.min(fiscalYearOf(today()), planYears.to);
  const { from, to } = range ? yearsOf(range) : { from: planYears.from, to: present };
  const length = to - from + 1;
  if (length < 1 || length > mostYears) {
    throw new HubError('TOO_MANY_FISCAL_YEARS', { value: length, limit: mostYears });
  }
  return Array.from({ length }, (_, index) => String(from + index));
}

function allValuesOf(
  { members, clauses }: Frame,
  dimension: Exclude<StatisticsDimension, StatisticsDimension.FISCAL_YEAR>,
): readonly string[] {
  switch (dimension) {
    case StatisticsDimension.ORGANIZATION:
      return members.map(({ code }) => code);
    case StatisticsDimension.ORGANIZATION_KIND:
      return Object.values(OrganizationKind);
    case StatisticsDimension.REGION:
      return Object.values(Region);
    case StatisticsDimension.POPULATION_BAND:
      return Object.values(PopulationBand);
    case StatisticsDimension.JOB_FAMILY:
      return Object.values(JobFamily);
    case StatisticsDimension.RANK_TIER:
      return Object.values(RankTier);
    case StatisticsDimension.PLAN_CLAUSE:
      return clauses;
    case StatisticsDimension.DELIVERY_MODE:
      return Object.values(DeliveryMode);
  }
}

/** Whether each of these values is one that its dimension has. */
export function allExist(frame: Frame, axes: readonly Axis[]): boolean {
  return axes.every(({ dimension, values }) => {
    if (dimension === StatisticsDimension.FISCAL_YEAR) return true;
    const all = new Set(allValuesOf(frame, dimension));
    return values.every((value) => value === total || all.has(value));
  });
}

function ofMember(member: Member, dimension: StatisticsDimension): string | null {
  switch (dimension) {
    case StatisticsDimension.ORGANIZATION:
      return member.code;
    case StatisticsDimension.ORGANIZATION_KIND:
      return member.type;
    case StatisticsDimension.REGION:
      return member.region;
    default:
      return member.type === OrganizationKind.PREFECTURE
        ? null
        : populationBandOf(member.population);
  }
}

/** The organisations of a cell; undefined when it stands for none, as a village of 300,000 does. */
export function scopeOf(members: readonly Member[], values: CellValues): Scope | undefined {
  const fixed = [...values].filter(
    ([dimension, value]) => organizationDimensions.has(dimension) && value !== total,
  );
  if (fixed.length === 0) return null;
  const within = members.filter((member) =>
    fixed.every(([dimension, value]) => ofMember(member, dimension) === value),
  );
  return within.length === 0 ? undefined : within.flatMap(({ codes }) => codes);
}
