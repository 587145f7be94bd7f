/**
 * Readers of cells: text as a person typed it → a value, or why not. Width and
 * spaces never matter; what stands in the file is never changed silently.
 *
 *     wholeNumber({ least: 0 })('１，２３４')   // 1234
 *     held(wholeNumber())('－')                 // AbsenceReason.NOT_HELD, which is not zero
 */
import { AbsenceReason } from '../vocabulary/count.js';
import { parseFiscalYear } from '../vocabulary/fiscal-year-input.js';
import type { ImportFacts } from './problem.js';
import type { ImportProblemCode } from './problems.js';

/** Why a cell is not what was wanted. */
export class Refused {
  readonly code: ImportProblemCode;
  readonly facts: ImportFacts;

  constructor(code: ImportProblemCode, facts: ImportFacts = {}) {
    this.code = code;
    this.facts = facts;
  }
}

/** A value that is taken, and what the person should know about it. */
export class Noted<Value> {
  readonly value: Value;
  readonly code: ImportProblemCode;
  readonly facts: ImportFacts;

  constructor(value: Value, code: ImportProblemCode, facts: ImportFacts = {}) {
    this.value = value;
    this.code = code;
    this.facts = facts;
  }
}

export type Reader<Value> = (cell: string) => Value | Refused | Noted<Value>;

/** For matching words, numbers and headings: one width, no spaces. Never for what is stored. */
export function folded(text: string): string {
  // most cells are plain already, and normalising is what reading costs
  if (/^[!-~]*$/.test(text)) return text;
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/** Every dash and minus that keyboards and tables have, the long vowel mark included. */
const dash = /^[-‐‑‒–—―−─ー]$/;

interface Range {
  readonly least?: number;
  readonly most?: number;
}

/** The largest number that fits the database's integer. */
const largest = 2_147_483_647;

/** `1234`, `１，２３４`, `40人`, `40名`. */
export function wholeNumber({ least = 0, most = largest }: Range = {}): Reader<number> {
  return (cell) => {
    const plain = folded(cell).replace(/[人名]$/, '');
    if (plain === '') return new Refused('CELL_EMPTY');
    if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(plain)) return new Refused('NOT_A_WHOLE_NUMBER');
    return within(Number(plain.replaceAll(',', '')), least, most);
  };
}

/** `3.5`, `３．５`, `3.5倍`. */
export function decimal({ least = 0, most = largest }: Range = {}): Reader<number> {
  return (cell) => {
    const plain = folded(cell).replace(/倍$/, '');
    if (plain === '') return new Refused('CELL_EMPTY');
    if (!/^\d+(\.\d+)?$/.test(plain)) return new Refused('NOT_A_DECIMAL');
    return within(Number(plain), least, most);
  };
}

function within(value: number, least: number, most: number): number | Refused {
  return value >= least && value <= most
    ? value
    : new Refused('NUMBER_OUT_OF_RANGE', { least, most });
}

/** A count that may be absent: a dash is "not held", X is hidden, a blank or … is not known. Only `0` is zero. */
export function held(read: Reader<number>): Reader<number | AbsenceReason> {
  return (cell) => {
    const plain = folded(cell);
    if (dash.test(plain)) return AbsenceReason.NOT_HELD;
    if (/^x$/i.test(plain)) return AbsenceReason.SUPPRESSED;
    if (plain === '' || plain === '...') return AbsenceReason.NOT_KNOWN;
    const value = read(cell);
    return value instanceof Refused && value.code === 'NOT_A_WHOLE_NUMBER'
      ? new Refused('NOT_A_COUNT')
      : value;
  };
}

/** A blank, a dash or … is null. */
export function optional<Value>(read: Reader<Value>): Reader<Value | null> {
  return (cell) => {
    const plain = folded(cell);
    return plain === '' || plain === '...' || dash.test(plain) ? null : read(cell);
  };
}

/** A blank is the value that is meant when nobody writes it. */
export function unlessBlank<Value>(read: Reader<Value>, meant: Value): Reader<Value> {
  return (cell) => (folded(cell) === '' ? meant : read(cell));
}

/** 採用予定者数: `40`, `40程度`, `約40`, `若干名`. */
export interface PlannedNumber {
  /** Null for 若干名. */
  readonly value: number | null;
  readonly approximate: boolean;
  /** As it came, without the spaces around it. */
  readonly printed: string;
}

export const plannedNumber: Reader<PlannedNumber> = (cell) => {
  const printed = cell.trim();
  const plain = folded(cell);
  if (/^若干[名人]?$/.test(plain)) return { value: null, approximate: true, printed };
  const bare = plain.replace(/^約/, '').replace(/程度$/, '');
  const value = wholeNumber()(bare);
  if (typeof value === 'number') return { value, approximate: bare !== plain, printed };
  return value.code === 'NOT_A_WHOLE_NUMBER' ? new Refused('NOT_A_PLANNED_NUMBER') : value;
};

/** Text as it came, without the spaces around it. */
export function text({ longest }: { readonly longest: number }): Reader<string> {
  return (cell) => {
    const value = cell.trim();
    if (value === '') return new Refused('CELL_EMPTY');
    if (/〓|\ufffd|\bU\+[0-9A-F]{4,6}\b/.test(value)) return new Refused('LOST_CHARACTER');
    const { length } = [...value];
    return length > longest
      ? new Refused('TEXT_TOO_LONG', { limit: longest, value: length })
      : value;
  };
}

export const fiscalYear: Reader<number> = (cell) =>
  folded(cell) === ''
    ? new Refused('CELL_EMPTY')
    : (parseFiscalYear(cell) ?? new Refused('FISCAL_YEAR_NOT_UNDERSTOOD'));

/** One of a few words, each with the value it stands for; compared without width and spaces. */
export function oneOf<Value>(
  words: Readonly<Record<string, Value>>,
  what: { readonly en: string; readonly ja: string },
): Reader<Value> {
  const known = new Map(Object.entries(words).map(([word, value]) => [folded(word), value]));
  const examples = Object.keys(words).slice(0, 6);
  return (cell) => {
    const plain = folded(cell);
    if (plain === '') return new Refused('CELL_EMPTY');
    return (
      known.get(plain) ??
      new Refused('WORD_NOT_KNOWN', { what: what.en, whatJa: what.ja, examples })
    );
  };
}

/** A code that the hub knows already. */
export function knownCode(
  codes: ReadonlySet<string>,
  what: { readonly en: string; readonly ja: string },
): Reader<string> {
  return (cell) => {
    const plain = folded(cell);
    if (plain === '') return new Refused('CELL_EMPTY');
    if (codes.has(plain)) return plain;
    const examples = [...codes].slice(0, 3);
    return new Refused('CODE_NOT_KNOWN', { what: what.en, whatJa: what.ja, examples });
  };
}

/** A code that the sender gives: letters, digits, hyphens. */
export function ownCode({
  longest,
  example,
}: {
  longest: number;
  example: string;
}): Reader<string> {
  return (cell) => {
    const plain = folded(cell);
    if (plain === '') return new Refused('CELL_EMPTY');
    return plain.length <= longest && /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(plain)
      ? plain
      : new Refused('CODE_MALFORMED', { limit: longest, example });
  };
}
