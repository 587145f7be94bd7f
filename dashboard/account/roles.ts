/** Which pages are for whom. What may be read is decided by the hub; this only leads there. */
import type { Words } from '../words/ja.ts';
import type { Session } from './session.ts';

export type Role = keyof Words['account']['roles'];

export const importers: readonly Role[] = ['SECRETARIAT', 'CLERK'];
export const secretariat: readonly Role[] = ['SECRETARIAT'];

export function holds(session: Session | undefined, roles: readonly Role[]): boolean {
  return session?.roles.some((role) => roles.includes(role as Role)) ?? false;
}
