/** Brings a subgraph's tables to the newest form, as the owner of its schema; its own role owns nothing. */

import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from './database.js';
import type { SubgraphDefinition } from './subgraph.js';

/**
 * Runs the migrations that have not run yet, each in a transaction, and answers
 * their names. `adminUrl` is the URL of a role that owns the schema; the caller
 * holds a lock, so that two processes never migrate at once.
 */
export async function migrate(
  { name, entities, migrations }: SubgraphDefinition,
  adminUrl: string,
): Promise<readonly string[]> {
  const orm = await MikroORM.init({
    ...ormOptions({ url: adminUrl, schema: name, entities }),
    driverOptions: { options: `-c search_path=${name}` },
    pool: { min: 0, max: 1 },
    extensions: [Migrator],
    migrations: {
      migrationsList: migrations.map((each) => ({ name: each.name, class: each.class as never })),
      tableName: 'migration',
      snapshot: false,
      silent: true,
    },
  });
  try {
    const done = await orm.migrator.up();
    return done.map((each) => each.name);
  } finally {
    await orm.close(true);
  }
}
