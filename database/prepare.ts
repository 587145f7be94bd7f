/**
 * Makes any PostgreSQL 15 or newer the hub's: a schema and a login role for each
 * subgraph, then its migrations. May be run at every start and by several
 * processes at once; where nothing is to do it costs a few dozen milliseconds.
 */
import { type Client, escapeIdentifier } from 'pg';
import { subgraphList } from '../subgraphs/list.js';
import { connect, connectOrCreate } from './connect.js';
import { DatabaseError } from './problems.js';
import type { Report } from './progress.js';
import { checkLogins, lendRoles, makeRoles, roleOf, roleUrl } from './roles.js';

export { roleUrl } from './roles.js';

export interface PrepareOptions<Name extends string> {
  /** A role that may create schemas and roles; it comes to own the schemas and tables. */
  readonly adminUrl: string;
  /** Creates the database of `adminUrl` where it is missing: for a server of our own. */
  readonly createDatabase?: boolean;
  readonly subgraphs: readonly Name[];
  /** From it the roles' passwords are derived; without it, from the password in `adminUrl`. */
  readonly secret?: string | undefined;
  /** The subgraph whose role may do what the roles of all others may, those that are made elsewhere included. */
  readonly actsForOthers?: Name | undefined;
  /** Brings one subgraph's tables to their newest form; called in the list's order, never in two processes at once. `admin` is for asking only. */
  readonly migrate: (subgraph: Name, admin: Client) => Promise<unknown>;
  readonly report?: Report;
}

/** Answers the connection URL of each subgraph's role. Throws `DatabaseError`, and what `migrate` throws. */
export async function prepareDatabase<Name extends string>(
  options: PrepareOptions<Name>,
): Promise<Readonly<Record<Name, string>>> {
  const { adminUrl, subgraphs, secret, actsForOthers, migrate, report } = options;
  const urls = Object.fromEntries(
    subgraphs.map((name) => [name, roleUrl(adminUrl, name, secret)]),
  ) as Record<Name, string>;
  const admin = await (options.createDatabase ? connectOrCreate : connect)(adminUrl);
  try {
    await checkServer(admin);
    await locked(admin, 'prepare', async () => {
      await makeRoles(admin, urls);
      await makeSchemas(admin, subgraphs);
      await checkLogins(admin, urls);
      if (actsForOthers !== undefined) {
        await lendRoles(
          admin,
          actsForOthers,
          subgraphList.map(({ name }) => name),
        );
        // what a file wants is compared in a table of its transaction
        await admin.query(
          `grant temporary on database ${escapeIdentifier(admin.database ?? '')} to ${escapeIdentifier(roleOf(actsForOthers))}`,
        );
      }
      for (const name of subgraphs) {
        report?.({ name: `表の準備 ${name} / tables of ${name}` });
        await migrate(name, admin);
      }
    });
  } finally {
    await admin.end();
  }
  return urls;
}

/**
 * Runs `work` while no other process does so for the same purpose in this
 * database. The lock ends with its connection, so nobody has to clean up.
 */
export async function withDatabaseLock<Result>(
  adminUrl: string,
  purpose: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const client = await connect(adminUrl);
  try {
    return await locked(client, purpose, work);
  } finally {
    await client.end();
  }
}

async function locked<Result>(
  client: Client,
  purpose: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const key = [`hitozukuri-hub/${purpose}`];
  await client.query('set statement_timeout = 0; set lock_timeout = 0');
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', key);
  try {
    return await work();
  } finally {
    await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key);
  }
}

/** The oldest PostgreSQL that is tested and still maintained upstream. */
const oldestMajor = 15;

async function checkServer(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ version: string; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
  );
  for (const { version, encoding } of rows) {
    checkVersion(version);
    if (encoding !== 'UTF8') {
      throw new DatabaseError('NOT_UTF8', { database: admin.database ?? '', came: encoding });
    }
  }
}

/** Throws `TOO_OLD`. `version` is what the server says of itself, such as `15.4 (Debian 15.4-1)`. */
export function checkVersion(version: string): void {
  if (Number.parseInt(version, 10) >= oldestMajor) return;
  throw new DatabaseError('TOO_OLD', { came: version, wanted: oldestMajor });
}

/**
 * Schemas and the roles' rights in them. A role may read and write the rows of
 * the tables that migrations make; it owns nothing and makes nothing that stays.
 */
async function makeSchemas(admin: Client, subgraphs: readonly string[]): Promise<void> {
  const { rows } = await admin.query<{ name: string; owner: string; ours: boolean }>(
    `select nspname as name, nspowner::regrole::text as owner, pg_has_role(nspowner, 'USAGE') as ours
     from pg_namespace where nspname = any($1)`,
    [subgraphs],
  );
  const database = admin.database ?? '';
  const user = admin.user ?? '';
  for (const { name, owner, ours } of rows) {
    if (!ours) throw new DatabaseError('SCHEMA_OF_ANOTHER', { schema: name, owner, user });
  }
  const missing = subgraphs.filter((name) => rows.every((row) => row.name !== name));
  try {
    await admin.query(
      [
        ...missing.map((name) => `create schema ${escapeIdentifier(name)}`),
        ...subgraphs.flatMap((name) => rightsOf(name, database)),
        ...((await isOurs(admin, subgraphs)) ? closed(database) : []),
      ].join(';\n'),
    );
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    throw new DatabaseError('NO_RIGHT_TO_CREATE_SCHEMAS', { user, database }, { cause: error });
  }
}

function rightsOf(subgraph: string, database: string): string[] {
  const schema = escapeIdentifier(subgraph);
  const role = escapeIdentifier(roleOf(subgraph));
  const defaults = `alter default privileges in schema ${schema} grant`;
  return [
    `grant connect on database ${escapeIdentifier(database)} to ${role}`,
    `grant usage on schema ${schema} to ${role}`,
    `${defaults} select, insert, update, delete on tables to ${role}`,
    `${defaults} usage on sequences to ${role}`,
  ];
}

/** What PostgreSQL allows everybody in every database: to come in, to make temporary tables, to look into `public`. */
const closed = (database: string): string[] => [
  `revoke all on database ${escapeIdentifier(database)} from public`,
  'revoke all on schema public from public',
];

/** Whether nobody else keeps tables here: another program's users may rely on what everybody is allowed. */
async function isOurs(admin: Client, subgraphs: readonly string[]): Promise<boolean> {
  const { rows } = await admin.query<{ ours: boolean }>(
    `select not exists (
       select from pg_class class
       join pg_namespace schema on schema.oid = class.relnamespace
       where class.relkind in ('r', 'p', 'v', 'm', 'f')
         and schema.nspname !~ '^pg_' and schema.nspname <> 'information_schema'
         and schema.nspname <> all($1)
         and not exists (
           select from pg_depend where classid = 'pg_class'::regclass and objid = class.oid and deptype = 'e'
         )
     ) as ours`,
    [[...subgraphs, 'hub', 'audit']],
  );
  return rows[0]?.ours ?? false;
}
