/** Invented occasions to meet, and who met whom at them. */
import { type OrganizationWeight, syntheticToday, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { OpportunityKind } from '../exchange-opportunity/exchange-opportunity.enums.js';
import { dayOf } from './calendar.js';
import { firstRoundOf, jointCourseCodes } from './joint-sessions.js';
import { weightOf } from './members.js';
import type { InventedGroup } from './study-groups.js';

const workshopThemes = [
  '縦割りを越える対話',
  '県と市町村の役割',
  '地域の未来を描く',
  '広域で取り組む課題',
  '新任係長の悩み',
  '住民との協働',
  '働き方を語る',
] as const;

export interface InventedOpportunity {
  readonly code: string;
  readonly kind: OpportunityKind;
  readonly themeJa: string;
  readonly fiscalYear: number;
  readonly heldOn: string | null;
  readonly trainingSessionCode: string | null;
  readonly studyGroupCode: string | null;
  readonly workGroups: number | null;
  readonly mixedWorkGroups: number | null;
  /** People by organisation; for joint training what pairs are made of, but development's to tell. */
  readonly participants: readonly (readonly [organizationCode: string, participants: number])[];
}

/** About 130 a year at scale 1: joint sessions, workshops, and open meetings of study groups. */
export function inventOpportunities(
  random: Random,
  organizations: readonly OrganizationWeight[],
  groups: readonly InventedGroup[],
  scale: number,
): InventedOpportunity[] {
  const courses = jointCourseCodes(scale);
  const workshops = Math.max(4, Math.round(30 * scale));
  return syntheticYears.flatMap((fiscalYear) => {
    const wanted = [
      ...courses
        .filter(() => random.chance(0.8))
        .map((course) => ({
          kind: OpportunityKind.JOINT_TRAINING,
          themeJa: '県・市町村職員の共同研修',
          heldOn: null,
          trainingSessionCode: firstRoundOf(course, fiscalYear),
          studyGroupCode: null,
          size: random.whole(24, 60),
        })),
      ...Array.from({ length: workshops }, () => ({
        kind: OpportunityKind.WORKSHOP,
        themeJa: random.pick(workshopThemes),
        heldOn: dayOf(fiscalYear, random.whole(20, 350)),
        trainingSessionCode: null,
        studyGroupCode: null,
        size: random.whole(12, 60),
      })),
      ...groups
        .filter((group) => group.fiscalYear === fiscalYear && random.chance(0.4))
        .map((group) => ({
          kind: OpportunityKind.STUDY_GROUP,
          themeJa: `${group.themeJa}（公開会合）`,
          heldOn: dayOf(fiscalYear, random.whole(60, 350)),
          trainingSessionCode: null,
          studyGroupCode: group.code,
          size: random.whole(6, 25),
        })),
    ];
    return wanted.map(({ size, ...each }, index) => ({
      ...each,
      code: `E-${fiscalYear}-${String(index + 1).padStart(4, '0')}`,
      fiscalYear,
      ...inventOutcome(random, organizations, size, (each.heldOn ?? '') <= syntheticToday),
    }));
  });
}

function inventOutcome(
  random: Random,
  organizations: readonly OrganizationWeight[],
  size: number,
  isOver: boolean,
): Pick<InventedOpportunity, 'workGroups' | 'mixedWorkGroups' | 'participants'> {
  if (!isOver) return { workGroups: null, mixedWorkGroups: null, participants: [] };
  const workGroups = Math.ceil(size / 6);
  const came = new Map<string, number>();
  for (let person = 0; person < size; person++) {
    const { code } = random.weighted(organizations, weightOf);
    came.set(code, (came.get(code) ?? 0) + 1);
  }
  return { workGroups, mixedWorkGroups: random.binomial(workGroups, 0.8), participants: [...came] };
}

/** Per year and pair, the other's people who were there when one's own were; of the same occasions as above. */
export function inventPairFlows(opportunities: readonly InventedOpportunity[]) {
  const met = new Map<string, number>();
  for (const { fiscalYear, participants } of opportunities) {
    for (const [from] of participants) {
      for (const [to, people] of participants) {
        if (from === to) continue;
        const code = `${fiscalYear}-${from}-${to}`;
        met.set(code, (met.get(code) ?? 0) + people);
      }
    }
  }
  return [...met].map(([code, people]) => {
    const [fiscalYear, from, to] = code.split('-');
    return { code, fiscal_year: Number(fiscalYear), from_code: from, to_code: to, met: people };
  });
}
