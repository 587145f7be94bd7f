/** A checked batch → its tables, in one transaction: all of it, or nothing. */
import type { Execute } from '../../shared/database.js';
import { ImportStatus } from '../import-batch/import-batch.enums.js';
import {
  batchOf,
  giveUpWriting,
  keepCounts,
  lockOrganizations,
  setStatus,
  takeBatch,
} from './batch.queries.js';
import {
  forgetDifference,
  isOld,
  keepDifference,
  keepInvented,
  keepRemoved,
  lastPosition,
} from './difference.queries.js';
import { groundOf } from './ground.queries.js';
import { type Target, targetOf } from './target.queries.js';
import { inTurn } from './turns.js';
import { count, openWanted, type Wanted, wantAgain, writtenColumns } from './wanted.queries.js';
import type { Works } from './works.js';
import { put, takeOut } from './write.queries.js';

/** Of a batch that is WRITING. What fails leaves nothing written, and the batch waiting again. */
export async function writeBatch(works: Works, code: string): Promise<void> {
  const { database } = works;
  try {
    await inTurn(database, () => database.transaction((execute) => write(works, execute, code)));
  } catch (error) {
    await database.transaction((execute) => giveUpWriting(execute, code));
    throw error;
  }
}

async function write(works: Works, execute: Execute, code: string): Promise<void> {
  await takeBatch(execute, code);
  const batch = await batchOf(execute, code, { forUpdate: true });
  if (batch?.status !== ImportStatus.WRITING) return;
  await lockOrganizations(execute, batch.organizationCodes);
  const wanted: Wanted[] = [];
  for (const target of await targetsOf(works, execute, batch.form)) {
    const columns = await writtenColumns(execute, code, target);
    if (columns.length > 0) wanted.push(await openWanted(execute, target, columns));
  }
  for (const each of wanted) await compareAgain(execute, code, each);
  for (const { target } of wanted.toReversed()) await takeOut(execute, code, target);
  for (const each of wanted) await put(execute, each);
  await keepCounts(execute, code);
  await setStatus(execute, code, ImportStatus.WRITTEN);
}

/** Nobody else writes about these organisations now; what was shown may be old. */
async function compareAgain(execute: Execute, batch: string, wanted: Wanted): Promise<void> {
  const { target } = wanted;
  await wantAgain(execute, batch, wanted);
  await count(execute, wanted);
  if (await isOld(execute, wanted)) {
    await forgetDifference(execute, batch, target);
    await keepInvented(execute, wanted);
    await keepDifference(execute, batch, wanted);
    await wantAgain(execute, batch, wanted);
  }
  if (target.scopeColumns.length === 0) return;
  await forgetDifference(execute, batch, target, 'REMOVED');
  await keepRemoved(execute, batch, wanted, await lastPosition(execute, batch));
}

/** The tables of a batch's form, those first to which others refer. */
export async function targetsOf(
  { database, imports }: Works,
  execute: Execute,
  name: string | null,
): Promise<readonly Target[]> {
  const of = imports.forms.find((each) => each.name === name);
  if (!of) throw new Error(`no form is called ${name}`);
  const open = await groundOf(database, imports);
  const targets: Target[] = [];
  for (const table of (await open(of)).tables) {
    targets.push(await targetOf(execute, of.subgraph, table));
  }
  return targets;
}
