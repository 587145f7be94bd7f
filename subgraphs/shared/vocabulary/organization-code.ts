/**
 * 全国地方公共団体コード: six digits, of which the last is a check digit, so that a
 * slip of the pen is told from an organisation that is not known.
 */

import { HubError } from '../errors.js';

/** The sixth digit that belongs to five (JIS X 0401 and 0402, modulus 11). */
export function checkDigitOf(five: string): string {
  const sum = [6, 5, 4, 3, 2].reduce(
    (total, weight, position) => total + weight * Number(five[position]),
    0,
  );
  return String(sum < 11 ? (11 - sum) % 10 : (11 - (sum % 11)) % 10);
}

export type OrganizationCodeReading =
  | { readonly code: string }
  | { readonly problem: 'MALFORMED' }
  | { readonly problem: 'CHECK_DIGIT'; readonly right: string };

/**
 * Reads a code as people and spreadsheets write it: any width, five digits
 * (the check digit is added) or six (it is verified; a wrong one comes back with
 * the right code). Whether such an organisation exists is not asked here.
 */
export function parseOrganizationCode(text: string): OrganizationCodeReading {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{5,6}$/.test(plain)) return { problem: 'MALFORMED' };
  const right = plain.slice(0, 5) + checkDigitOf(plain.slice(0, 5));
  return plain.length === 5 || plain === right
    ? { code: right }
    : { problem: 'CHECK_DIGIT', right };
}

/** The six digits that a client means by an argument; `HubError` when no organisation can have such a code. */
export function readOrganizationCode(came: string): string {
  const reading = parseOrganizationCode(came);
  if ('code' in reading) return reading.code;
  throw reading.problem === 'CHECK_DIGIT'
    ? new HubError('ORGANIZATION_CODE_CHECK_DIGIT', { came, right: reading.right })
    : new HubError('ORGANIZATION_CODE_NOT_UNDERSTOOD', { came: JSON.stringify(came.slice(0, 60)) });
}
