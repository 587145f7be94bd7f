/** Invented placements, one row a person, and what people reported after them. */
import { type OrganizationWeight, syntheticToday, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { fiscalYearOf } from '../../shared/vocabulary/fiscal-year.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { PlacementKind, ReturnUse } from '../placement/placement.enums.js';
import { laterBy } from './calendar.js';
import type { InventedCompany } from './companies.js';
import { firstRoundOf, jointCourseCodes } from './joint-sessions.js';
import { municipalitiesOf, prefectureCode, weightOf } from './members.js';

const kindWeights: Readonly<Record<PlacementKind, number>> = {
  PRIVATE_DISPATCH: 1.4,
  PRIVATE_INTAKE: 0.5,
  INTER_MUNICIPAL: 3,
  PREF_TO_MUNI: 2.6,
  MUNI_TO_PREF: 2.5,
};

const rankWeights: readonly (readonly [RankTier, number])[] = [
  [RankTier.STAFF, 4],
  [RankTier.SENIOR_STAFF, 5],
  [RankTier.CHIEF, 3],
  [RankTier.ASSISTANT_MANAGER, 1],
  [RankTier.MANAGER, 0.5],
];

export type InventedPlacement = ReturnType<typeof inventPlacement>;

/** About 900 a year at scale 1, a little more each year. */
export function inventPlacements(
  random: Random,
  organizations: readonly OrganizationWeight[],
  companies: readonly InventedCompany[],
  scale: number,
): InventedPlacement[] {
  return syntheticYears.flatMap((year, growth) => {
    const number = Math.max(240, Math.round((860 + 20 * growth) * scale));
    return Array.from({ length: number }, (_, index) =>
      inventPlacement(random, organizations, companies, year, index + 1),
    );
  });
}

function inventPlacement(
  random: Random,
  organizations: readonly OrganizationWeight[],
  companies: readonly InventedCompany[],
  year: number,
  number: number,
) {
  const kind = random.weighted(Object.values(PlacementKind), (each) => kindWeights[each]);
  const startsOn = random.weighted([`${year}-04-01`, `${year}-07-01`, `${year}-10-01`], (each) =>
    each.endsWith('04-01') ? 8 : 1,
  );
  return {
    code: `P-${year}-${String(number).padStart(4, '0')}`,
    kind,
    fiscal_year: year,
    starts_on: startsOn,
    ends_on: inventEnd(random, kind, startsOn),
    person: random.uuid(),
    rank_tier: random.weighted(rankWeights, ([, weight]) => weight)[0],
    job_family: random.chance(0.75)
      ? JobFamily.GENERAL_ADMINISTRATION
      : random.pick(Object.values(JobFamily)),
    ...inventPlaces(random, kind, organizations, companies),
  };
}

/** Companies take people for months or a year, members for one year to three. */
function inventEnd(random: Random, kind: PlacementKind, startsOn: string): string {
  const isPrivate =
    kind === PlacementKind.PRIVATE_DISPATCH || kind === PlacementKind.PRIVATE_INTAKE;
  if (isPrivate && random.chance(0.5)) return laterBy(startsOn, random.pick([13, 30, 91, 182]));
  const years = random.weighted(isPrivate ? [1, 2] : [1, 2, 3], (each) => (each === 2 ? 4 : 2));
  return `${Number(startsOn.slice(0, 4)) + years + (startsOn.slice(5, 7) === '04' ? 0 : 1)}-03-31`;
}

function inventPlaces(
  random: Random,
  kind: PlacementKind,
  organizations: readonly OrganizationWeight[],
  companies: readonly InventedCompany[],
) {
  const municipalities = municipalitiesOf(organizations);
  const one = (of: readonly OrganizationWeight[]) => random.weighted(of, weightOf).code;
  const places = (home: string | null, host: string | null, company: string | null) => ({
    home_organization_code: home,
    host_organization_code: host,
    company_code: company,
  });
  switch (kind) {
    case PlacementKind.PRIVATE_DISPATCH:
      return places(one(organizations), null, random.pick(companies).code);
    case PlacementKind.PRIVATE_INTAKE:
      return places(null, one(organizations), random.pick(companies).code);
    case PlacementKind.INTER_MUNICIPAL: {
      const home = one(municipalities);
      return places(home, one(municipalities.filter(({ code }) => code !== home)), null);
    }
    case PlacementKind.PREF_TO_MUNI:
      return places(prefectureCode, one(municipalities), null);
    case PlacementKind.MUNI_TO_PREF:
      return places(one(municipalities), prefectureCode, null);
  }
}

const useWeights: Readonly<Record<ReturnUse, number>> = {
  TAUGHT_ON: 2.5,
  CHANGED_WORK: 3,
  NEW_PROJECT: 1.2,
  KEPT_CONTACT: 2,
  NOT_YET: 1.3,
};

/** Members' own people report within four months of their return, most of them. */
export function inventReturns(
  random: Random,
  placements: readonly InventedPlacement[],
  scale: number,
) {
  const courses = jointCourseCodes(scale);
  return placements.flatMap(({ code, ends_on, home_organization_code }) => {
    const reportedOn = laterBy(ends_on, random.whole(10, 120));
    const usedFor = random.weighted(Object.values(ReturnUse), (each) => useWeights[each]);
    const course = random.pick(courses);
    const reports = random.chance(0.9);
    if (home_organization_code === null || reportedOn > syntheticToday || !reports) return [];
    const taughtIn = fiscalYearOf(ends_on) + 1;
    const isTaught = usedFor === ReturnUse.TAUGHT_ON && taughtIn <= fiscalYearOf(syntheticToday);
    return [
      {
        placement_code: code,
        fiscal_year: fiscalYearOf(reportedOn),
        reported_on: reportedOn,
        organization_code: home_organization_code,
        used_for: usedFor,
        training_session_code: isTaught ? firstRoundOf(course, taughtIn) : null,
      },
    ];
  });
}
