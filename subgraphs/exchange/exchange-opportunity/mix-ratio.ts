/** The share of mixed work groups, three decimals; null when none is reported. Groups are no people, so nothing hides. */
export function mixRatioOf(mixed: number | null, groups: number | null): number | null {
  return mixed === null || !groups ? null : Math.round((mixed * 1000) / groups) / 1000;
}
