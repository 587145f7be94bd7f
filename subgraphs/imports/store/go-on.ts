/** From received to checked, and on to written when that was asked: once for each batch, whoever begins it. */
import { ImportStatus } from '../import-batch/import-batch.enums.js';
import { batchOf, setStatus } from './batch.queries.js';
import { checkBatch } from './check.js';
import { inTurn } from './turns.js';
import type { Works } from './works.js';
import { writeBatch } from './write.js';

/** Never throws: what fails is logged, and the batch says that it was interrupted. */
export async function goOn(works: Works, code: string): Promise<void> {
  const { database, log } = works;
  try {
    await inTurn(database, () => checkBatch(works, code));
    const batch = await database.transaction((execute) => batchOf(execute, code));
    if (batch?.status === ImportStatus.WRITING) await writeBatch(works, code);
  } catch (error) {
    log.error({ err: error, batch: code }, 'an import failed');
    await database
      .transaction(async (execute) => {
        const batch = await batchOf(execute, code, { forUpdate: true });
        const open: readonly ImportStatus[] = [ImportStatus.RECEIVED, ImportStatus.CHECKING];
        if (batch && open.includes(batch.status)) {
          await setStatus(execute, code, ImportStatus.INTERRUPTED);
        }
      })
      .catch((failure: unknown) => log.error({ err: failure, batch: code }, 'its end is not kept'));
  }
}
