/** Invented surveys, two a year. */
import { syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { ResearchMethod } from '../research-survey/research-survey.entity.js';
import { SubcommitteeKind } from '../subcommittee/subcommittee.entity.js';
import { activitiesUnder } from './activities.js';

const subjects: readonly (readonly [
  title: string,
  target: string,
  clause: string,
  subcommittee: SubcommitteeKind,
  findings: string,
])[] = [
  [
    '若手職員の離職と定着に関する調査',
    '採用後5年以内の職員の状況（団体への照会）',
    '6-rec-1',
    SubcommitteeKind.PLANNING_OPERATIONS,
    '採用前の仕事の紹介と、採用後の相談の機会を求める回答が多かった。',
  ],
  [
    'オンライン研修の効果に関する調査',
    '研修担当課',
    '6-approach-3',
    SubcommitteeKind.MUNICIPAL_WIDE_AREA_TRAINING,
    '受けやすさの評価が高く、演習のある科目では集合を望む回答があった。',
  ],
  [
    '専門職の配置と一人職場に関する調査',
    '人事担当課',
    '6-exc-2',
    SubcommitteeKind.PLANNING_OPERATIONS,
    '小規模な団体で一人職場の専門職が多く、相談先を求める回答が多かった。',
  ],
  [
    '管理職に求められる能力に関する調査',
    '人事担当課',
    '6-dev-5',
    SubcommitteeKind.PREFECTURAL_TRAINING,
    '対話と育成の力を重視する回答が多かった。',
  ],
  [
    '学び直しの支援に関する調査',
    '研修担当課',
    '6-dev-6',
    SubcommitteeKind.MUNICIPAL_WIDE_AREA_TRAINING,
    '勤務時間内に学べる仕組みを求める回答が多かった。',
  ],
];

/** Those of the last year still run. */
export function inventResearch(random: Random) {
  return syntheticYears.flatMap((year) =>
    random.sample(subjects, 2).map(([title, target, clause, subcommittee, findings], index) => {
      const runs = year === syntheticYears.at(-1);
      return {
        code: `RS-${year}-${String(index + 1).padStart(2, '0')}`,
        title_ja: title,
        fiscal_year: year,
        method: random.pick(Object.values(ResearchMethod)),
        target_ja: target,
        asked_organizations: 64,
        answered_organizations: runs ? null : random.whole(52, 64),
        findings_ja: runs ? null : findings,
        subcommittee_kind: subcommittee,
        clause_code: clause,
      };
    }),
  );
}

/** What was found is taken up in the year after, by one to three activities. */
export function inventReflections(random: Random, research: ReturnType<typeof inventResearch>) {
  return research
    .filter(({ findings_ja: findings }) => findings !== null)
    .flatMap(({ code, clause_code: clause, fiscal_year: year }) =>
      random
        .sample(activitiesUnder(clause, year + 1), random.whole(1, 3))
        .map((activity) => ({ research_survey_code: code, activity, fiscal_year: year + 1 })),
    );
}
