/** Days of invented activity, ISO 8601. */

/** The day so many days after 1 April of a fiscal year, never beyond it. */
export function dayOf(fiscalYear: number, day: number): string {
  return laterBy(`${fiscalYear}-04-01`, Math.min(Math.max(Math.round(day), 0), 360));
}

export function laterBy(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
