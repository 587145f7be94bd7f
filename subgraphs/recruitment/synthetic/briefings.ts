/** Invented joint briefings with their booths, and lectures at universities that do not exist. */
import { type OrganizationWeight, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily, jobFamilies } from '../../shared/vocabulary/job-family.js';
import { BriefingKind } from '../joint-briefing/joint-briefing.entity.js';
import { dayIn, isPast } from './days.js';
import { sizeOf } from './exam-profiles.js';

export interface InventedBriefing {
  readonly code: string;
  readonly kind: BriefingKind;
  readonly nameJa: string;
  readonly jobFamily: JobFamily | null;
  readonly fiscalYear: number;
  readonly heldOn: string;
  readonly deliveryMode: DeliveryMode;
  readonly venue: string | null;
  readonly visitors: number | null;
  readonly clauseCodes: readonly string[];
  readonly booths: readonly InventedBooth[];
}

export interface InventedBooth {
  readonly organizationCode: string;
  readonly visitors: number | null;
  readonly contacts: number | null;
  readonly laterApplicants: number | null;
}

/** Professions that members look for together. */
const soughtFamilies = [
  JobFamily.CIVIL_ENGINEERING,
  JobFamily.ARCHITECTURE,
  JobFamily.PUBLIC_HEALTH_NURSE,
  JobFamily.NURSERY_TEACHER,
  JobFamily.SOCIAL_WELFARE,
  JobFamily.DIGITAL,
] as const;

const generalMonths = [5, 9, 12, 2] as const;
const specialistMonths = [4, 6, 7, 10, 11, 1] as const;

/** The `count` first of `items`, at least one; more than there are begins anew. */
function turns<Item>(items: readonly Item[], count: number): readonly Item[] {
  return Array.from(
    { length: Math.max(1, Math.round(count)) },
    (_, index) => items[index % items.length] as Item,
  );
}

export function inventBriefings(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
): readonly InventedBriefing[] {
  return syntheticYears.flatMap((fiscalYear) => [
    ...turns(generalMonths, 4 * scale).map((month, index) =>
      inventBriefing(random, organizations, {
        fiscalYear,
        month,
        number: index + 1,
        jobFamily: null,
      }),
    ),
    ...turns(soughtFamilies, 6 * scale).map((jobFamily, index) =>
      inventBriefing(random, organizations, {
        fiscalYear,
        month: specialistMonths[index % specialistMonths.length] as number,
        number: index + 1,
        jobFamily,
      }),
    ),
  ]);
}

interface Occasion {
  readonly fiscalYear: number;
  readonly month: number;
  readonly number: number;
  /** Null for a general briefing. */
  readonly jobFamily: JobFamily | null;
}

function inventBriefing(
  random: Random,
  organizations: readonly OrganizationWeight[],
  { fiscalYear, month, number, jobFamily }: Occasion,
): InventedBriefing {
  const heldOn = dayIn(random, fiscalYear, month);
  // online came with the epidemic and stayed for about a third
  const online = random.chance(fiscalYear < 2023 ? 0.6 : 0.35);
  const exhibitors = random
    .sample(
      organizations,
      jobFamily ? random.whole(12, 30) : random.whole(38, organizations.length),
    )
    .sort((one, other) => one.code.localeCompare(other.code));
  const visitors = isPast(heldOn)
    ? random.whole(...((jobFamily ? [40, 180] : [350, 1100]) as [number, number]))
    : null;
  const letter = jobFamily ? 'S' : 'G';
  return {
    code: `JB-${fiscalYear}-${letter}-${String(number).padStart(2, '0')}`,
    kind: jobFamily ? BriefingKind.SPECIALIST : BriefingKind.GENERAL,
    nameJa: jobFamily
      ? `【合成】${jobFamilies[jobFamily].nameJa}の仕事の魅力説明会`
      : `【合成】市町村職員採用合同説明会（第${number}回）`,
    jobFamily,
    fiscalYear,
    heldOn,
    deliveryMode: online ? DeliveryMode.LIVE_ONLINE : DeliveryMode.IN_PERSON,
    venue: online ? null : random.pick(['合成会館 大ホール', '合成県民センター', '合成文化プラザ']),
    visitors,
    clauseCodes: jobFamily ? ['6-rec-2'] : ['6-rec-1'],
    booths: exhibitors.map((organization) => inventBooth(random, organization, visitors)),
  };
}

/** Each visitor goes to some booths, rather to those of large members. */
function inventBooth(
  random: Random,
  organization: OrganizationWeight,
  atBriefing: number | null,
): InventedBooth {
  const organizationCode = organization.code;
  if (atBriefing === null) {
    return { organizationCode, visitors: null, contacts: null, laterApplicants: null };
  }
  const pull = Math.min(0.45, 0.04 + (sizeOf(organization) / 1_500_000) ** 0.5 * 0.4);
  const visitors = random.binomial(atBriefing, pull);
  const contacts = random.binomial(visitors, 0.4);
  // only some organisations ask applicants where they had heard of them
  const asks = organization.population > 100_000;
  return {
    organizationCode,
    visitors,
    contacts,
    laterApplicants: asks ? random.binomial(contacts, 0.3) : null,
  };
}

export interface InventedLecture {
  readonly code: string;
  readonly university: string;
  readonly faculty: string;
  readonly fiscalYear: number;
  readonly heldOn: string;
  readonly deliveryMode: DeliveryMode;
  readonly audience: number | null;
  readonly organizationCode: string;
  readonly clauseCodes: readonly string[];
}

const universities = [...'ABCDEFGHIJKLMNOPQRST'].map((letter) => `合成大学${letter}`);
const faculties = [
  '法学部',
  '経済学部',
  '工学部',
  '看護学部',
  '社会福祉学部',
  '教育学部',
  '情報学部',
];
const lectureMonths = [5, 6, 7, 10, 11, 12, 1] as const;

export function inventLectures(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
): readonly InventedLecture[] {
  return syntheticYears.flatMap((fiscalYear, since) => {
    const number = Math.max(1, Math.round((30 + 5 * since) * scale));
    return Array.from({ length: number }, (_, index): InventedLecture => {
      const heldOn = dayIn(random, fiscalYear, random.pick(lectureMonths));
      return {
        code: `OL-${fiscalYear}-${String(index + 1).padStart(3, '0')}`,
        university: random.pick(universities),
        faculty: random.pick(faculties),
        fiscalYear,
        heldOn,
        deliveryMode: random.chance(0.25) ? DeliveryMode.LIVE_ONLINE : DeliveryMode.IN_PERSON,
        audience: isPast(heldOn) ? Math.max(3, Math.round(random.normal(55, 25))) : null,
        organizationCode: random.weighted(organizations, (each) => sizeOf(each) ** 0.5).code,
        clauseCodes: ['6-rec-1'],
      };
    });
  });
}
