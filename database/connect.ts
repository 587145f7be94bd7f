/** A connection to PostgreSQL, or one sentence about why there is none. No sentence holds a password. */
import { setTimeout as pause } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import { DatabaseError } from './problems.js';

/** Seconds to wait for an answer unless the URL says otherwise (`?connect_timeout=`), and for a server that is just starting. */
const answerLimit = 5;
const startingLimit = 30;

/** Connects, waiting for a server that is starting. The caller ends the client. Throws `DatabaseError`. */
export async function connect(url: string): Promise<Client> {
  const seconds = Number(new URL(url).searchParams.get('connect_timeout')) || answerLimit;
  const until = Date.now() + startingLimit * 1000;
  for (;;) {
    const client = new Client({
      connectionString: url,
      application_name: 'hitozukuri-hub',
      connectionTimeoutMillis: seconds * 1000,
    });
    // a connection that breaks while nobody waits on it shows at the next statement
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (codeOf(error) !== '57P03' || Date.now() > until) throw explained(error, client, seconds);
      await pause(200);
    }
  }
}

/** As `connect`, after creating the URL's database where it is missing: for a server of our own. */
export async function connectOrCreate(adminUrl: string): Promise<Client> {
  try {
    return await connect(adminUrl);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== 'DATABASE_UNKNOWN') throw error;
  }
  const url = new URL(adminUrl);
  const name = decodeURIComponent(url.pathname.slice(1));
  url.pathname = '/postgres';
  const client = await connect(url.href);
  try {
    await client.query(`create database ${escapeIdentifier(name)}`);
  } catch (error) {
    // made by another process just now
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
  return connect(adminUrl);
}

const codeOf = (error: unknown): string => (error as { code?: string } | null)?.code ?? '';

function explained(
  error: unknown,
  { host, port, user, database }: Client,
  seconds: number,
): DatabaseError {
  const facts = {
    host,
    port,
    user: user ?? '',
    database: database ?? '',
    seconds,
    detail: (error as Error).message.split('\n')[0] ?? '',
  };
  const because = (code: DatabaseError['code']) => new DatabaseError(code, facts, { cause: error });
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOENT':
      return because('CONNECTION_REFUSED');
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return because('HOST_UNKNOWN');
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return because('CONNECTION_TIMED_OUT');
    case '28P01':
      return because('PASSWORD_REFUSED');
    case '28000':
    case '42501':
      return because('LOGIN_REFUSED');
    case '3D000':
      return because('DATABASE_UNKNOWN');
    case '53300':
      return because('TOO_MANY_CONNECTIONS');
  }
  if (/timeout/i.test(facts.detail)) return because('CONNECTION_TIMED_OUT');
  if (/client password must be/.test(facts.detail)) return because('PASSWORD_REFUSED');
  return because('CONNECTION_FAILED');
}

/** A connection that broke under running work, as a sentence; any other error as it is. */
export function explainLoss(error: unknown): unknown {
  const lost =
    /^(57P0[12]|ECONNRESET|EPIPE)$/.test(codeOf(error)) ||
    /^Connection terminated|^Client has encountered a connection error/.test(
      error instanceof Error ? error.message : '',
    );
  return lost ? new DatabaseError('CONNECTION_LOST', {}, { cause: error }) : error;
}
