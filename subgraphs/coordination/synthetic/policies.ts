/** Invented policies of the members on developing their staff: an old one each, and for some a newer one. */
import type { OrganizationWeight } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';

/** Larger organisations are quicker to follow the State's guide of December 2023. */
const shareThatFollows: Readonly<Record<OrganizationWeight['type'], number>> = {
  prefecture: 1,
  designated_city: 1,
  core_city: 0.8,
  city: 0.5,
  town: 0.25,
  village: 0.2,
};

export function inventPolicies(random: Random, organizations: readonly OrganizationWeight[]) {
  return organizations.flatMap((organization) => {
    const first = policy(organization, random, random.whole(1999, 2019), false);
    return random.chance(shareThatFollows[organization.type])
      ? [first, policy(organization, random, random.whole(2024, 2026), true)]
      : [first];
  });
}

function policy(
  { code, nameJa }: OrganizationWeight,
  random: Random,
  year: number,
  followsGuide: boolean,
) {
  const adoptedOn = `${year}-${random.pick(['02', '03', '04', '10'])}-01`;
  return {
    code: `${code}-${adoptedOn}`,
    organization_code: code,
    title_ja: followsGuide ? `${nameJa}人材育成・確保基本方針` : `${nameJa}人材育成基本方針`,
    adopted_on: adoptedOn,
    follows_2023_guide: followsGuide,
    url: null,
  };
}
