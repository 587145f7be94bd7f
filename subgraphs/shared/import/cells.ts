/**
 * Readers of cells: text as a person typed it → a value, or why not. Width and
 * spaces never matter; what stands in the file is never changed silently.
 *
 *     wholeNumber({ least: 0 })('１，２３４')   // 1234
 *     held(wholeNumber())('－')                 // AbsenceReason.NOT_HELD, which is not zero
 */
import { AbsenceReason } from '../vocabulary/count.js';
import { parseFiscalYear } from '../vocabulary/fiscal-year-input.js';
import { parseOrganizationCode } from '../vocabulary/organization-code.js';
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

export type Reader<Value> = (cell: string) => Value | Refused;

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

/** A blank or a dash is null. */
export function optional<Value>(read: Reader<Value>): Reader<Value | null> {
  return (cell) => {
    const plain = folded(cell);
    return plain === '' || dash.test(plain) ? null : read(cell);
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
  if (!(value instanceof Refused)) return { value, approximate: bare !== plain, printed };
  return value.code === 'NOT_A_WHOLE_NUMBER' ? new Refused('NOT_A_PLANNED_NUMBER') : value;
};

/** Text as it came, without the spaces around it. */
export function text({ longest }: { readonly longest: number }): Reader<string> {
  return (cell) => {
    const value = cell.trim();
    if (value === '') return new Refused('CELL_EMPTY');
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

/** The code of one of `members`, five digits or six. */
export function organizationCode(members: ReadonlySet<string>): Reader<string> {
  return (cell) => {
    if (folded(cell) === '') return new Refused('CELL_EMPTY');
    const reading = parseOrganizationCode(cell);
    if ('code' in reading) {
      return members.has(reading.code)
        ? reading.code
        : new Refused('ORGANIZATION_NOT_A_MEMBER', { members: members.size });
    }
    return reading.problem === 'CHECK_DIGIT'
      ? new Refused('ORGANIZATION_CHECK_DIGIT_WRONG', { right: reading.right })
      : new Refused('ORGANIZATION_CODE_MALFORMED');
  };
}
