import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { noSeal, type SealedEntry, sealOf } from '../../../database/audit/chain.js';
import { Heads } from '../../../database/audit/heads.js';
import { prepareAudit } from '../../../database/audit/prepare.js';
import { removeOlderThan } from '../../../database/audit/retention.js';
import { openAuditTrail } from '../../../database/audit/trail.js';
import { verifyTrail } from '../../../database/audit/verify.js';
import { keysInFile } from '../../../subgraphs/shared/key-file.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import { copyDatabase, type TestDatabase } from '../../support/database.js';
import { roleSecret } from '../../support/global.js';

const log = openLog('silent', 'test');
let folder: string;
let database: TestDatabase;
let admin: Client;
let url: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-audit-'));
  database = await copyDatabase();
  url = await prepareAudit(database.adminUrl, roleSecret);
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin?.end();
  await database?.drop();
  await rm(folder, { recursive: true });
});

let trails = 0;
/** A trail of its own, with some entries in two chains. */
async function written(entries = 8) {
  await admin.query('truncate audit.entry');
  const place = join(folder, String(trails++));
  const anchor = {
    keys: keysInFile(join(place, 'keys'), { create: true }),
    heads: new Heads(join(place, 'heads')),
  };
  for (const many of [entries, 3]) {
    const trail = openAuditTrail({ ...anchor, log, url: async () => url });
    for (let index = 0; index < many; index += 1) trail.write({ kind: 'request', index });
    await trail.close();
  }
  const { rows } = await admin.query<{ chain: string }>(
    'select chain from audit.entry group by chain order by count(*) desc',
  );
  return {
    ...anchor,
    place,
    chain: rows[0]?.chain ?? '',
    verify: () => verifyTrail(admin, anchor),
  };
}

async function readAll(chain: string): Promise<SealedEntry[]> {
  const { rows } = await admin.query<SealedEntry>(
    'select chain, ordinal::int as ordinal, at, entry::text as entry, seal from audit.entry where chain = $1 order by ordinal',
    [chain],
  );
  return rows;
}

async function writeAll(entries: readonly SealedEntry[]): Promise<void> {
  await admin.query('delete from audit.entry where chain = $1', [entries[0]?.chain]);
  for (const { chain, ordinal, at, entry, seal } of entries) {
    await admin.query('insert into audit.entry values ($1, $2, $3, $4, $5)', [
      chain,
      ordinal,
      at,
      entry,
      seal,
    ]);
  }
}

/** As somebody would who has the database and even the key. */
async function resealed(entries: readonly SealedEntry[], key: Uint8Array): Promise<SealedEntry[]> {
  let before = noSeal;
  return entries.map((entry) => {
    before = sealOf(entry, before, key);
    return { ...entry, seal: before };
  });
}

describe('an audit trail', () => {
  it('is whole when nobody touched it, over all chains', async () => {
    const { verify } = await written();
    expect(await verify()).toEqual({ chains: 2, entries: 11, faults: [] });
  });

  it.each<[string, string, (trail: Awaited<ReturnType<typeof written>>) => Promise<unknown>]>([
    [
      'an entry that was changed',
      'SEAL_BROKEN',
      ({ chain }) =>
        admin.query(
          `update audit.entry set entry = '{"kind":"request","index":99}' where chain = $1 and ordinal = 4`,
          [chain],
        ),
    ],
    [
      'an entry that was deleted',
      'ENTRY_MISSING',
      ({ chain }) =>
        admin.query('delete from audit.entry where chain = $1 and ordinal = 4', [chain]),
    ],
    [
      'an entry that was put in',
      'SEAL_BROKEN',
      async ({ chain }) => {
        const entries = await readAll(chain);
        const extra = { ...(entries[3] as SealedEntry), entry: '{"kind":"request","index":50}' };
        const after = entries.slice(3).map((each) => ({ ...each, ordinal: each.ordinal + 1 }));
        await writeAll([...entries.slice(0, 3), extra, ...after]);
      },
    ],
    [
      'entries that changed places',
      'SEAL_BROKEN',
      async ({ chain }) => {
        const entries = await readAll(chain);
        const [third, fourth] = [entries[2], entries[3]] as [SealedEntry, SealedEntry];
        await writeAll([
          ...entries.slice(0, 2),
          { ...fourth, ordinal: 3 },
          { ...third, ordinal: 4 },
          ...entries.slice(4),
        ]);
      },
    ],
    [
      'a tail that was cut off',
      'TAIL_MISSING',
      ({ chain }) =>
        admin.query('delete from audit.entry where chain = $1 and ordinal > 6', [chain]),
    ],
    [
      'a chain sealed anew with the very key',
      'HEAD_DIFFERS',
      async ({ chain, keys }) => {
        const entries = await readAll(chain);
        const changed = entries.map((each) =>
          each.ordinal === 4 ? { ...each, entry: '{"index":99}' } : each,
        );
        await writeAll(await resealed(changed, (await keys())[0]));
      },
    ],
    [
      'a backup that was put back',
      'TAIL_MISSING',
      async ({ chain, keys, heads }) => {
        const backup = await readAll(chain);
        const trail = openAuditTrail({ keys, heads, log, url: async () => url });
        trail.write({ kind: 'request', index: 'after the backup' });
        await trail.close();
        await admin.query(
          'delete from audit.entry where chain = (select chain from audit.entry order by at desc limit 1)',
        );
        await writeAll(backup);
      },
    ],
    [
      'a chain that somebody made up',
      'CHAIN_UNKNOWN',
      async ({ keys }) => {
        const made = { chain: 'made-up', ordinal: 1, at: new Date().toISOString(), entry: '{}' };
        await writeAll(await resealed([{ ...made, seal: '' }], (await keys())[0]));
      },
    ],
  ])('betrays %s', async (_what, kind, tamper) => {
    const trail = await written();
    await tamper(trail);
    const { faults } = await trail.verify();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ kind });
  });

  it('is added to by its role, and neither read nor changed', async () => {
    await written();
    const writer = new Client({ connectionString: url });
    await writer.connect();
    try {
      for (const statement of [
        'select * from audit.entry',
        `update audit.entry set at = ''`,
        'delete from audit.entry',
        'truncate audit.entry',
        'drop table audit.entry',
        'create table audit.other (a int)',
        'select code from coordination.member_organization',
      ]) {
        await expect(writer.query(statement)).rejects.toThrow(/permission denied|must be owner/);
      }
    } finally {
      await writer.end();
    }
  });

  it('keeps what is asked while the database does not answer', async () => {
    const { keys, heads } = await written(1);
    let answers = false;
    const trail = openAuditTrail({
      keys,
      heads,
      log,
      url: async () => {
        if (!answers) throw new Error('no database');
        return url;
      },
    });
    trail.write({ kind: 'request', index: 'early' });
    await expect.poll(() => trail.well).toBe(false);
    answers = true;
    trail.write({ kind: 'request', index: 'later' });
    await expect.poll(() => trail.well, { timeout: 10_000 }).toBe(true);
    await trail.close();
    const { rows } = await admin.query(
      `select entry ->> 'index' as index from audit.entry where entry ->> 'index' in ('early', 'later') order by ordinal`,
    );
    expect(rows).toEqual([{ index: 'early' }, { index: 'later' }]);
  });

  it('stays whole when entries whose time is over are removed, and shows any other gap', async () => {
    const { verify, heads, chain, place } = await written();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 40 * 86_400_000);
    try {
      const trail = openAuditTrail({
        keys: keysInFile(join(place, 'keys'), { create: false }),
        heads,
        log,
        url: async () => url,
      });
      trail.write({ kind: 'request', index: 'new' });
      await trail.close();
      expect(await removeOlderThan(admin, { heads, days: 30 })).toBe(11);
    } finally {
      vi.useRealTimers();
    }
    expect(await verify()).toEqual({ chains: 1, entries: 1, faults: [] });
    expect((await heads.all()).has(chain)).toBe(false);
  });

  it('stays whole when only a part of a chain is old', async () => {
    const { verify, heads, chain } = await written();
    const [third] = (await readAll(chain)).slice(2);
    if (!third) throw new Error('no entry');
    await heads.write(chain, 'removed', third);
    await admin.query('delete from audit.entry where chain = $1 and ordinal <= 3', [chain]);
    expect(await verify()).toMatchObject({ entries: 8, faults: [] });
    await admin.query('delete from audit.entry where chain = $1 and ordinal = 4', [chain]);
    expect((await verify()).faults).toMatchObject([{ ordinal: 4, kind: 'ENTRY_MISSING' }]);
  });

  it('needs its folder outside the database: a copy of it tells the same', async () => {
    const { place } = await written();
    const copied = `${place}-copy`;
    await cp(place, copied, { recursive: true });
    const anchor = {
      keys: keysInFile(join(copied, 'keys'), { create: false }),
      heads: new Heads(join(copied, 'heads')),
    };
    expect((await verifyTrail(admin, anchor)).faults).toEqual([]);
  });
});
