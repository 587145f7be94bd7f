/** What invented examinations look like: which members hold which, and how hard each is to pass. */
import type { OrganizationWeight } from '../../shared/data-load.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { ExamKind } from '../recruitment-exam/exam-kind.js';

export interface ExamProfile {
  /** Printed category, a spelling that the import knows too. */
  readonly category: string;
  readonly jobFamily: JobFamily;
  readonly kind: ExamKind;
  /** Its part of a large member's applicants. */
  readonly share: number;
  /** First-stage examinees to one final pass in the first year. */
  readonly ratio: number;
  /** Held by members of at least so many inhabitants. */
  readonly fromPopulation: number;
  /** Held only by these kinds of members; else by all. */
  readonly only?: readonly OrganizationWeight['type'][];
  /** Not held before this fiscal year. */
  readonly since?: number;
}

const {
  UNIVERSITY_LEVEL,
  HIGH_SCHOOL_LEVEL,
  LICENSED_PROFESSION,
  PRIVATE_SECTOR_EXPERIENCE,
  OCCUPATIONAL_EXPERIENCE,
  EMPLOYMENT_ICE_AGE,
} = ExamKind;

const profile = (
  category: string,
  jobFamily: JobFamily,
  kind: ExamKind,
  [share, ratio, fromPopulation]: readonly [share: number, ratio: number, fromPopulation: number],
  limits: Pick<ExamProfile, 'only' | 'since'> = {},
): ExamProfile => ({ category, jobFamily, kind, share, ratio, fromPopulation, ...limits });

/** Shortage shows: engineers and care are passed by every second, dietitians and librarians by one in twenty. */
export const examProfiles: readonly ExamProfile[] = [
  profile('行政事務', JobFamily.GENERAL_ADMINISTRATION, UNIVERSITY_LEVEL, [0.52, 5.6, 0]),
  profile(
    '行政事務(高卒)',
    JobFamily.GENERAL_ADMINISTRATION,
    HIGH_SCHOOL_LEVEL,
    [0.08, 6.4, 30_000],
  ),
  profile('事務', JobFamily.GENERAL_ADMINISTRATION, EMPLOYMENT_ICE_AGE, [0.04, 24, 150_000]),
  profile('学校事務', JobFamily.SCHOOL_ADMINISTRATION, UNIVERSITY_LEVEL, [0.03, 7.2, 0], {
    only: ['prefecture', 'designated_city'],
  }),
  profile('警察事務', JobFamily.POLICE_ADMINISTRATION, UNIVERSITY_LEVEL, [0.03, 6.8, 0], {
    only: ['prefecture'],
  }),
  profile('福祉', JobFamily.SOCIAL_WELFARE, LICENSED_PROFESSION, [0.035, 2.3, 50_000]),
  profile('心理', JobFamily.PSYCHOLOGY, LICENSED_PROFESSION, [0.012, 2.6, 150_000]),
  profile('土木', JobFamily.CIVIL_ENGINEERING, UNIVERSITY_LEVEL, [0.03, 1.6, 9_000]),
  profile(
    '民間企業等経験者(技術職・土木)',
    JobFamily.CIVIL_ENGINEERING,
    PRIVATE_SECTOR_EXPERIENCE,
    [0.012, 2.1, 100_000],
  ),
  profile('建築', JobFamily.ARCHITECTURE, UNIVERSITY_LEVEL, [0.014, 1.9, 50_000]),
  profile('電気', JobFamily.ELECTRICAL_ENGINEERING, UNIVERSITY_LEVEL, [0.005, 1.9, 150_000]),
  profile('機械', JobFamily.MECHANICAL_ENGINEERING, UNIVERSITY_LEVEL, [0.005, 2, 150_000]),
  profile('化学', JobFamily.CHEMISTRY, UNIVERSITY_LEVEL, [0.007, 4.8, 200_000]),
  profile('農業', JobFamily.AGRICULTURE, UNIVERSITY_LEVEL, [0.006, 2.4, 300_000]),
  profile('薬剤師', JobFamily.PHARMACIST, LICENSED_PROFESSION, [0.003, 1.8, 250_000]),
  profile('栄養士', JobFamily.DIETITIAN, LICENSED_PROFESSION, [0.016, 19, 70_000]),
  profile('獣医師', JobFamily.VETERINARIAN, LICENSED_PROFESSION, [0.002, 1.3, 300_000]),
  profile('保健師', JobFamily.PUBLIC_HEALTH_NURSE, LICENSED_PROFESSION, [0.028, 2.6, 2_000]),
  profile('司書', JobFamily.LIBRARIAN, LICENSED_PROFESSION, [0.01, 22, 100_000]),
  profile('保育士', JobFamily.NURSERY_TEACHER, LICENSED_PROFESSION, [0.05, 2.7, 30_000]),
  profile(
    '職務経験者(保育士)',
    JobFamily.NURSERY_TEACHER,
    OCCUPATIONAL_EXPERIENCE,
    [0.012, 2.9, 120_000],
  ),
  profile('消防', JobFamily.FIREFIGHTER, UNIVERSITY_LEVEL, [0.07, 8.6, 80_000]),
  profile(
    '消防(救急救命士)',
    JobFamily.FIREFIGHTER_PARAMEDIC,
    LICENSED_PROFESSION,
    [0.018, 6.9, 150_000],
  ),
  profile('デジタル', JobFamily.DIGITAL, PRIVATE_SECTOR_EXPERIENCE, [0.012, 3.1, 100_000], {
    since: 2023,
  }),
];

/** Headings of tables, as members print them. */
export const groupOfKind: Readonly<Record<ExamKind, string>> = {
  UNIVERSITY_LEVEL: '大学卒業程度',
  HIGH_SCHOOL_LEVEL: '高校卒業程度',
  LICENSED_PROFESSION: '免許資格職',
  PRIVATE_SECTOR_EXPERIENCE: '民間企業等経験者',
  OCCUPATIONAL_EXPERIENCE: '職務経験者',
  EMPLOYMENT_ICE_AGE: '就職氷河期世代',
};

/** Inhabitants that a member hires like: the prefecture and さいたま市 (by its published results) hire fewer than all of theirs would make one expect. */
export function sizeOf({ type, population }: OrganizationWeight): number {
  if (type === 'prefecture') return 1_500_000;
  return type === 'designated_city' ? 500_000 : population;
}

/** Whether a member of this kind and size holds such an examination in that year at all. */
export function isHeldBy(
  organization: OrganizationWeight,
  { only, since, fromPopulation }: ExamProfile,
  fiscalYear: number,
): boolean {
  if (only && !only.includes(organization.type)) return false;
  return sizeOf(organization) >= fromPopulation && fiscalYear >= (since ?? 0);
}
