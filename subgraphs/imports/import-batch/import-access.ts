/** Who may send files and see what became of them: the secretariat all, a clerk those of its own organisation. */
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { keyIn } from '../../shared/node.js';
import type { Row } from '../../shared/rows.js';
import { Role, type Viewer } from '../../shared/viewer.js';
import type { ImportBatch } from './import-batch.entity.js';
import { importBatchByCode } from './import-batch.queries.js';

/** Whose files the viewer handles: everybody's, or those of one organisation. */
export type Sender = { readonly everybody: true } | { readonly organization: string };

/** Throws `IMPORT_NOT_ALLOWED`. */
export function senderOf({ roles, organization }: Viewer): Sender {
  if (roles.includes(Role.SECRETARIAT)) return { everybody: true };
  if (roles.includes(Role.CLERK) && organization !== null) return { organization };
  throw new HubError('IMPORT_NOT_ALLOWED');
}

/** A batch by its number or id; what the viewer must not see is not there: null. Throws `IMPORT_NOT_ALLOWED`. */
export async function visibleBatch(context: Context, id: string): Promise<Row<ImportBatch> | null> {
  const sender = senderOf(context.viewer);
  const code = keyIn(id.includes(':') ? { id } : { code: id });
  const batch = await importBatchByCode(context).load(code);
  if (!batch || 'everybody' in sender) return batch;
  return batch.senderCode === sender.organization ? batch : null;
}
