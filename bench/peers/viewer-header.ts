/** How the hub's subgraphs behind HTTP are told who asks: a header signed for each of them, here once in half a minute. */
import { readFileSync } from 'node:fs';
import { SignJWT } from 'jose';
import { settings } from './program.ts';

const life = 30_000;
const known = new Map<string, { readonly header: Promise<string>; readonly until: number }>();

export function viewerHeader(subgraph: string, role: string): Promise<string> {
  const key = `${subgraph} ${role}`;
  const before = known.get(key);
  if (before && before.until > Date.now()) return before.header;
  const secret = Buffer.from(
    readFileSync(settings.viewerKeyFile, 'utf8').trim().split('\n')[0] ?? '',
  );
  const header = new SignJWT({ viewer: { subject: 'bench', roles: [role], organization: null } })
    .setProtectedHeader({ alg: 'HS256', typ: 'hub-viewer+jwt' })
    .setAudience(subgraph)
    .setIssuedAt()
    .setExpirationTime('60 s')
    .sign(secret);
  known.set(key, { header, until: Date.now() + life });
  return header;
}

export const rolesIn = (header: string | readonly string[] | undefined): string =>
  typeof header === 'string' ? header : '';
