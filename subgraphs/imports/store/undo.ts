import type { Context } from '../../shared/context.js';
import { ImportStatus } from '../import-batch/import-batch.enums.js';
import { ImportUserError } from '../import-batch/import-payload.js';
import { batchOf, lockOrganizations, setStatus } from './batch.queries.js';
import { soon } from './soon.js';
import { inTurn } from './turns.js';
import { targetsOf } from './write.js';
import { putBack, takeBack, touchedSince } from './write.queries.js';

/** Records named in the answer when they were touched since. */
const mostNamed = 20;

/** Takes a written batch back, all of it: afterwards its tables are as they were before, or as they are now. */
export async function undoImport(
  context: Context,
  code: string,
): Promise<readonly ImportUserError[]> {
  const undone = await soon(
    context,
    code,
    inTurn(context.database, () => undo(context, code)),
  );
  return undone ?? [new ImportUserError('IMPORT_STILL_UNDONE')];
}

async function undo(context: Context, code: string): Promise<readonly ImportUserError[]> {
  const { database } = context;
  try {
    return await database.transaction(async (execute) => {
      const batch = await batchOf(execute, code, { forUpdate: true });
      if (batch?.status !== ImportStatus.WRITTEN) {
        return [new ImportUserError('IMPORT_NOT_UNDOABLE', { status: batch?.status ?? '' })];
      }
      await lockOrganizations(execute, batch.organizationCodes);
      const targets = await targetsOf(context, execute, batch.form);
      const touched: ImportUserError[] = [];
      for (const target of targets) {
        for (const { key, by } of await touchedSince(execute, code, target, mostNamed)) {
          touched.push(
            by === null
              ? new ImportUserError('IMPORT_TOUCHED', { key })
              : new ImportUserError('IMPORT_TOUCHED_BY_LATER', { key, by }),
          );
        }
      }
      if (touched.length > 0) return touched.slice(0, mostNamed);
      for (const target of targets.toReversed()) await takeBack(execute, code, target);
      for (const target of targets) await putBack(execute, code, target);
      await setStatus(execute, code, ImportStatus.UNDONE);
      return [];
    });
  } catch (error) {
    // others have come to refer to what would go
    const { code: problem, table } = error as { readonly code?: string; readonly table?: string };
    if (problem !== '23503') throw error;
    return [new ImportUserError('IMPORT_STILL_USED', { table: table ?? '' })];
  }
}
