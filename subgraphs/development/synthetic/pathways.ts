/** Invented pathways: from basics to use, each step by courses of one skill. */
import type { Random } from '../../shared/random.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';
import { skillsOfTopic } from './course-skills.js';
import type { InventedCourse } from './courses.js';

export interface InventedPathway {
  readonly code: string;
  readonly nameJa: string;
  readonly targetTier: RankTier;
  readonly clauses: readonly string[];
  readonly steps: readonly InventedStep[];
}

interface InventedStep {
  readonly code: string;
  readonly position: number;
  readonly aimJa: string;
  readonly courses: readonly InventedCourse[];
}

interface Design {
  readonly nameJa: string;
  readonly targetTier: RankTier;
  /** Besides the policy on careers and reskilling. */
  readonly clause: string | null;
  readonly steps: readonly (readonly [aimJa: string, skill: string])[];
}

const designs: readonly Design[] = [
  {
    nameJa: 'データで考える職員への道筋（合成）',
    targetTier: RankTier.STAFF,
    clause: '6-dev-3',
    steps: [
      ['統計とデータの見方が分かる', 'DATA_USE'],
      ['自分の業務を見直せる', 'PROCESS_REFORM'],
      ['データから政策を考えられる', 'POLICY_MAKING'],
    ],
  },
  {
    nameJa: 'ＤＸの担い手への学び直し（合成）',
    targetTier: RankTier.SENIOR_STAFF,
    clause: '6-dev-3',
    steps: [
      ['学び直しの計画を立てられる', 'RESKILLING'],
      ['デジタル技術を業務に使える', 'DIGITAL_TECHNOLOGY'],
      ['業務改革を進められる', 'PROCESS_REFORM'],
    ],
  },
  {
    nameJa: '初めて係を率いる人の道筋（合成）',
    targetTier: RankTier.CHIEF,
    clause: '6-dev-5',
    steps: [
      ['チームの力を引き出せる', 'FACILITATION'],
      ['部下を育てられる', 'MANAGEMENT'],
      ['多様な人材を生かせる', 'DIVERSITY'],
    ],
  },
  {
    nameJa: 'キャリアの後半を考える道筋（合成）',
    targetTier: RankTier.MANAGER,
    clause: null,
    steps: [
      ['これまでの経験を整理できる', 'CAREER_DESIGN'],
      ['新しい役割に必要なことを学べる', 'RESKILLING'],
    ],
  },
  {
    nameJa: '新任職員の最初の三年（合成）',
    targetTier: RankTier.NEW_HIRE,
    clause: '6-dev-1',
    steps: [
      ['公務員としての自覚を持てる', 'PUBLIC_SERVICE_ETHICS'],
      ['仕事の基本が身に付く', 'JOB_FUNDAMENTALS'],
      ['法令に沿って仕事ができる', 'LEGAL_AFFAIRS'],
      ['自分の課題を見付けられる', 'PROBLEM_SOLVING'],
    ],
  },
];

/** All pathways; a step has up to three courses, and none where no course builds its skill. */
export function inventPathways(
  random: Random,
  courses: readonly InventedCourse[],
): InventedPathway[] {
  return designs.map(({ nameJa, targetTier, clause, steps }, index) => {
    const code = `L-${String(index + 1).padStart(2, '0')}`;
    return {
      code,
      nameJa,
      targetTier,
      clauses: ['6-dev-6', ...(clause ? [clause] : [])],
      steps: steps.map(([aimJa, skill], place) => ({
        code: `${code}-${place + 1}`,
        position: place + 1,
        aimJa,
        courses: random.sample(
          courses.filter(({ topic }) => skillsOfTopic[topic]?.includes(skill)),
          3,
        ),
      })),
    };
  });
}
