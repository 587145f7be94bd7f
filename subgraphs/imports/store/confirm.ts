import type { Context } from '../../shared/context.js';
import { ImportStatus } from '../import-batch/import-batch.enums.js';
import { ImportUserError } from '../import-batch/import-payload.js';
import { batchOf, beginWriting, confirm } from './batch.queries.js';
import { goOn } from './go-on.js';
import { soon } from './soon.js';
import { writeBatch } from './write.js';

/** Writes what is checked; has read again what was interrupted; notes it for what is still being read. */
export async function confirmImport(
  context: Context,
  code: string,
): Promise<readonly ImportUserError[]> {
  const { database } = context;
  const { batch, writes } = await database.transaction(async (execute) => {
    const found = await batchOf(execute, code, { forUpdate: true });
    if (found && goesOn.includes(found.status)) await confirm(execute, code);
    return { batch: found, writes: await beginWriting(execute, code) };
  });
  if (writes) {
    await soon(context, code, writeBatch(context, code));
    return [];
  }
  if (batch && goesOn.includes(batch.status)) {
    // when somebody works on it already, this finds it taken and leaves it
    database.background(goOn(context, code));
    return [];
  }
  return [new ImportUserError('IMPORT_NOT_CONFIRMABLE', { status: batch?.status ?? '' })];
}

const goesOn: readonly ImportStatus[] = [
  ImportStatus.RECEIVED,
  ImportStatus.CHECKING,
  ImportStatus.INTERRUPTED,
];
