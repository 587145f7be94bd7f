/**
 * Days as people write them: 2024-04-01, 2024/4/1, 令和6年4月1日, R6.4.1, 元年, and the
 * numbers that Excel counts. A bare 6.4.1 names no era and is refused.
 */
import { folded, Noted, type Reader, Refused } from './cells.js';

interface Era {
  readonly names: readonly string[];
  /** Its first day, ISO 8601. */
  readonly from: string;
  /** Its last; null while it lasts. */
  readonly to: string | null;
}

/** 明治6年 brought the calendar of today. */
const eras: readonly Era[] = [
  { names: ['令和', 'R', '令'], from: '2019-05-01', to: null },
  { names: ['平成', 'H', '平'], from: '1989-01-08', to: '2019-04-30' },
  { names: ['昭和', 'S', '昭'], from: '1926-12-25', to: '1989-01-07' },
  { names: ['大正', 'T', '大'], from: '1912-07-30', to: '1926-12-24' },
  { names: ['明治', 'M', '明'], from: '1868-10-23', to: '1912-07-29' },
];

const western = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:T?\d{1,2}:\d{2}.*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const japanese =
  /^(令和|平成|昭和|大正|明治|[RHSTM令平昭大明])\.?(\d{1,2}|元)(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/i;
const weekday = /[(（][月火水木金土日祝・]+[)）]$/;

interface Range {
  /** ISO 8601, both included. */
  readonly least?: string;
  readonly most?: string;
}

/** A day as `2024-04-01`. */
export function day({ least = '1900-01-01', most = '2100-12-31' }: Range = {}): Reader<string> {
  return (cell) => {
    const plain = folded(cell).replace(weekday, '');
    if (plain === '') return new Refused('CELL_EMPTY');
    const found = written(plain) ?? counted(plain);
    if (found === null) return new Refused('DATE_NOT_UNDERSTOOD');
    if (found instanceof Refused) return found;
    const value = found instanceof Noted ? found.value : found;
    return value < least || value > most
      ? new Refused('DATE_OUT_OF_RANGE', { least, most })
      : found;
  };
}

function written(plain: string): string | Refused | Noted<string> | null {
  const plainWestern = western.exec(plain) ?? compact.exec(plain);
  if (plainWestern) {
    const [, year, month, date] = plainWestern;
    return dayOf(Number(year), Number(month), Number(date));
  }
  const match = japanese.exec(plain);
  if (!match) return null;
  const [, name = '', count = '', month, date] = match;
  const era = eras.find(({ names }) => names.includes(name.toUpperCase()));
  if (!era || /^0+$/.test(count)) return null;
  const year = Number(era.from.slice(0, 4)) - 1 + (count === '元' ? 1 : Number(count));
  const value = dayOf(year, Number(month), Number(date));
  if (value instanceof Refused) return value;
  const inside = value >= era.from && (era.to === null || value <= era.to);
  return inside ? value : new Noted(value, 'DATE_BEYOND_ERA', { day: value });
}

function dayOf(year: number, month: number, date: number): string | Refused {
  const found = new Date(Date.UTC(year, month - 1, date));
  const real = found.getUTCMonth() === month - 1 && found.getUTCDate() === date;
  return real ? found.toISOString().slice(0, 10) : new Refused('DATE_NOT_IN_CALENDAR');
}

/** A bare number between 1982 and 2064 as Excel counts days; others may be anything. */
function counted(plain: string): Noted<string> | null {
  if (!/^\d{5}(\.\d+)?$/.test(plain)) return null;
  const serial = Number(plain);
  if (serial < 30_000 || serial > 60_000) return null;
  const value = dayOfSerial(serial, false);
  return value === null ? null : new Noted(value, 'DATE_FROM_SERIAL', { day: value });
}

const dayInMilliseconds = 86_400_000;

/** The day that Excel counts as `serial`, from 1900 (where it knows a 29 February 1900) or from 1904; null when it is none. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < (from1904 ? 0 : 1) || days > 2_958_465) return null;
  if (!from1904 && days === 60) return null;
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(epoch + days * dayInMilliseconds).toISOString().slice(0, 10);
}

/** The fiscal year of a day: it begins on 1 April. */
export function fiscalYearOf(isoDay: string): number {
  const [year = 0, month = 0] = isoDay.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}
