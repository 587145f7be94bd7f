/** Invented answers to the yearly question what members need. */
import { type OrganizationWeight, syntheticYears } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { NeedsStatus, NeedsTheme, Priority } from '../needs-item/needs-item.enums.js';
import { activitiesUnder } from './activities.js';

const themes: Readonly<Record<NeedsTheme, readonly (readonly [clause: string, text: string])[]>> = {
  BASIC_KNOWLEDGE: [
    ['6-dev-1', '若手職員の法令の基礎知識を底上げしたい。'],
    ['6-dev-1', '公務員倫理の研修を団体単独では続けにくい。'],
  ],
  DIGITAL: [
    ['6-dev-3', 'データを活用して業務を見直せる職員を育てたい。'],
    ['6-dev-3', 'デジタル担当の職員が少なく、学ぶ機会がほしい。'],
    ['6-approach-3', '窓口の職員も受けられるよう、オンラインの研修を増やしてほしい。'],
  ],
  POLICY_MAKING: [
    ['6-dev-4', '地域の課題を住民や企業と解決する力を付けたい。'],
    ['6-dev-2', '前例にとらわれない発想を学ぶ機会がほしい。'],
  ],
  MANAGEMENT: [
    ['6-dev-5', '管理職のマネジメント力を高めたい。'],
    ['6-dev-5', '世代や働き方の違う職員をまとめる力を付けたい。'],
  ],
  CAREER: [
    ['6-dev-6', '中堅職員が将来の姿を考える機会がほしい。'],
    ['6-dev-6', '定年引上げを踏まえ、学び直しを支えたい。'],
  ],
  EXCHANGE: [
    ['6-exc-1', 'ほかの団体の職員と学び合う場がほしい。'],
    ['6-exc-3', '民間企業等への派遣に共同で取り組みたい。'],
  ],
  RECRUITMENT: [
    ['6-rec-1', '採用試験の申込者が減っており、共同で魅力を発信したい。'],
    ['6-rec-1', '大学生に団体の仕事を知ってもらう機会がほしい。'],
  ],
  SPECIALISTS: [
    ['6-rec-2', '土木・建築の技術職員を確保できない。'],
    ['6-exc-2', '一人職場の専門職が相談できるつながりがほしい。'],
  ],
};

/** About five a year and organisation at scale 1; older ones are more often answered. */
export function inventNeeds(
  random: Random,
  organizations: readonly OrganizationWeight[],
  scale: number,
) {
  return syntheticYears.flatMap((year) =>
    organizations.flatMap(({ code }) =>
      Array.from({ length: howMany(random, 5 * scale) }, (_, index) => {
        const theme = random.pick(Object.values(NeedsTheme));
        const [clause, text] = random.pick(themes[theme]);
        return {
          code: `N-${year}-${code}-${String(index + 1).padStart(2, '0')}`,
          organization_code: code,
          fiscal_year: year,
          theme,
          text_ja: text,
          priority: random.pick(Object.values(Priority)),
          status: random.weighted(Object.values(NeedsStatus), (status) =>
            status === NeedsStatus.ANSWERED
              ? 1.2 * (syntheticYears.at(-1) as number) - 1.2 * year + 0.4
              : 1,
          ),
          clause_code: clause,
        };
      }),
    ),
  );
}

/** One or two activities for each need that is answered. */
export function inventResponses(random: Random, needs: ReturnType<typeof inventNeeds>) {
  return needs
    .filter(({ status }) => status === NeedsStatus.ANSWERED)
    .flatMap(({ code, clause_code: clause, fiscal_year: year }) =>
      random
        .sample(activitiesUnder(clause, year), random.whole(1, 2))
        .map((activity) => ({ needs_item_code: code, activity })),
    );
}

function howMany(random: Random, mean: number): number {
  const drawn = mean * (0.4 + 1.2 * random.next());
  return Math.floor(drawn) + (random.chance(drawn % 1) ? 1 : 0);
}
