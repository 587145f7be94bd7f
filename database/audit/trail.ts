/**
 * Writes the audit trail. Entries wait a moment in memory and go to the database
 * together, so that no query waits for one; what is waiting is written when the
 * hub stops.
 */
import { createSecretKey, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import type { ReadKeys } from '../../subgraphs/shared/key-file.js';
import type { Logger } from '../../subgraphs/shared/log.js';
import { connect } from '../connect.js';
import { noSeal, type SealedEntry, sealOf } from './chain.js';
import type { Heads } from './heads.js';

export interface AuditTrail {
  /** Takes note; never throws and never waits. */
  write(event: Readonly<Record<string, unknown>>): void;
  /** Whether entries reach the database. */
  readonly well: boolean;
  /** Waits until everything is written, then lets go of the database. */
  close(): Promise<void>;
}

export interface AuditTrailOptions {
  /** URL of the role that adds entries; awaited with the first of them. */
  readonly url: () => Promise<string>;
  readonly keys: ReadKeys;
  readonly heads: Heads;
  readonly log: Logger;
}

/** Milliseconds that entries are gathered, and how many go together at most. */
const gathering = 50;
const together = 1_000;
/** So many may wait for a database that does not answer; beyond it the oldest are lost, which is logged. */
const mostWaiting = 100_000;
const retryAfter = 2_000;

interface Noted {
  readonly at: string;
  readonly entry: string;
}

export function openAuditTrail({ url, keys, heads, log }: AuditTrailOptions): AuditTrail {
  const chain = randomUUID();
  const waiting: Noted[] = [];
  let ordinal = 0;
  let seal = noSeal;
  let sending: SealedEntry[] | undefined;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();
  let well = true;

  const sealed = async (noted: readonly Noted[]): Promise<SealedEntry[]> => {
    const [secret] = await keys();
    // made once for all of them: to make it costs more than to use it
    const key = createSecretKey(secret);
    let before = seal;
    return noted.map(({ at, entry }, index) => {
      const one = { chain, ordinal: ordinal + index + 1, at, entry };
      before = sealOf(one, before, key);
      return { ...one, seal: before };
    });
  };
  const writeSome = async () => {
    client ??= await connect(await url());
    // sealed once: after a lost connection nobody knows whether it was written
    sending ??= await sealed(waiting.slice(0, together));
    const entries = sending;
    const last = entries.at(-1);
    if (!last) return;
    await client.query(insert, [JSON.stringify(entries)]);
    waiting.splice(0, entries.length);
    ({ ordinal, seal } = last);
    sending = undefined;
    await heads.write(chain, 'head', { ordinal, seal });
    well = true;
  };
  const writeAll = async () => {
    while (waiting.length > 0) await writeSome();
  };
  const letGo = async () => {
    await client?.end().catch(() => {});
    client = undefined;
  };
  const later = (milliseconds: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      writing = writing.then(writeAll).catch(async (error: unknown) => {
        if (well) log.error({ err: error }, 'the audit trail cannot be written; it is tried again');
        well = false;
        await letGo();
        later(retryAfter);
      });
    }, milliseconds);
    timer.unref();
  };

  return {
    write(event) {
      waiting.push({ at: new Date().toISOString(), entry: JSON.stringify(event) });
      if (waiting.length > mostWaiting) {
        waiting.splice(together, 1);
        log.error('an audit entry is lost, for the database does not answer');
      }
      later(gathering);
    },
    get well() {
      return well;
    },
    async close() {
      clearTimeout(timer);
      await writing;
      await writeAll().catch((error: unknown) => {
        log.error({ err: error, lost: waiting.length }, 'audit entries are lost at the end');
      });
      await letGo();
    },
  };
}

const insert = `
  insert into audit.entry (chain, ordinal, at, entry, seal)
  select chain, ordinal, at, entry::json, seal
  from json_to_recordset($1::json)
    as one (chain text, ordinal bigint, at text, entry text, seal text)
  on conflict do nothing`;
