/**
 * The subgraphs' login roles: `hub_development` sees the schema `development`
 * and nothing else. A role belongs to the whole server and several databases of
 * it may share one, so it is touched only where it differs from what is wanted.
 */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { type Client, escapeIdentifier, escapeLiteral } from 'pg';
import { connect } from './connect.js';
import { DatabaseError } from './problems.js';

export const roleOf = (subgraph: string): string => `hub_${subgraph}`;

/** In force for each session of a role, whatever the client forgets to set. */
const sessionSettings = (subgraph: string): Readonly<Record<string, string>> => ({
  search_path: `${escapeIdentifier(subgraph)}, pg_catalog`,
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '60s',
  timezone: 'Asia/Tokyo',
  jit: 'off',
});

/**
 * Connection URL of a subgraph's role: `adminUrl` with its name and a password
 * derived from `secret`, or without one from the password in `adminUrl`, so that
 * every process knows it and none has to store it. Throws `ROLE_SECRET_MISSING`.
 */
export function roleUrl(adminUrl: string, subgraph: string, secret?: string | undefined): string {
  const url = new URL(adminUrl);
  const key = secret ?? decodeURIComponent(url.password);
  if (key === '') throw new DatabaseError('ROLE_SECRET_MISSING');
  // a URL without a host (a socket named in `?host=`) takes no user; the query goes before the host
  if (url.hostname === '') url.hostname = 'localhost';
  url.username = roleOf(subgraph);
  url.password = createHmac('sha256', key)
    .update(`hitozukuri-hub/${roleOf(subgraph)}`)
    .digest('base64url');
  return url.href;
}

interface RoleState {
  readonly name: string;
  readonly rolcanlogin: boolean;
  readonly rolsuper: boolean;
  readonly rolcreatedb: boolean;
  readonly rolcreaterole: boolean;
  readonly rolreplication: boolean;
  readonly rolbypassrls: boolean;
  readonly rolconfig: readonly string[] | null;
}

/** Powers a role must not have, and the word that takes each away. */
const refusedPowers = {
  rolsuper: 'nosuperuser',
  rolcreatedb: 'nocreatedb',
  rolcreaterole: 'nocreaterole',
  rolreplication: 'noreplication',
  rolbypassrls: 'nobypassrls',
} as const;

/** Creates the roles that are missing and mends those that differ. Throws `NO_RIGHT_TO_CREATE_ROLES`. */
export async function makeRoles(
  admin: Client,
  urls: Readonly<Record<string, string>>,
): Promise<void> {
  const roles = Object.keys(urls).map(roleOf);
  const { rows } = await admin.query<RoleState>(
    `select rolname as name, rolcanlogin, rolsuper, rolcreatedb, rolcreaterole, rolreplication,
            rolbypassrls, rolconfig
     from pg_roles where rolname = any($1)`,
    [roles],
  );
  for (const [subgraph, url] of Object.entries(urls)) {
    const role = roleOf(subgraph);
    const state = rows.find(({ name }) => name === role);
    for (const statement of statementsFor(subgraph, url, state)) {
      await changeRole(admin, role, statement);
    }
  }
}

/** Lets the role of one subgraph do what those of all the others in `subgraphs` may. Throws `NO_RIGHT_TO_CREATE_ROLES`. */
export async function lendRoles(
  admin: Client,
  to: string,
  subgraphs: readonly string[],
): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select rolname as name from pg_roles
     where rolname = any($1) and rolname <> $2 and not pg_has_role($2, oid, 'MEMBER')`,
    [subgraphs.map(roleOf), roleOf(to)],
  );
  for (const { name } of rows) {
    await changeRole(
      admin,
      roleOf(to),
      `grant ${escapeIdentifier(name)} to ${escapeIdentifier(roleOf(to))}`,
    );
  }
}

/** Logs in as each role; one whose password is another gets the derived one. Throws what `connect` throws. */
export async function checkLogins(
  admin: Client,
  urls: Readonly<Record<string, string>>,
): Promise<void> {
  const logIn = async (url: string): Promise<void> => (await connect(url)).end();
  const check = async ([subgraph, url]: [string, string]): Promise<void> => {
    try {
      await logIn(url);
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== 'PASSWORD_REFUSED') throw error;
      const role = roleOf(subgraph);
      const password = escapeLiteral(verifierOf(url));
      await changeRole(admin, role, `alter role ${escapeIdentifier(role)} password ${password}`);
      await logIn(url);
    }
  };
  await Promise.all(Object.entries(urls).map(check));
}

function statementsFor(subgraph: string, url: string, state: RoleState | undefined): string[] {
  const role = escapeIdentifier(roleOf(subgraph));
  const statements: string[] = [];
  if (state === undefined) {
    statements.push(`create role ${role} login password ${escapeLiteral(verifierOf(url))}`);
  } else {
    const words = Object.entries(refusedPowers)
      .filter(([power]) => state[power as keyof typeof refusedPowers])
      .map(([, word]) => word);
    if (!state.rolcanlogin) words.push('login' as never);
    if (words.length > 0) statements.push(`alter role ${role} ${words.join(' ')}`);
  }
  const has = new Map(
    state?.rolconfig?.map((entry) => {
      const [name = '', ...value] = entry.split('=');
      return [name.toLowerCase(), value.join('=')];
    }),
  );
  for (const [name, value] of Object.entries(sessionSettings(subgraph))) {
    if (has.get(name)?.replaceAll('"', '') === value.replaceAll('"', '')) continue;
    const given = name === 'search_path' ? value : escapeLiteral(value);
    statements.push(`alter role ${role} set ${name} to ${given}`);
  }
  return statements;
}

/** Another database of the same server may be prepared at this moment: what it did already is well. */
async function changeRole(admin: Client, role: string, statement: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await admin.query(statement);
      return;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code === '42710' || code === '23505') return;
      if (code === '42501') {
        throw new DatabaseError(
          'NO_RIGHT_TO_CREATE_ROLES',
          { user: admin.user ?? '', role },
          { cause: error },
        );
      }
      if (!/concurrently updated/.test(message) || tries === 5) throw error;
    }
  }
}

/** What PostgreSQL stores of a password (RFC 5803): sent instead of it, so no server log can hold the password. */
function verifierOf(url: string): string {
  const salt = randomBytes(16);
  const iterations = 4096;
  const salted = pbkdf2Sync(new URL(url).password, salt, iterations, 32, 'sha256');
  const keyed = (word: string): Buffer => createHmac('sha256', salted).update(word).digest();
  const stored = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const server = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${server}`;
}
