/** Lists of names, while they are read: names serve to see slips of the pen, and are gone with the file. */
import { folded, knownCode, ownCode, Refused } from '../../shared/import/cells.js';
import { textColumn } from '../../shared/import/columns.js';
import type { Column, FormGround } from '../../shared/import/form.js';

/** 研修回 that the hub knows. */
export async function sessionColumn(ground: FormGround): Promise<Column<string>> {
  const sessions = await ground.known('training_session', 'code');
  return {
    spellings: ['研修回コード', '実施回コード', '研修コード'],
    read: knownCode(sessions, { en: 'a session', ja: '研修回' }),
    example: 'D-0014-2024-01',
  };
}

export const staffNumberColumn: Column<string> = {
  spellings: ['職員番号', '職員コード'],
  read: ownCode({ longest: 20, example: '001234' }),
  example: '001234',
};

/** Read, compared and dropped. */
export const nameColumns = {
  name: textColumn(['氏名', '職員氏名', '受講者氏名'], 60, '（取り込まれません）'),
  reading: textColumn(['フリガナ', 'ふりがな', '氏名カナ'], 60, '（取り込まれません）'),
};

interface Named {
  readonly organizationCode: string;
  readonly staffNumber: string;
  readonly name: string | null;
}

/** Finds one number with two names in a file. */
export class NamesSeen {
  readonly #names = new Map<string, string>();

  *differences({ organizationCode, staffNumber, name }: Named) {
    if (name === null) return;
    const key = `${organizationCode} ${staffNumber}`;
    const before = this.#names.get(key);
    const plain = folded(name);
    if (before === undefined) this.#names.set(key, plain);
    else if (before !== plain) {
      yield { column: 'name' as const, refused: new Refused('PERSON_NAMED_DIFFERENTLY') };
    }
  }
}

/** The fiscal year in a session's code, such as D-0014-2024-01. */
export function yearOfSession(sessionCode: string): number {
  return Number(/-(\d{4})-\d+$/.exec(sessionCode)?.[1] ?? Number.NaN);
}
