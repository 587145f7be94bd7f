/** Whether a subgraph's tables have their newest form already: asking costs a millisecond, the migrator a tenth of a second. */
import { type Client, escapeIdentifier } from 'pg';
import type { SubgraphDefinition } from '../subgraphs/shared/subgraph.js';

/** `admin` may read the schema's table `migration`, which the migrator keeps. */
export async function haveRun(
  admin: Client,
  { name, migrations }: Pick<SubgraphDefinition, 'name' | 'migrations'>,
): Promise<boolean> {
  const kept = `${escapeIdentifier(name)}.migration`;
  const { rows } = await admin.query<{ kept: string | null }>('select to_regclass($1) as kept', [
    kept,
  ]);
  if (!rows[0]?.kept) return false;
  const done = await admin.query<{ name: string }>(`select name from ${kept}`);
  const names = new Set(done.rows.map((row) => row.name));
  return migrations.every((migration) => names.has(migration.name));
}
