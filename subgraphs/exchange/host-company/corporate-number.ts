/**
 * 法人番号: a check digit in front of twelve digits, so that a slip of the pen is
 * told from a company that is not known.
 */
import { HubError } from '../../shared/errors.js';

/** The first digit that belongs to the other twelve: 9 less the weighted sum (1, 2, 1, 2 … from the right) modulo 9. */
export function checkDigitOf(twelve: string): string {
  const sum = [...twelve]
    .reverse()
    .reduce((total, digit, position) => total + Number(digit) * (position % 2 === 0 ? 1 : 2), 0);
  return String(9 - (sum % 9));
}

/** The thirteen digits that a client means, in any width; `HubError` when no company can have such a number. */
export function readCorporateNumber(came: string): string {
  const plain = came.normalize('NFKC').trim();
  if (!/^\d{13}$/.test(plain)) {
    throw new HubError('CORPORATE_NUMBER_NOT_UNDERSTOOD', {
      came: JSON.stringify(came.slice(0, 60)),
    });
  }
  const right = checkDigitOf(plain.slice(1)) + plain.slice(1);
  if (plain !== right) throw new HubError('CORPORATE_NUMBER_CHECK_DIGIT', { came: plain, right });
  return plain;
}

/** The same rule for a column, as a condition in SQL; a column without a value passes. */
export function corporateNumberCheck(column: string): string {
  const terms = Array.from({ length: 12 }, (_, index) => {
    const weight = index % 2 === 0 ? 2 : 1;
    return `${weight} * substr(${column}, ${index + 2}, 1)::int`;
  });
  return `case when ${column} is null then true when ${column} ~ '^[1-9][0-9]{12}$'
    then left(${column}, 1)::int = 9 - (${terms.join(' + ')}) % 9 else false end`;
}
