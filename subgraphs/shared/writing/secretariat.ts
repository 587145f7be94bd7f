import type { Context } from '../context.js';
import { HubError } from '../errors.js';
import { Role } from '../viewer.js';

/** Throws unless the secretariat asks: nobody else writes by hand. */
export function onlySecretariat({ viewer }: Pick<Context, 'viewer'>): void {
  if (!viewer.roles.includes(Role.SECRETARIAT)) throw new HubError('SECRETARIAT_ONLY');
}
