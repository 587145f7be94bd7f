/** How invented activity falls upon the members: the large ones more often, none never. */
import type { OrganizationWeight } from '../../shared/data-load.js';

export const prefectureCode = '110001';

/** A member's weight: a town a thirtieth of the size still has a fifth of it. */
export function weightOf({ type, population }: OrganizationWeight): number {
  return type === 'prefecture' ? 1200 : Math.sqrt(population);
}

export function municipalitiesOf(
  organizations: readonly OrganizationWeight[],
): readonly OrganizationWeight[] {
  return organizations.filter(({ type }) => type !== 'prefecture');
}
