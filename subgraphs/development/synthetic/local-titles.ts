/** Invented mappings of titles: a municipal ladder as general knowledge has it, and the prefecture's. */
import type { OrganizationWeight } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';
import { RankTier } from '../../shared/vocabulary/rank-tier.js';

const municipal: readonly (readonly [title: string, tier: RankTier])[] = [
  ['主事', RankTier.STAFF],
  ['主任', RankTier.SENIOR_STAFF],
  ['主査', RankTier.CHIEF],
  ['係長', RankTier.CHIEF],
  ['課長補佐', RankTier.ASSISTANT_MANAGER],
  ['課長', RankTier.MANAGER],
  ['次長', RankTier.DEPUTY_DIRECTOR],
  ['部長', RankTier.DIRECTOR],
];

const prefectural: typeof municipal = [
  ['主事', RankTier.STAFF],
  ['主任', RankTier.SENIOR_STAFF],
  ['主査', RankTier.CHIEF],
  ['主幹', RankTier.ASSISTANT_MANAGER],
  ['副課長', RankTier.MANAGER],
  ['課長', RankTier.MANAGER],
  ['副部長', RankTier.DEPUTY_DIRECTOR],
  ['部長', RankTier.DIRECTOR],
];

/** Small members have no departments; some titles nobody has looked at yet. */
export function inventLocalTitles(random: Random, organizations: readonly OrganizationWeight[]) {
  return organizations.flatMap(({ code, type }) => {
    const small = type === 'town' || type === 'village';
    const ladder = type === 'prefecture' ? prefectural : small ? municipal.slice(0, 6) : municipal;
    return ladder.map(([title, tier]) => ({
      code: `${code}-${title}`,
      organization_code: code,
      title_ja: title,
      rank_tier: random.chance(0.04) ? RankTier.UNKNOWN : tier,
    }));
  });
}
