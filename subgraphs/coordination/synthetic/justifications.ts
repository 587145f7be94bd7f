/** Invented reasons for doing activities over a wide area, as the plan's second approach asks for. */
import { syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { activitiesUnder } from './activities.js';

const reasons: Readonly<Record<string, readonly [solo: string | null, joint: string | null]>> = {
  TrainingCourse: [
    '講師の確保と受講者数の点で、小規模な団体が単独で開くことは難しい（合成）。',
    '団体を越えた受講者の意見交換により理解が深まる（合成）。',
  ],
  LearningPathway: ['段階ごとの科目を一つの団体でそろえることは難しい（合成）。', null],
  TrainingProgram: [null, '計画を共同で立てることで科目の重複を避けられる（合成）。'],
  ExchangeOpportunity: [
    '一つの団体では他団体の職員と出会う場をつくれない（合成）。',
    '職員間のつながりが事業の後も続く（合成）。',
  ],
  StudyGroup: [null, '複数の団体の事例を比べて研究できる（合成）。'],
  SpecialistNetwork: [
    '専門職が一人の団体では相談できる相手がいない（合成）。',
    '情報交換により共通の課題を早く解決できる（合成）。',
  ],
  JointBriefing: [
    '来場者を集める広報を一つの団体で行うことは難しい（合成）。',
    '一度に多くの団体を知ることができ、来場者が増える（合成）。',
  ],
  OutreachLecture: [null, '複数の団体の仕事を一度に紹介できる（合成）。'],
  SpecialistSupport: ['専門職の採用の経験が少ない団体が多い（合成）。', null],
};

const clauses = ['dev-1', 'dev-3', 'dev-4', 'dev-5', 'dev-6', 'exc-1', 'exc-2', 'rec-1', 'rec-2'];

/** One for each activity under these clauses, of all years; some have few participants. */
export function inventJustifications(random: Random) {
  const activities = new Set(
    syntheticYears.flatMap((year) =>
      clauses.flatMap((clause) => activitiesUnder(`6-${clause}`, year)),
    ),
  );
  return [...activities].sort().map((activity) => {
    const [solo, joint] = reasons[activity.slice(0, activity.indexOf(':'))] ?? [null, null];
    return {
      code: activity,
      solo_difficulty_ja: solo,
      joint_effect_ja: joint,
      participating_organizations: random.chance(0.25) ? random.whole(3, 9) : random.whole(10, 63),
      assessed_on: `${random.pick(syntheticYears.slice(2))}-02-${random.whole(10, 20)}`,
      clause_code: '6-approach-2',
    };
  });
}
