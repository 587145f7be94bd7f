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
import { compareAgain, type Target, targetOf } from './difference.queries.js';
import { groundOf } from './ground.queries.js';
import { inTurn } from './turns.js';
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
  const targets = await targetsOf(works, execute, batch.form);
  for (const target of targets) await compareAgain(execute, code, target);
  for (const target of targets.toReversed()) await takeOut(execute, code, target);
  for (const target of targets) await put(execute, code, target);
  await keepCounts(execute, code);
  await setStatus(execute, code, ImportStatus.WRITTEN);
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
