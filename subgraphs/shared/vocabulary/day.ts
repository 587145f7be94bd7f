/** A day (日), in and out of the graph as ISO 8601 text; what comes in is checked against the calendar. */
import { GraphQLScalarType, type ValueNode } from 'graphql';
import { literal, notUnderstood } from '../scalar.js';

/** The same day as `2024-04-01`, or null when the text is no day of the calendar, such as 2023-02-29. */
export function parseDay(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(plain)) return null;
  const time = Date.parse(`${plain}T00:00:00Z`);
  if (Number.isNaN(time) || plain < '0001') return null;
  return new Date(time).toISOString().startsWith(plain) ? plain : null;
}

/** The day it is now in Japan. */
export function today(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(now);
}

function readDay(value: unknown, node?: ValueNode): string {
  const day = typeof value === 'string' ? parseDay(value) : null;
  if (day === null) throw notUnderstood('DATE_NOT_UNDERSTOOD', value, node);
  return day;
}

export const DateInput = new GraphQLScalarType<string, string>({
  name: 'DateInput',
  description: 'A day, ISO 8601, such as "2024-04-01". / 日付（ISO 8601、例 "2024-04-01"）。',
  serialize: (value) => readDay(value),
  parseValue: (value) => readDay(value),
  parseLiteral: (node) => readDay(literal(node), node),
});

const inEra = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

/** A day of the calendar as an office writes it: `令和7年4月1日`. */
export function inEraCalendar(day: string): string {
  return inEra.format(new Date(`${day}T00:00:00Z`));
}

/** As an office prints of which day a figure is: `令和7年3月末現在` at the end of a month, else `令和7年4月1日現在`. */
export function asOfLabel(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const printed = inEra.format(date);
  const next = new Date(date.getTime() + 86_400_000);
  const isLast = next.getUTCMonth() !== date.getUTCMonth();
  return `${isLast ? printed.replace(/\d+日$/, '末') : printed}現在`;
}
