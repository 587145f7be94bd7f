/** Organisations as files name them: by code, five digits or six; by a former code; or, less surely, by name. */
import { foldName } from '../fold-name.js';
import { parseOrganizationCode } from '../vocabulary/organization-code.js';
import { folded, Noted, type Reader, Refused } from './cells.js';
import type { FormGround } from './form.js';

/** The code of the member of today that is meant. */
export function organizationCode({
  members,
  successors,
}: Pick<FormGround, 'members' | 'successors'>): Reader<string> {
  const byName = new Map<string, string>();
  for (const [code, { name }] of successors) byName.set(foldName(name), code);
  for (const [code, name] of members) byName.set(foldName(name), code);
  const named = (code: string, note: Noted<string> | string): string | Noted<string> | Refused => {
    if (members.has(code)) return note;
    const former = successors.get(code);
    return former && members.has(former.successor)
      ? new Noted(former.successor, 'ORGANIZATION_SUCCEEDED', {
          former: former.name,
          successor: `${former.successor} ${members.get(former.successor)}`,
        })
      : new Refused('ORGANIZATION_NOT_A_MEMBER', { members: members.size });
  };
  return (cell) => {
    const plain = folded(cell);
    if (plain === '') return new Refused('CELL_EMPTY');
    const reading = parseOrganizationCode(plain);
    if ('code' in reading) return named(reading.code, reading.code);
    if (reading.problem === 'CHECK_DIGIT') {
      return new Refused('ORGANIZATION_CHECK_DIGIT_WRONG', { right: reading.right });
    }
    // 8.5E+04 and 12,345 are codes that a spreadsheet spoilt
    if (/\d/.test(plain)) return new Refused('ORGANIZATION_CODE_MALFORMED');
    const code = byName.get(foldName(cell.trim()));
    return code === undefined
      ? new Refused('ORGANIZATION_NAME_UNKNOWN', { members: members.size })
      : named(code, new Noted(code, 'ORGANIZATION_BY_NAME', { code }));
  };
}
