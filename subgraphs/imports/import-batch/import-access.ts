/** Who may send files and see what became of them: the secretariat all, a clerk those of its own organisation. */
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { keyIn, type Reference } from '../../shared/node.js';
import type { Row } from '../../shared/rows.js';
import { Role, type Viewer } from '../../shared/viewer.js';
import type { ImportBatch } from './import-batch.entity.js';
import { importBatchByCode } from './import-batch.queries.js';

/** Whose files the viewer handles: everybody's, or those of one organisation. */
export type Sender = { readonly everybody: true } | { readonly organization: string };

/** Throws `IMPORT_NOT_ALLOWED`. */
export function senderOf(viewer: Viewer): Sender {
  const sender = mayBeSender(viewer);
  if (!sender) throw new HubError('IMPORT_NOT_ALLOWED');
  return sender;
}

function mayBeSender({ roles, organization }: Viewer): Sender | null {
  if (roles.includes(Role.SECRETARIAT)) return { everybody: true };
  if (roles.includes(Role.CLERK) && organization !== null) return { organization };
  return null;
}

/** For `node`: whoever sends no files must not even learn whether there is such a batch. */
export async function referencedBatch(
  context: Context,
  reference: Reference,
): Promise<Row<ImportBatch> | null> {
  return mayBeSender(context.viewer) && (await visibleBatch(context, keyIn(reference)));
}

/** A batch by its number or id; what the viewer must not see is not there: null. Throws `IMPORT_NOT_ALLOWED`. */
export async function visibleBatch(context: Context, id: string): Promise<Row<ImportBatch> | null> {
  const sender = senderOf(context.viewer);
  const code = keyIn(id.includes(':') ? { id } : { code: id });
  const batch = await importBatchByCode(context).load(code);
  if (!batch || 'everybody' in sender) return batch;
  return batch.senderCode === sender.organization ? batch : null;
}
