/**
 * `npm run audit:verify` says whether the trail is whole. `npm run audit:read --
 * --purpose TEXT` prints entries. Both leave an entry of their own.
 */
import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import type { Client } from 'pg';
import { type Config, readConfig } from '../../subgraphs/shared/config.js';
import { openLog } from '../../subgraphs/shared/log.js';
import { startFailure } from '../../subgraphs/shared/start-failure.js';
import { connect } from '../connect.js';
import { adminDatabase, auditAnchor, openAudit } from './audit.js';
import { prepareAudit } from './prepare.js';
import { faults, verifyTrail } from './verify.js';

const usage = `使い方 / Usage:
  npm run audit:verify
  npm run audit:read -- --purpose TEXT [--since 2026-04-01] [--subject ID] [--most N]

読み出しと検証も監査記録に残ります。 / Reading and verifying are audited too.
`;

try {
  const [command] = process.argv.slice(2);
  const config = readConfig(process.env);
  if (command === 'verify') process.exitCode = await withTrail(config, verify);
  else if (command === 'read') process.exitCode = await withTrail(config, read);
  else fail(usage, 2);
} catch (error) {
  fail(startFailure(error), 2);
}

type Note = (event: Readonly<Record<string, unknown>>) => void;

async function withTrail(
  config: Config,
  work: (admin: Client, note: Note, config: Config) => Promise<number>,
): Promise<number> {
  const { url: adminUrl, stop } = await adminDatabase(config);
  const trail = openAudit(config, openLog(config.logLevel, 'audit'), async () => adminUrl);
  try {
    await prepareAudit(adminUrl, config.databaseRoleSecret);
    const admin = await connect(adminUrl);
    try {
      const { username } = userInfo();
      return await work(admin, (event) => trail.write({ ...event, by: username }), config);
    } finally {
      await admin.end();
    }
  } finally {
    await trail.close();
    await stop();
  }
}

async function verify(admin: Client, note: Note, config: Config): Promise<number> {
  const { chains, entries, faults: found } = await verifyTrail(admin, auditAnchor(config));
  note({ kind: 'audit verified', entries, faults: found.length });
  for (const { chain, ordinal, kind } of found) {
    process.stdout.write(`✗ ${chain} ${ordinal}: ${faults[kind].ja} / ${faults[kind].en}\n`);
  }
  process.stdout.write(
    found.length === 0
      ? `監査記録 ${entries} 件（${chains} 連）は完全です。 / The audit trail is whole: ${entries} entries in ${chains} chains.\n`
      : `監査記録に異常が ${found.length} 件あります。 / The audit trail has ${found.length} faults.\n`,
  );
  return found.length === 0 ? 0 : 1;
}

async function read(admin: Client, note: Note): Promise<number> {
  const text = { type: 'string' } as const;
  const { purpose, since, subject, most } = parseArgs({
    args: process.argv.slice(3),
    options: { purpose: text, since: text, subject: text, most: text },
  }).values;
  if (!purpose) fail(usage, 2);
  note({ kind: 'audit read', purpose, since, subject, most });
  const { rows } = await admin.query<{ at: string; entry: string }>(
    `select at, entry::text as entry from audit.entry
     where at >= $1 and ($2::text is null or entry ->> 'subject' = $2)
     order by at desc limit $3`,
    [since ?? '', subject ?? null, Number(most ?? 1_000)],
  );
  for (const { at, entry } of rows.reverse()) process.stdout.write(`${at} ${entry}\n`);
  return 0;
}

function fail(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
