/** For whom invented courses are open, what their sessions cost, and the programmes that offer them. */
import { syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { DeliveryMode } from '../../shared/vocabulary/delivery-mode.js';
import { JobFamily, jobFamilies } from '../../shared/vocabulary/job-family.js';
import { EmploymentKind } from '../training-course/training-course.enums.js';
import { SessionStatus } from '../training-session/training-session.entity.js';
import type { InventedCourse, InventedSession } from './courses.js';

export interface InventedOpening {
  readonly jobFamilies: readonly JobFamily[];
  readonly employmentTypes: readonly EmploymentKind[];
}

const specialists = Object.values(JobFamily).filter((family) => jobFamilies[family].isSpecialist);

/** One for each course, in their order: about a tenth for some professions only, four in ten also for one-year staff. */
export function inventOpenings(
  random: Random,
  courses: readonly InventedCourse[],
): InventedOpening[] {
  return courses.map(({ rankTiers }) => {
    const families = random.chance(0.1) ? random.sample(specialists, random.whole(1, 3)) : [];
    const open = rankTiers.length === 0;
    return {
      jobFamilies: families.sort(),
      employmentTypes: [
        EmploymentKind.REGULAR,
        ...(random.chance(0.8) ? [EmploymentKind.FIXED_TERM] : []),
        ...(open && random.chance(0.55) ? [EmploymentKind.FIXED_TERM_ANNUAL] : []),
        ...(open && random.chance(0.6) ? [EmploymentKind.REEMPLOYED] : []),
      ],
    };
  });
}

/** In yen, in the order of the sessions; known of held ones only. */
export function inventCosts(
  random: Random,
  sessions: readonly InventedSession[],
): (number | null)[] {
  return sessions.map(({ status, course, capacity, deliveryMode }) => {
    const fees = course.days * random.whole(60, 140) * 1000;
    const place = deliveryMode === DeliveryMode.IN_PERSON ? course.days * capacity * 600 : 20_000;
    const cost = Math.round((fees + place + capacity * random.whole(300, 900)) / 100) * 100;
    return status === SessionStatus.HELD ? cost : null;
  });
}

export interface InventedProgram {
  readonly year: number;
  readonly points: readonly string[];
  readonly budget: number;
  readonly courses: readonly InventedCourse[];
}

const points = [
  'オンライン研修の充実（合成）',
  'ＤＸを担う職員の育成（合成）',
  '県と市町村の共同研修の拡大（合成）',
  '管理職のマネジメント力の強化（合成）',
  '政策形成力の向上（合成）',
  'リスキリングの支援（合成）',
  '構成団体の独自研修への支援（合成）',
  'キャリア形成の支援（合成）',
];

/** One for each year: the courses with a session in it, and a budget somewhat above what these would cost. */
export function inventPrograms(
  random: Random,
  sessions: readonly InventedSession[],
): InventedProgram[] {
  return syntheticYears.map((year) => {
    const ofYear = sessions.filter(({ fiscalYear }) => fiscalYear === year);
    return {
      year,
      points: random.sample(points, random.whole(3, 5)),
      budget: ofYear.length * random.whole(230, 260) * 1000,
      courses: [...new Set(ofYear.map(({ course }) => course))],
    };
  });
}
