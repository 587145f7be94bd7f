import type { Context } from '../../shared/context.js';
import { ImportStatus } from '../import-batch/import-batch.enums.js';
import { ImportUserError } from '../import-batch/import-payload.js';
import { batchOf, deleteOriginal, forget, setStatus } from './batch.queries.js';

const open: readonly ImportStatus[] = [
  ImportStatus.RECEIVED,
  ImportStatus.CHECKING,
  ImportStatus.INTERRUPTED,
  ImportStatus.REFUSED,
  ImportStatus.CHECKED,
  ImportStatus.UNCHANGED,
];

/** Gives up what is not written. What is just being read is read no further as soon as it finds itself cancelled, and leaves nothing. */
export async function cancelImport(
  { database }: Context,
  code: string,
): Promise<readonly ImportUserError[]> {
  return await database.transaction(async (execute) => {
    const batch = await batchOf(execute, code, { forUpdate: true });
    if (!batch || !open.includes(batch.status)) {
      return [new ImportUserError('IMPORT_NOT_CANCELLABLE', { status: batch?.status ?? '' })];
    }
    await deleteOriginal(execute, code);
    await forget(execute, code);
    await setStatus(execute, code, ImportStatus.CANCELLED);
    return [];
  });
}
