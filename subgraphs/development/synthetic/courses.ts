/** Invented courses and their sessions. */
import { syntheticToday, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { Audience, CourseCategory, Selection } from '../training-course/training-course.enums.js';
import { SessionStatus } from '../training-session/training-session.entity.js';
import { courseLevels, courseTopics } from './course-topics.js';

export interface InventedCourse {
  readonly code: string;
  readonly nameJa: string;
  readonly topic: string;
  readonly category: CourseCategory;
  readonly audience: Audience;
  readonly selection: Selection;
  readonly deliveryMode: DeliveryMode;
  readonly rankTiers: readonly RankTier[];
  readonly days: number;
  readonly firstFiscalYear: number;
  readonly endedFiscalYear: number | null;
  readonly clauses: readonly string[];
}

export interface InventedSession {
  readonly code: string;
  readonly course: InventedCourse;
  readonly fiscalYear: number;
  readonly round: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly venue: string | null;
  readonly capacity: number;
  readonly deliveryMode: DeliveryMode;
  readonly status: SessionStatus;
}

/**
 * Every fourth course is joint and runs in every year, so that exchange's joint training
 * can refer to it; the first twelve serve the six policies in turn and run in every year,
 * so that coordination's needs and agenda items can.
 */
export function inventCourses(random: Random, scale: number): InventedCourse[] {
  const number = Math.max(12, Math.round(400 * scale));
  return Array.from({ length: number }, (_, index) => inventCourse(random, index + 1));
}

function inventCourse(random: Random, number: number): InventedCourse {
  const joint = number % 4 === 0;
  const policies = Object.keys(courseTopics);
  const drawn = random.weighted(policies, (each) =>
    each === '6-dev-1' ? 3 : each === '6-dev-3' ? 2 : 1.4,
  );
  const referredTo = number <= 2 * policies.length;
  const clause = referredTo ? (policies[(number - 1) % policies.length] as string) : drawn;
  const topic = random.pick(courseTopics[clause] ?? []);
  const level = random.pick(courseLevels);
  const category = random.weighted(
    [
      CourseCategory.RANK_BASED,
      CourseCategory.ELECTIVE,
      CourseCategory.CURRICULUM,
      CourseCategory.DISPATCH,
    ],
    (each) => ({ RANK_BASED: 3, ELECTIVE: 5, CURRICULUM: 1.5, DISPATCH: 0.3 })[each],
  );
  const deliveryMode = random.weighted(Object.values(DeliveryMode), (mode) =>
    mode === DeliveryMode.IN_PERSON ? 6 : mode === DeliveryMode.HYBRID ? 1 : 1.5,
  );
  const lasting = joint || referredTo;
  const started = lasting || random.chance(0.8) ? 2022 : random.whole(2023, 2026);
  const ended =
    !lasting && started === 2022 && random.chance(0.08) ? random.whole(2022, 2025) : null;
  return {
    code: `D-${String(number).padStart(4, '0')}`,
    topic,
    nameJa: `${topic}（${level}）${number}`,
    category,
    audience: joint
      ? Audience.JOINT
      : random.chance(0.75)
        ? Audience.MUNICIPAL
        : Audience.PREFECTURE,
    selection: category === CourseCategory.RANK_BASED ? Selection.NOMINATED : Selection.APPLIED,
    deliveryMode,
    rankTiers: category === CourseCategory.RANK_BASED ? tiersOf(level) : [],
    days: random.pick([0.5, 1, 1, 1, 2, 2, 3]),
    firstFiscalYear: started,
    endedFiscalYear: ended,
    clauses: [
      clause,
      `6-philosophy-${clause === '6-dev-1' || clause === '6-dev-2' ? 1 : clause === '6-dev-5' ? 3 : 2}`,
      ...(joint ? ['6-exc-1'] : []),
      ...(deliveryMode === DeliveryMode.IN_PERSON ? [] : ['6-approach-3']),
    ],
  };
}

function tiersOf(level: string): RankTier[] {
  if (level === '新任職員' || level === '入門') return [RankTier.NEW_HIRE];
  if (level === '係長級') return [RankTier.CHIEF];
  if (level === '管理職') return [RankTier.MANAGER, RankTier.DEPUTY_DIRECTOR];
  if (level === '主任級') return [RankTier.SENIOR_STAFF];
  return [RankTier.STAFF, RankTier.SENIOR_STAFF];
}

const venues = ['研修センター（合成）', '県民会館（合成）', '北部会場（合成）', '西部会場（合成）'];

/** Sessions of all years, about ten a course over the five years. */
export function inventSessions(
  random: Random,
  courses: readonly InventedCourse[],
): InventedSession[] {
  return courses.flatMap((course) =>
    syntheticYears
      .filter(
        (year) =>
          year >= course.firstFiscalYear && year <= (course.endedFiscalYear ?? Number.MAX_VALUE),
      )
      .flatMap((year) => {
        const rounds = random.weighted([1, 2, 3, 4, 6], (each) => 6 / (each * each) + 0.85);
        return Array.from({ length: rounds }, (_, index) =>
          inventSession(random, course, year, index + 1, rounds),
        );
      }),
  );
}

function inventSession(
  random: Random,
  course: InventedCourse,
  fiscalYear: number,
  round: number,
  rounds: number,
): InventedSession {
  const deliveryMode =
    course.deliveryMode === DeliveryMode.IN_PERSON && random.chance((fiscalYear - 2021) * 0.04)
      ? DeliveryMode.LIVE_ONLINE
      : course.deliveryMode;
  const day = Math.floor(((round - 0.5) / rounds) * 310) + random.whole(-12, 12) + 20;
  const startsOn = dayOf(fiscalYear, day);
  const online =
    deliveryMode === DeliveryMode.LIVE_ONLINE || deliveryMode === DeliveryMode.ON_DEMAND;
  return {
    code: `${course.code}-${fiscalYear}-${String(round).padStart(2, '0')}`,
    course,
    fiscalYear,
    round,
    startsOn,
    endsOn: dayOf(fiscalYear, day + Math.ceil(course.days) - 1),
    venue: online ? null : random.pick(venues),
    capacity: random.pick(online ? [60, 80, 100, 120, 200] : [30, 40, 50, 60, 80]),
    deliveryMode,
    status:
      startsOn > syntheticToday
        ? SessionStatus.PLANNED
        : random.chance(0.015)
          ? SessionStatus.CANCELLED
          : SessionStatus.HELD,
  };
}

/** The day so many days after 1 April, never beyond the fiscal year. */
function dayOf(fiscalYear: number, day: number): string {
  const start = Date.UTC(fiscalYear, 3, 1);
  return new Date(start + Math.min(Math.max(day, 0), 360) * 86_400_000).toISOString().slice(0, 10);
}
