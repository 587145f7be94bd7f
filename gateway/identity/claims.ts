/** From an issuer's claims to the viewer: by configuration, so that any issuer fits. */
import type { ClaimNames } from '../../subgraphs/shared/identity-settings.js';
import { Role, type Viewer } from '../../subgraphs/shared/viewer.js';

/** Roles that are held for one organisation, and mean nothing without it. */
const ofOrganization: ReadonlySet<Role> = new Set([Role.COUNCIL_MEMBER, Role.CLERK]);

/** Words that are no role here are left out: an issuer serves other programs too. */
export function viewerOf(claims: Readonly<Record<string, unknown>>, names: ClaimNames): Viewer {
  const code = valueAt(claims, names.organization);
  const organization = typeof code === 'string' && /^\d{6}$/.test(code) ? code : null;
  const roles = textsIn(valueAt(claims, names.role))
    .flatMap((word) => names.roles.get(word) ?? [])
    .filter((role) => organization !== null || !ofOrganization.has(role));
  return { subject: String(claims['sub']), roles: [...new Set(roles)].sort(), organization };
}

/** A name that is a claim itself comes first: some issuers write URLs with dots. */
function valueAt(claims: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((value, name) => {
    const inside = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    return inside ? (value as Record<string, unknown>)[name] : undefined;
  }, claims);
}

/** A list of texts, or one text with spaces between the words, as OAuth writes scopes. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.split(' ');
  if (!Array.isArray(value)) return [];
  return value.filter((each) => typeof each === 'string');
}
