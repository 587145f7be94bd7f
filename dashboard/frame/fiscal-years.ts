/** The fiscal years of the sixth plan, and where in it today lies. */
export const plan = { from: 2024, to: 2028 } as const;
export const planYears: readonly number[] = [2024, 2025, 2026, 2027, 2028];

/** The fiscal year of a day in Japan; it begins on 1 April. */
export function fiscalYearOf(day: Date): number {
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(day);
  return Number(iso.slice(0, 4)) - (Number(iso.slice(5, 7)) < 4 ? 1 : 0);
}

/** This fiscal year, held within the plan's period. */
export const currentYear = Math.min(Math.max(fiscalYearOf(new Date()), plan.from), plan.to);

/** The last fiscal year that is over, or the plan's first. */
export const lastWholeYear = Math.max(currentYear - 1, plan.from);

/** Years of the plan that have begun. */
export const begunYears = planYears.filter((year) => year <= currentYear);
export const begun = { from: plan.from, to: currentYear };
