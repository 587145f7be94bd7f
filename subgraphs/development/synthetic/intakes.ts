/** Invented participation: how many of which organisation, and, for held sessions, one row a person. */
import type { OrganizationWeight } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily } from '../../shared/vocabulary/job-family.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { Audience, Selection } from '../training-course/training-course.enums.js';
import { SessionStatus } from '../training-session/training-session.entity.js';
import type { InventedSession } from './courses.js';

interface Person {
  readonly pseudonym: string;
  readonly rankTier: RankTier;
  readonly jobFamily: JobFamily;
}

interface Workforce {
  readonly organization: OrganizationWeight;
  readonly people: readonly Person[];
}

export interface InventedIntake {
  readonly session: InventedSession;
  readonly organizationCode: string;
  readonly nominated: number;
  readonly applied: number;
  readonly accepted: number;
  readonly absent: number;
  readonly completed: number;
}

export interface InventedEnrollment {
  readonly session: InventedSession;
  readonly organizationCode: string;
  readonly person: Person;
  readonly outcome: 'ABSENT' | 'COMPLETED' | 'NOT_COMPLETED';
}

const tierWeights: readonly (readonly [RankTier, number])[] = [
  [RankTier.NEW_HIRE, 6],
  [RankTier.STAFF, 30],
  [RankTier.SENIOR_STAFF, 24],
  [RankTier.CHIEF, 20],
  [RankTier.ASSISTANT_MANAGER, 10],
  [RankTier.MANAGER, 6],
  [RankTier.DEPUTY_DIRECTOR, 2],
  [RankTier.DIRECTOR, 1],
  [RankTier.UNKNOWN, 1],
];

/** An invented staff for each organisation, about as large as its population would let one expect. */
export function inventWorkforces(
  random: Random,
  organizations: readonly OrganizationWeight[],
): Workforce[] {
  return organizations.map((organization) => {
    const size =
      organization.type === 'prefecture' ? 6000 : Math.round(30 + organization.population * 0.0055);
    const people = Array.from({ length: size }, () => ({
      pseudonym: random.uuid(),
      rankTier: random.weighted(tierWeights, ([, weight]) => weight)[0],
      jobFamily: random.chance(0.62)
        ? JobFamily.GENERAL_ADMINISTRATION
        : random.pick(Object.values(JobFamily)),
    }));
    return { organization, people };
  });
}

/** Participation in one session; the sums of the enrolments are the intakes' counts. */
export function inventParticipation(
  random: Random,
  session: InventedSession,
  workforces: readonly Workforce[],
): { readonly intakes: InventedIntake[]; readonly enrollments: InventedEnrollment[] } {
  if (session.status === SessionStatus.CANCELLED) return { intakes: [], enrollments: [] };
  const intakes: InventedIntake[] = [];
  const enrollments: InventedEnrollment[] = [];
  const held = session.status === SessionStatus.HELD;
  const completion = session.deliveryMode === DeliveryMode.ON_DEMAND ? 0.86 : 0.965;
  for (const { workforce, people } of shares(random, session, workforces)) {
    const { organization } = workforce;
    const accepted = held ? people : 0;
    const extra = random.binomial(people + 2, 0.12);
    const nominates = session.course.selection === Selection.NOMINATED;
    let absent = 0;
    let completed = 0;
    for (const person of some(random, workforce.people, accepted)) {
      const outcome = random.chance(0.035)
        ? 'ABSENT'
        : random.chance(completion)
          ? 'COMPLETED'
          : 'NOT_COMPLETED';
      if (outcome === 'ABSENT') absent++;
      if (outcome === 'COMPLETED') completed++;
      enrollments.push({ session, organizationCode: organization.code, person, outcome });
    }
    intakes.push({
      session,
      organizationCode: organization.code,
      nominated: nominates ? people + extra : 0,
      applied: nominates ? 0 : people + extra,
      accepted,
      absent,
      completed,
    });
  }
  return { intakes, enrollments };
}

/** Who sends how many: the places, filled more or less, shared out by size of staff. */
function shares(
  random: Random,
  session: InventedSession,
  workforces: readonly Workforce[],
): { readonly workforce: Workforce; readonly people: number }[] {
  const { audience } = session.course;
  const places = Math.round(
    session.capacity * Math.min(1, Math.max(0.35, random.normal(0.9, 0.15))),
  );
  const prefecture = workforces.filter(({ organization }) => organization.type === 'prefecture');
  const municipal = workforces.filter(({ organization }) => organization.type !== 'prefecture');
  const ofPrefecture =
    audience === Audience.PREFECTURE
      ? places
      : audience === Audience.JOINT
        ? Math.round(places * 0.3)
        : 0;
  const chosen = random.sample(municipal, random.whole(8, 28));
  const seats = new Map<Workforce, number>();
  for (let seat = ofPrefecture; seat < places; seat++) {
    const workforce = random.weighted(chosen, ({ people }) => people.length ** 0.8);
    const taken = seats.get(workforce) ?? 0;
    if (taken < workforce.people.length / 2) seats.set(workforce, taken + 1);
  }
  return [
    ...(ofPrefecture > 0
      ? prefecture.map((workforce) => ({ workforce, people: ofPrefecture }))
      : []),
    ...[...seats].map(([workforce, people]) => ({ workforce, people })),
  ];
}

/** So many different people: a walk through the list from a random place, in steps that meet nobody twice. */
function* some(random: Random, people: readonly Person[], number: number): Generator<Person> {
  const start = random.whole(0, people.length - 1);
  const step = people.length > 7 && people.length % 7 !== 0 ? 7 : 1;
  for (let index = 0; index < number; index++) {
    yield people[(start + index * step) % people.length] as Person;
  }
}
