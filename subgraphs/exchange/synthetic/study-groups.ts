/** Invented study groups: three or more staff each, of one member or of several. */
import { type OrganizationWeight, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { StudyGroupSupport } from '../study-group/study-group.enums.js';
import { weightOf } from './members.js';

const themes = [
  '公共施設の再編',
  '窓口のデジタル化',
  '空き家の活用',
  'ごみの減量',
  '関係人口',
  '公民連携',
  'ナッジの活用',
  '地域公共交通',
  '若手職員の働き方',
  'データに基づく政策立案',
  '防災教育',
  '多文化共生',
] as const;

export interface InventedGroup {
  readonly code: string;
  readonly themeJa: string;
  readonly fiscalYear: number;
  readonly support: readonly StudyGroupSupport[];
  readonly members: readonly (readonly [organizationCode: string, members: number])[];
}

/** About 45 a year at scale 1. */
export function inventStudyGroups(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
): InventedGroup[] {
  const number = Math.max(6, Math.round(45 * scale));
  return syntheticYears.flatMap((fiscalYear) =>
    Array.from({ length: number }, (_, index) => ({
      code: `G-${fiscalYear}-${String(index + 1).padStart(3, '0')}`,
      themeJa: random.pick(themes),
      fiscalYear,
      support: random.sample(Object.values(StudyGroupSupport), random.whole(1, 3)).sort(),
      members: inventMembers(random, organizations),
    })),
  );
}

function inventMembers(random: Random, organizations: readonly OrganizationWeight[]) {
  const people = 3 + random.binomial(9, 0.35);
  const from = new Map<string, number>();
  const places = Array.from(
    { length: random.weighted([1, 2, 3, 5], (each) => 4 / each) },
    () => random.weighted(organizations, weightOf).code,
  );
  for (let person = 0; person < people; person++) {
    const code = places[person] ?? random.pick(places);
    from.set(code, (from.get(code) ?? 0) + 1);
  }
  return [...from];
}
