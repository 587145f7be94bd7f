import { syntheticToday } from '../../shared/data-load.js';
import type { Random } from '../../shared/random.js';

/** A weekday in a month (1 to 12) of a fiscal year, ISO 8601. */
export function dayIn(random: Random, fiscalYear: number, month: number): string {
  const day = new Date(
    Date.UTC(month < 4 ? fiscalYear + 1 : fiscalYear, month - 1, random.whole(2, 26)),
  );
  const weekend = { 0: 1, 6: 2 }[day.getUTCDay()] ?? 0;
  day.setUTCDate(day.getUTCDate() + weekend);
  return day.toISOString().slice(0, 10);
}

/** Whether it has taken place by the day up to which synthetic activity goes. */
export function isPast(day: string): boolean {
  return day <= syntheticToday;
}
