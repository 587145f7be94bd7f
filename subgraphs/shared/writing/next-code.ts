/** Codes that count on: `COUNCIL-2024-04` after `COUNCIL-2024-03`. */
import type { EntityManager } from '@mikro-orm/core';
import type { RecordKind } from './record-kind.js';

/** The next number behind `prefix`; one that a deleted record had is not given again. */
export async function nextNumber(
  em: EntityManager,
  { entity, history }: RecordKind,
  prefix: string,
): Promise<number> {
  const code = { $like: `${prefix.replaceAll(/[\\%_]/g, '\\$&')}%` };
  const rows = await em.find(entity, { code } as never, { fields: ['code'] as never });
  const past = await em.find(
    history,
    { recordType: entity.name, code },
    { fields: ['code'], disableIdentityMap: true },
  );
  const numbers = [...rows, ...past].map((row) => {
    const rest = (row as unknown as { code: string }).code.slice(prefix.length);
    return /^\d+$/.test(rest) ? Number(rest) : 0;
  });
  return Math.max(0, ...numbers) + 1;
}

export function numbered(prefix: string, number: number, digits = 2): string {
  return prefix + String(number).padStart(digits, '0');
}
