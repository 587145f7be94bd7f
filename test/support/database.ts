import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { roleUrl } from '../../database/prepare.js';
import type { SubgraphName } from '../../subgraphs/list.js';
import { roleSecret, templateDatabase } from './global.js';

export interface TestDatabase {
  readonly adminUrl: string;
  /** URL with a subgraph's own role. */
  urlOf(subgraph: SubgraphName): string;
  drop(): Promise<void>;
}

/** A copy of the template, with the reference data and a little synthetic data, that nobody else touches. */
export async function copyDatabase(): Promise<TestDatabase> {
  const url = inject('postgres');
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(
    url.replace('{database}', 'postgres'),
    `set file_copy_method = 'clone'`,
    `create database ${name} template ${templateDatabase} strategy file_copy`,
  );
  const adminUrl = url.replace('{database}', name);
  return {
    adminUrl,
    urlOf: (subgraph) => roleUrl(adminUrl, subgraph, roleSecret),
    drop: () =>
      asAdmin(
        url.replace('{database}', 'postgres'),
        `drop database if exists ${name} with (force)`,
      ),
  };
}

async function asAdmin(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
