/**
 * Fills the tables: real data whenever its files changed, synthetic activity once
 * and never in production. What was loaded, when and from what stands in `hub.data_load`.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import type { Sql } from 'sql-template-tag';
import type {
  DataLoad,
  DataLoadOptions,
  LoadedTable,
  OrganizationWeight,
} from '../subgraphs/shared/data-load.js';
import { randomOf } from '../subgraphs/shared/random.js';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph.js';
import { connect } from './connect.js';
import { copyRows } from './copy.js';
import { DatabaseError } from './problems.js';

export interface LoadOptions {
  /** URL of the role that owns the schemas. */
  readonly adminUrl: string;
  readonly definitions: readonly SubgraphDefinition[];
  readonly dataFolder: string;
  /** Size of the synthetic data; null loads none. */
  readonly syntheticScale: number | null;
  /** Synthetic data in the database is an error. */
  readonly production: boolean;
  readonly report: (subgraph: string, kind: LoadKind, rows: number) => void;
  readonly signal?: AbortSignal | undefined;
}

export type LoadKind = 'REAL' | 'SYNTHETIC';

export interface Loaded {
  readonly subgraph: string;
  readonly kind: LoadKind;
  readonly tables: readonly LoadedTable[];
  /** False when it was there already. */
  readonly fresh: boolean;
}

/** Raised when a generator changes, so that one knows which invented data a database holds. */
const syntheticEdition = 1;

/** Loads what is missing, each part in a transaction of its own. The caller holds the lock. */
export async function loadData(options: LoadOptions): Promise<readonly Loaded[]> {
  const client = await connect(options.adminUrl);
  try {
    await client.query(`
      create schema if not exists hub;
      create table if not exists hub.data_load (
        subgraph text not null,
        kind text not null check (kind in ('REAL', 'SYNTHETIC')),
        fingerprint text not null,
        tables jsonb not null,
        loaded_at timestamptz not null default now(),
        primary key (subgraph, kind)
      );
      create table if not exists hub.production (since timestamptz not null default now());`);
    if (options.production) await refuseSynthetic(client);
    else if (options.syntheticScale !== null) await refuseProduction(client);
    const shared = await sharedOptions(options);
    const files = await fingerprintOf(options.dataFolder);
    const loaded: Loaded[] = [];
    for (const definition of options.definitions) {
      const { name, loadReferenceData, loadSyntheticData } = definition;
      const part = { client, subgraph: name, options, shared };
      loaded.push(
        await loadPart({ ...part, kind: 'REAL', fingerprint: files, load: loadReferenceData }),
      );
      const fingerprint = `edition ${syntheticEdition}, scale ${options.syntheticScale}`;
      loaded.push(
        await loadPart({ ...part, kind: 'SYNTHETIC', fingerprint, load: loadSyntheticData }),
      );
    }
    // index-only scans need the visibility map that a vacuum makes
    if (loaded.some(({ fresh }) => fresh)) await client.query('vacuum (analyze)');
    return loaded;
  } finally {
    await client.end();
  }
}

async function refuseSynthetic(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select 1 from hub.data_load where kind = 'SYNTHETIC' limit 1`,
  );
  if (rows.length > 0) throw new DatabaseError('SYNTHETIC_DATA_IN_PRODUCTION');
  await client.query(
    'insert into hub.production (since) select now() where not exists (select from hub.production)',
  );
}

/** Once in production, never with invented data: not even when somebody forgets to say NODE_ENV. */
async function refuseProduction(client: Client): Promise<void> {
  const { rows } = await client.query('select 1 from hub.production limit 1');
  if (rows.length > 0) throw new DatabaseError('PRODUCTION_DATABASE');
}

interface Part {
  readonly client: Client;
  readonly subgraph: string;
  readonly kind: LoadKind;
  readonly fingerprint: string;
  readonly load: DataLoad;
  readonly options: LoadOptions;
  readonly shared: Omit<DataLoadOptions, 'copy' | 'execute'>;
}

async function loadPart(part: Part): Promise<Loaded> {
  const { client, subgraph, kind, fingerprint, load, options, shared } = part;
  const known = await client.query<{ fingerprint: string; tables: LoadedTable[] }>(
    'select fingerprint, tables from hub.data_load where subgraph = $1 and kind = $2',
    [subgraph, kind],
  );
  const [before] = known.rows;
  // invented rows are never made twice, and are told of where they are not wanted any more; real ones follow their files
  const there = { subgraph, kind, tables: before?.tables ?? [], fresh: false };
  const unwanted = kind === 'SYNTHETIC' && options.syntheticScale === null;
  if (before ? kind === 'SYNTHETIC' || before.fingerprint === fingerprint : unwanted) return there;
  options.report(subgraph, kind, 0);
  await client.query('begin');
  try {
    await client.query(`set local search_path = "${subgraph}"`);
    let earlier = 0;
    const tables = await load({
      ...shared,
      async copy(table, columns, rows) {
        const copied = await unforced(client, `${subgraph}.${table}`, () =>
          copyRows(client, `${subgraph}.${table}`, columns, rows, {
            onRows: (rowsSent) => options.report(subgraph, kind, earlier + rowsSent),
            ...(options.signal && { signal: options.signal }),
          }),
        );
        earlier += copied;
        return copied;
      },
      async execute<Row>({ text, values }: Sql) {
        const result = await client.query(text, values as unknown[]);
        return result.rows as Row[];
      },
    });
    await client.query(
      `insert into hub.data_load (subgraph, kind, fingerprint, tables) values ($1, $2, $3, $4)
       on conflict (subgraph, kind) do update
         set fingerprint = excluded.fingerprint, tables = excluded.tables, loaded_at = now()`,
      [subgraph, kind, fingerprint, JSON.stringify(tables)],
    );
    await client.query('commit');
    return { subgraph, kind, tables, fresh: true };
  } catch (error) {
    await client.query('rollback').catch(() => {}); // a connection that broke has rolled back
    throw error;
  }
}

/** PostgreSQL copies into no table whose row policies bind the loader; an owner may take itself out until the load is done. */
async function unforced<Result>(
  client: Client,
  table: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await client.query<{ bound: boolean }>(
    'select row_security_active($1) as bound',
    [table],
  );
  if (!rows[0]?.bound) return await work();
  await client.query(`alter table ${table} no force row level security`);
  const result = await work();
  await client.query(`alter table ${table} force row level security`);
  return result;
}

async function sharedOptions({
  dataFolder,
  syntheticScale,
}: LoadOptions): Promise<Omit<DataLoadOptions, 'copy' | 'execute'>> {
  return {
    dataFolder,
    organizations: await readOrganizations(dataFolder),
    scale: syntheticScale ?? 1,
    random: (purpose) => randomOf(`人づくりデータハブ/${syntheticEdition}/${purpose}`),
  };
}

async function readOrganizations(dataFolder: string): Promise<OrganizationWeight[]> {
  const text = await readFile(join(dataFolder, 'member-organizations.csv'), 'utf8');
  const rows = parse(text, { columns: true, skip_empty_lines: true }) as Record<string, string>[];
  return rows.map((row) => ({
    code: row['code'] ?? '',
    nameJa: row['name_ja'] ?? '',
    type: row['type'] as OrganizationWeight['type'],
    region: row['region'] ?? '',
    population: Number(row['population']),
  }));
}

/** One text for all files of the folder: it changes when any of them does. */
async function fingerprintOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort())
    hash.update(file.slice(folder.length)).update(await readFile(file));
  return hash.digest('hex');
}
