/** Entries whose time is over are removed from the front of their chains, and the heads outside remember where each begins now. */
import type { Client } from 'pg';
import type { Heads } from './heads.js';

interface Over {
  readonly chain: string;
  readonly ordinal: number;
  readonly seal: string;
}

/** Removes what is older than `days`; answers how many entries went. The trail should have been verified before. */
export async function removeOlderThan(
  admin: Client,
  { heads, days }: { readonly heads: Heads; readonly days: number },
): Promise<number> {
  const before = new Date(Date.now() - days * 86_400_000).toISOString();
  const { rows } = await admin.query<Over>(
    `select distinct on (chain) chain, ordinal::int as ordinal, seal
     from audit.entry where at < $1 order by chain, ordinal desc`,
    [before],
  );
  const anchored = await heads.all();
  let removed = 0;
  for (const { chain, ordinal, seal } of rows) {
    const head = anchored.get(chain);
    if (!head) continue;
    // told outside first: a gap that nobody announced is a fault
    await heads.write(chain, 'removed', { ordinal, seal });
    const { rowCount } = await admin.query(
      'delete from audit.entry where chain = $1 and ordinal <= $2',
      [chain, ordinal],
    );
    removed += rowCount ?? 0;
    if (ordinal === head.ordinal) await heads.remove(chain);
  }
  return removed;
}
