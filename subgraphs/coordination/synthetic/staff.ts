/** Invented staff by job family, about as many as the population would let one expect. */
import { type OrganizationWeight, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';

/** Of a thousand staff; the rest are in general administration. */
const perThousand: Readonly<Partial<Record<JobFamily, number>>> = {
  SOCIAL_WELFARE: 22,
  PSYCHOLOGY: 3,
  CIVIL_ENGINEERING: 55,
  ARCHITECTURE: 18,
  ELECTRICAL_ENGINEERING: 7,
  MECHANICAL_ENGINEERING: 6,
  ENVIRONMENTAL_TESTING: 3,
  AGRICULTURE: 4,
  PHARMACIST: 3,
  DIETITIAN: 8,
  PUBLIC_HEALTH_NURSE: 28,
  LIBRARIAN: 9,
  NURSERY_TEACHER: 90,
  SKILLED_WORKER: 30,
  DIGITAL: 5,
};

const ofPrefecture: Readonly<Partial<Record<JobFamily, number>>> = {
  SCHOOL_ADMINISTRATION: 110,
  POLICE_ADMINISTRATION: 60,
  FORESTRY: 12,
  VETERINARIAN: 14,
  AGRICULTURE: 45,
  NURSERY_TEACHER: 0,
};

const ofCity: Readonly<Partial<Record<JobFamily, number>>> = {
  FIREFIGHTER: 130,
  FIREFIGHTER_PARAMEDIC: 25,
};

export function inventStaff(random: Random, organizations: readonly OrganizationWeight[]) {
  return organizations.flatMap((organization) => {
    const families = { ...perThousand, ...extraOf(organization) };
    const leanings = Object.entries(families).map(
      ([family, share]) => [family, share * random.normal(1, 0.15)] as const,
    );
    const drift = random.normal(0.002, 0.006);
    return syntheticYears.flatMap((year, index) => {
      const all = Math.round(sizeOf(organization) * (1 + drift) ** index);
      const special = leanings.map(
        ([family, share]) => [family, Math.max(0, Math.round((all * share) / 1000))] as const,
      );
      const rest = all - special.reduce((sum, [, headcount]) => sum + headcount, 0);
      return [[JobFamily.GENERAL_ADMINISTRATION, rest] as const, ...special]
        .filter(([, headcount]) => headcount > 0)
        .map(([family, headcount]) => ({
          code: `${organization.code}-${year}-${family}`,
          organization_code: organization.code,
          fiscal_year: year,
          job_family: family,
          headcount,
        }));
    });
  });
}

function extraOf({ type }: OrganizationWeight): Partial<Record<JobFamily, number>> {
  if (type === 'prefecture') return ofPrefecture;
  return type === 'town' || type === 'village' ? {} : ofCity;
}

/** The same sizes as in the other subgraphs' synthetic data, so that rates over them are plausible. */
function sizeOf({ type, population }: OrganizationWeight): number {
  return type === 'prefecture' ? 6000 : Math.round(30 + population * 0.0055);
}
