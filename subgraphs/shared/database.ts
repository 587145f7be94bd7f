/**
 * The one door to PostgreSQL. MikroORM writes and migrates; reads are SQL that
 * names its columns, sent as prepared statements through MikroORM's own pool,
 * because hydrating entities costs five times the query.
 */
import { createHash } from 'node:crypto';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { escapeLiteral, types } from 'pg';
import type { Sql } from 'sql-template-tag';
import { everything, nothing, type RowScope } from './row-scope.js';

export interface Database {
  readonly orm: MikroORM;
  /** Rows of one statement, with the names its columns were given; none that the scope does not let see. */
  read<Row extends QueryResultRow>(statement: Sql, scope?: RowScope): Promise<Row[]>;
  /** Statements on one connection, over all rows: all of them hold, or none. What takes long is allowed to. */
  transaction<Result>(work: (execute: Execute) => Promise<Result>): Promise<Result>;
  /** Work that goes on after its request is answered; the database is closed after it. */
  background(work: Promise<unknown>): void;
  /** When no such work goes on any more. */
  idle(): Promise<void>;
  /** An entity manager of its own, for a unit of work. */
  fork(): EntityManager;
  close(): Promise<void>;
}

/** Runs one statement and answers its rows. */
export type Execute = <Row extends QueryResultRow>(statement: Sql) => Promise<Row[]>;

export interface DatabaseOptions {
  /** URL with the subgraph's own role. */
  readonly url: string;
  /** The subgraph's schema in PostgreSQL. */
  readonly schema: string;
  readonly entities: Options['entities'];
  readonly connections?: number;
  /** Is told the text of every statement sent; tests count them. */
  readonly onStatement?: (text: string) => void;
}

/** PostgreSQL writes dates and times as text: parsing them here would cost a fifth of a large answer. */
const asText = new Set<number>([
  types.builtins.DATE,
  types.builtins.TIME,
  types.builtins.TIMESTAMP,
  types.builtins.TIMESTAMPTZ,
]);
const typeParsers = {
  getTypeParser: ((id: number, format?: 'text' | 'binary') =>
    asText.has(id)
      ? (value: string) => value
      : types.getTypeParser(id, format as 'text')) as typeof types.getTypeParser,
};

/** Settings of MikroORM that all subgraphs share, also for migrations. */
export function ormOptions({ url, schema, entities }: DatabaseOptions): Options {
  return {
    clientUrl: url,
    schema,
    entities: entities ?? [],
    namingStrategy: UnderscoreNamingStrategy,
    discovery: { warnWhenNoEntities: false, checkDuplicateTableNames: false },
    forceUtcTimezone: true,
    debug: false,
  };
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const orm = await MikroORM.init({
    ...ormOptions(options),
    pool: { min: 0, max: options.connections ?? 10 },
    ...(options.onStatement && {
      debug: ['query'],
      colors: false,
      logger: (message: string) => options.onStatement?.(message),
    }),
  } as Options);
  const connection = orm.em.getConnection() as unknown as {
    ensureConnection(): Promise<void>;
    getNativeClient(): Promise<Pool>;
  };
  const pool = await connection.getNativeClient();
  const working = new Set<Promise<unknown>>();
  const idle = async () => {
    while (working.size > 0) await Promise.all(working);
  };
  return {
    orm,
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query(
          `begin; set local statement_timeout = '10min'; ${forTransaction(everything)}`,
        );
        const result = await work(async ({ text, values }) => {
          options.onStatement?.(text);
          return (await client.query({ text, values: values as unknown[], types: typeParsers }))
            .rows;
        });
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // a connection that broke has rolled back
        const broken = await client.query('rollback').then(
          () => undefined,
          (failure: Error) => failure,
        );
        client.release(broken);
        throw error;
      }
    },
    background(work) {
      const done = work.catch(() => {}).finally(() => working.delete(done));
      working.add(done);
    },
    async read<Row extends QueryResultRow>(statement: Sql, scope: RowScope = nothing) {
      const { text, values } = statement;
      options.onStatement?.(text);
      const client = await pool.connect();
      try {
        // the connection takes both at once and runs them in this order
        const [, { rows }] = await Promise.all([
          tell(client, scope),
          client.query<Row>({
            name: nameOf(text),
            text,
            values: values as unknown[],
            types: typeParsers,
          }),
        ]);
        client.release();
        return rows;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
    fork: () => orm.em.fork() as EntityManager,
    idle,
    async close() {
      await idle();
      await orm.close(true);
    },
  };
}

/** What each connection was told last. */
const told = new WeakMap<PoolClient, RowScope>();

/** Tells a connection the scope of its next statement, unless it knows. */
async function tell(client: PoolClient, scope: RowScope): Promise<void> {
  if (told.get(client) === scope) return;
  told.set(client, scope);
  await client.query({
    name: 'hub_row_scope',
    text: `select set_config('hub.detail', $1, false), set_config('hub.importing', $2, false), set_config('hub.drafts', $3, false)`,
    values: [scope.detail, scope.importing, scope.drafts],
  });
}

/** A statement that gives a transaction its scope until its end. */
export function forTransaction({ detail, importing, drafts }: RowScope): string {
  const set = (name: string, value: string) => `set local hub.${name} = ${escapeLiteral(value)}`;
  return [set('detail', detail), set('importing', importing), set('drafts', drafts)].join('; ');
}

const names = new Map<string, string>();
const mostNames = 2000;

/** A prepared statement's name, by its text. Beyond the limit a statement is sent without being kept. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= mostNames) return undefined;
  const name = `hub_${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
