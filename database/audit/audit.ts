/** The audit trail as configured: its folder outside the database, its role inside. */
import { resolve } from 'node:path';
import type { Config } from '../../subgraphs/shared/config.js';
import { keysInFile, type ReadKeys } from '../../subgraphs/shared/key-file.js';
import type { Logger } from '../../subgraphs/shared/log.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import { connect, connectOrCreate } from '../connect.js';
import { embeddedDatabase } from '../open.js';
import { Heads } from './heads.js';
import { prepareAudit } from './prepare.js';
import { removeOlderThan } from './retention.js';
import { type AuditTrail, openAuditTrail } from './trail.js';

export interface AuditAnchor {
  readonly keys: ReadKeys;
  readonly heads: Heads;
}

export function auditAnchor({ dataFolder, identity }: Config): AuditAnchor {
  const folder = resolve(projectFolder, identity.auditFolder ?? `${dataFolder}/audit`);
  return {
    keys: keysInFile(resolve(folder, 'keys'), { create: true }),
    heads: new Heads(resolve(folder, 'heads')),
  };
}

export interface AdminDatabase {
  /** URL of the role that owns the schemas. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The configured database for whoever has not opened it as a hub: the given one, or our own, started if it does not run. */
export async function adminDatabase({ databaseUrl, dataFolder }: Config): Promise<AdminDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} };
  const { startEmbedded } = await import('../embedded.js');
  const server = await startEmbedded({ folder: resolve(projectFolder, dataFolder, 'postgres') });
  const url = server.url(embeddedDatabase);
  try {
    // no subgraph may have run on it yet
    await (await connectOrCreate(url)).end();
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, stop: () => server.stop() };
}

/** `adminUrl` is awaited with the first entry, so that a start waits for nothing. */
export function openAudit(
  config: Config,
  log: Logger,
  adminUrl: () => Promise<string>,
): AuditTrail {
  const anchor = auditAnchor(config);
  let url: Promise<string> | undefined;
  const prepare = async () => {
    const admin = await adminUrl();
    const own = await prepareAudit(admin, config.databaseRoleSecret);
    await removeOld(admin, anchor, config.identity.auditRetentionDays);
    return own;
  };
  return openAuditTrail({
    ...anchor,
    log,
    url: () => {
      url ??= prepare().catch((error: unknown) => {
        url = undefined;
        throw error;
      });
      return url;
    },
  });
}

async function removeOld(adminUrl: string, { heads }: AuditAnchor, days: number): Promise<void> {
  const admin = await connect(adminUrl);
  try {
    await removeOlderThan(admin, { heads, days });
  } finally {
    await admin.end();
  }
}
