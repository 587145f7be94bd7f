/** Whether an audit trail is whole: every chain, entry by entry, against its seals and against the heads outside. */
import type { Client } from 'pg';
import type { ReadKeys } from '../../subgraphs/shared/key-file.js';
import { noSeal, type SealedEntry, sealOf } from './chain.js';
import type { Head, Heads } from './heads.js';

export interface Fault {
  readonly chain: string;
  /** The first entry that is wrong. */
  readonly ordinal: number;
  readonly kind: keyof typeof faults;
}

/** What each fault may mean, for whoever runs the check. */
export const faults = {
  SEAL_BROKEN: {
    en: 'an entry does not fit its seal: it was changed, put in, moved, or sealed anew',
    ja: '封印と合わない記録があります（書き換え、挿入、並べ替え、封印のやり直し）',
  },
  ENTRY_MISSING: {
    en: 'an entry is missing',
    ja: '記録が抜けています（削除）',
  },
  TAIL_MISSING: {
    en: 'entries at the end are missing: they were cut off, or an old backup was put back',
    ja: '末尾の記録が足りません（切り取り、または古いバックアップからの復元）',
  },
  HEAD_DIFFERS: {
    en: 'the last seal is not the one kept outside the database: the whole chain was sealed anew',
    ja: 'データベースの外に控えた最後の封印と違います（全体の封印のやり直し）',
  },
  CHAIN_UNKNOWN: {
    en: 'a chain is not known outside the database: it was put in, or its head was removed',
    ja: '外に控えのない記録の連なりがあります（持ち込み、または控えの削除）',
  },
} as const;

export interface Verification {
  readonly chains: number;
  readonly entries: number;
  readonly faults: readonly Fault[];
}

export async function verifyTrail(
  admin: Client,
  { heads, keys }: { readonly heads: Heads; readonly keys: ReadKeys },
): Promise<Verification> {
  const anchored = await heads.all();
  const { rows } = await admin.query<{ chain: string }>(
    'select distinct chain from audit.entry order by chain',
  );
  const chains = new Set([...anchored.keys(), ...rows.map(({ chain }) => chain)]);
  const found: Fault[] = [];
  let entries = 0;
  for (const chain of chains) {
    const head = anchored.get(chain);
    const { length, fault } = await verifyChain(admin, chain, head, await keys());
    entries += length;
    if (fault) found.push({ chain, ...fault });
  }
  return { chains: chains.size, entries, faults: found };
}

type OfChain = Omit<Fault, 'chain'> | undefined;

async function verifyChain(
  admin: Client,
  chain: string,
  head: Head | undefined,
  keys: readonly Uint8Array[],
): Promise<{ readonly length: number; readonly fault: OfChain }> {
  let { ordinal, seal } = head?.removed ?? { ordinal: 0, seal: noSeal };
  let length = 0;
  let atHead = head?.ordinal === ordinal ? seal : undefined;
  for await (const entry of entriesOf(admin, chain, ordinal)) {
    length += 1;
    const fault = faultOf(entry, { ordinal, seal }, keys);
    if (fault) return { length, fault };
    ({ ordinal, seal } = entry);
    if (ordinal === head?.ordinal) atHead = seal;
  }
  if (!head) return { length, fault: { ordinal: 1, kind: 'CHAIN_UNKNOWN' } };
  if (atHead === undefined)
    return { length, fault: { ordinal: ordinal + 1, kind: 'TAIL_MISSING' } };
  return {
    length,
    fault: atHead === head.seal ? undefined : { ordinal: head.ordinal, kind: 'HEAD_DIFFERS' },
  };
}

function faultOf(
  entry: SealedEntry,
  before: { readonly ordinal: number; readonly seal: string },
  keys: readonly Uint8Array[],
): OfChain {
  const { ordinal, seal } = entry;
  if (ordinal !== before.ordinal + 1) return { ordinal: before.ordinal + 1, kind: 'ENTRY_MISSING' };
  return keys.some((key) => sealOf(entry, before.seal, key) === seal)
    ? undefined
    : { ordinal, kind: 'SEAL_BROKEN' };
}

const page = 10_000;

/** After an ordinal, in order, page by page. */
async function* entriesOf(
  admin: Client,
  chain: string,
  after: number,
): AsyncGenerator<SealedEntry> {
  let last = after;
  for (;;) {
    const { rows } = await admin.query<SealedEntry>(
      `select chain, ordinal::int as ordinal, at, entry::text as entry, seal
       from audit.entry where chain = $1 and ordinal > $2 order by ordinal limit ${page}`,
      [chain, last],
    );
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < page) return;
    last = end.ordinal;
  }
}
