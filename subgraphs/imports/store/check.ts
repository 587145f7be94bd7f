/**
 * Reads a batch's original and keeps what it wants and what is wrong with it; the
 * same for a dry run and a real one. One transaction: a hub that dies leaves a
 * batch that was never looked into.
 */
import type { Execute } from '../../shared/database.js';
import { type ImportProblem, problem } from '../../shared/import/problem.js';
import { SheetReader } from '../../shared/import/sheet-reader.js';
import type { FileFormat } from '../import-batch/import-batch.enums.js';
import { type CagedReading, openInCage } from '../sheet/cage.js';
import {
  batchOf,
  type Checked,
  forget,
  type KeptBatch,
  keepChecked,
  keepFindings,
  originalOf,
  takeBatch,
  tellProgress,
} from './batch.queries.js';
import { formFor } from './form-choice.js';
import { groundOf } from './ground.queries.js';
import { unsealed } from './original.js';
import { Staging } from './staging.js';
import type { Works } from './works.js';

export async function checkBatch(works: Works, code: string): Promise<void> {
  await works.database.transaction(async (execute) => {
    if (!(await takeBatch(execute, code))) return;
    const batch = await batchOf(execute, code);
    const file = batch && (await openOriginal(works, execute, batch));
    if (!file) return;
    if ('code' in file) {
      await keepFindings(execute, code, [file]);
      return keepChecked(execute, code, { ...nothing, encoding: batch.encoding });
    }
    try {
      await checkRows(works, execute, batch, file);
    } finally {
      await file.close();
    }
  });
}

/** What is to be read; null when the original is gone. Its bytes are kept by the thread that reads them, and by nobody here. */
async function openOriginal(
  { database, imports }: Works,
  execute: Execute,
  { code, encoding }: KeptBatch,
): Promise<CagedReading | ImportProblem | null> {
  const kept = await originalOf(execute, code);
  if (!kept) return null;
  // on another connection: told at once, and left behind by a hub that dies
  await database.transaction((aside) => tellProgress(aside, code, 0, null));
  await forget(execute, code);
  return openInCage({ bytes: await unsealed(imports, code, kept), encoding });
}

const nothing: Checked = {
  form: null,
  format: null,
  encoding: null,
  organizations: [],
  rows: 0,
  counts: { error: 1, warning: 0 },
};

/** Milliseconds between two words about how far it is. */
const betweenProgress = 250;

async function checkRows(
  { database, imports }: Works,
  execute: Execute,
  batch: KeptBatch,
  file: CagedReading,
): Promise<void> {
  const { code } = batch;
  const found = { format: file.format as FileFormat, encoding: file.encoding };
  const open = await groundOf(database, imports);
  const choice = await formFor(batch.form, file.sheets, imports.forms, open);
  if ('problem' in choice) {
    await keepFindings(execute, code, [choice.problem]);
    return keepChecked(execute, code, { ...nothing, ...found });
  }
  if (choice.of.ofTheUnion && batch.senderCode !== null) {
    await keepFindings(execute, code, [problem('FORM_OF_THE_SECRETARIAT')]);
    return keepChecked(execute, code, { ...nothing, ...found, form: choice.of.name });
  }
  const reader = new SheetReader(choice.form, batch.senderCode);
  const staging = await Staging.open(execute, code, choice.of, choice.form);
  let rows = 0;
  let staged = Promise.resolve();
  /** The next rows are read while the database takes these. */
  const take = async () => {
    const records = reader.records();
    await staged;
    if (reader.counts.error > 0) return;
    staged = staging.add(records);
    // it is awaited with the next ones
    staged.catch(() => {});
  };
  let told = performance.now();
  let sheet = -1;
  for await (const piece of file.rows(choice.sheets)) {
    if (piece.sheet !== sheet) {
      sheet = piece.sheet;
      reader.nextSheet(file.sheets[sheet]?.name ?? null);
    }
    reader.take(piece.rows);
    rows += piece.rows.length;
    await take();
    if (performance.now() - told < betweenProgress) continue;
    told = performance.now();
    const expected = file.rowsExpected && Math.max(rows, file.rowsExpected);
    const goesOn = await database.transaction((aside) => tellProgress(aside, code, rows, expected));
    if (!goesOn) return;
  }
  if (file.problem) reader.note(file.problem);
  reader.end();
  await take();
  await staged;
  noteSheets(reader, choice, file);
  await keepFindings(execute, code, reader.problems);
  if (reader.counts.error === 0) await staging.end();
  await keepChecked(execute, code, {
    ...found,
    form: choice.of.name,
    organizations: [...reader.organizations].sort(),
    rows,
    counts: reader.counts,
  });
}

/** The second sheet of what the hub writes itself. */
const notesOfExports = '注記';

/** Says which sheets are left out, unless nothing else stands in them. */
function noteSheets(
  reader: SheetReader,
  { sheets }: { sheets: readonly number[] },
  file: CagedReading,
) {
  for (const [index, { name, rows }] of file.sheets.entries()) {
    if (!sheets.includes(index) && rows.length > 0 && name !== notesOfExports) {
      reader.nextSheet(name);
      reader.note(problem('SHEET_NOT_READ'));
    }
  }
}
