/** Invented instructors, answers to surveys, and support of members' own training. */
import { type OrganizationWeight, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { AffiliationKind, InstructorKind } from '../instructor/instructor.enums.js';
import { TrainingSupportKind } from '../member-training-support/member-training-support.entity.js';
import { SessionStatus } from '../training-session/training-session.entity.js';
import type { InventedCourse, InventedSession } from './courses.js';
import type { InventedIntake } from './intakes.js';

export interface InventedInstructor {
  readonly code: string;
  readonly kind: InstructorKind;
  readonly affiliationKind: AffiliationKind;
  readonly affiliationJa: string | null;
  readonly organizationCode: string | null;
}

const affiliations: Readonly<Partial<Record<AffiliationKind, string>>> = {
  UNIVERSITY: '架空大学',
  FOUNDATION: '架空財団',
  COMPANY: '架空企業',
  OTHER: '架空団体',
};

export function inventInstructors(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
): InventedInstructor[] {
  const number = Math.max(20, Math.round(180 * scale));
  return Array.from({ length: number }, (_, index) => {
    const affiliationKind = random.weighted(
      Object.values(AffiliationKind),
      (kind) => ({ UNION: 2, MEMBER: 3, UNIVERSITY: 3, FOUNDATION: 2, COMPANY: 4, OTHER: 1 })[kind],
    );
    const body = affiliations[affiliationKind];
    return {
      code: `I-${String(index + 1).padStart(4, '0')}`,
      kind: body ? InstructorKind.OUTSIDE : InstructorKind.INSIDE,
      affiliationKind,
      affiliationJa: body ? `${body}${random.whole(1, 12)}（合成）` : null,
      organizationCode:
        affiliationKind === AffiliationKind.MEMBER ? random.pick(organizations).code : null,
    };
  });
}

/** Who teaches in which session: one to three, seldom none. */
export function inventTeaching(
  random: Random,
  sessions: readonly InventedSession[],
  instructors: readonly InventedInstructor[],
): [session: string, instructor: string][] {
  return sessions.flatMap(({ code }) => {
    const number = random.weighted([0, 1, 2, 3], (each) => [0.3, 6, 2.5, 1][each] as number);
    return random.sample(instructors, number).map((each): [string, string] => [code, each.code]);
  });
}

export interface InventedSurvey {
  readonly session: string;
  readonly responses: number;
  readonly scaleTop: number;
  readonly understanding: number | null;
  readonly usefulness: number | null;
  readonly followUpMonths: number | null;
  readonly followUpResponses: number | null;
  readonly behaviorChanged: number | null;
}

/** Answers of those who completed: most held sessions ask them, some ask again months later. */
export function inventSurveys(
  random: Random,
  taken: readonly {
    readonly session: InventedSession;
    readonly intakes: readonly InventedIntake[];
  }[],
): InventedSurvey[] {
  return taken
    .filter(({ session }) => session.status === SessionStatus.HELD && random.chance(0.9))
    .map(({ session, intakes }) => {
      const completed = intakes.reduce((sum, intake) => sum + intake.completed, 0);
      const responses = random.binomial(
        completed,
        session.deliveryMode === DeliveryMode.ON_DEMAND ? 0.55 : 0.88,
      );
      // an older form had four answers to choose from
      const scaleTop = session.fiscalYear < 2024 ? 4 : 5;
      const online = session.deliveryMode !== DeliveryMode.IN_PERSON ? 0.02 : 0;
      const mean = (share: number) =>
        responses === 0
          ? null
          : Math.round(100 * Math.min(scaleTop, 1 + (scaleTop - 1) * share)) / 100;
      const understanding = mean(random.normal(0.79 - online, 0.06));
      const usefulness = mean(random.normal(0.82, 0.06));
      const asked = random.chance(0.3) && session.startsOn < '2026-05-01';
      const again = random.binomial(completed, 0.5);
      const changed = random.binomial(again, 0.45);
      return {
        session: session.code,
        responses,
        scaleTop,
        understanding,
        usefulness,
        followUpMonths: asked ? random.pick([3, 6]) : null,
        followUpResponses: asked ? again : null,
        behaviorChanged: asked ? changed : null,
      };
    });
}

export interface InventedSupport {
  readonly code: string;
  readonly organizationCode: string;
  readonly fiscalYear: number;
  readonly kind: TrainingSupportKind;
  readonly themeJa: string;
  readonly replacedCourse: string | null;
}

/** Up to three a member and year, more often for municipalities than for the prefecture, which trains its own. */
export function inventSupports(
  random: Random,
  organizations: readonly OrganizationWeight[],
  courses: readonly InventedCourse[],
): InventedSupport[] {
  return syntheticYears.flatMap((fiscalYear) => {
    const offered = courses.filter(
      (course) =>
        course.firstFiscalYear <= fiscalYear &&
        fiscalYear <= (course.endedFiscalYear ?? fiscalYear),
    );
    return organizations.flatMap(({ code, type }) =>
      Array.from(
        { length: type === 'prefecture' ? random.whole(0, 1) : random.whole(0, 3) },
        (_, index) => {
          const course = random.pick(offered);
          return {
            code: `T-${fiscalYear}-${code}-${String(index + 1).padStart(2, '0')}`,
            organizationCode: code,
            fiscalYear,
            kind: random.pick(Object.values(TrainingSupportKind)),
            themeJa: `${course.topic}（合成）`,
            replacedCourse: random.chance(0.35) ? course.code : null,
          };
        },
      ),
    );
  });
}
