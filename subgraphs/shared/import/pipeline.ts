/**
 * The one way in for files, whatever the form: receive → detect → validate every
 * row → difference → write → receipt. A dry run takes the same way and stops
 * before writing. The caller opens the transaction and rolls it back when this throws.
 *
 *     const report = await importFile({ name, bytes }, recruitmentExamForm(…), destination)
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Encoding } from './decode.js';
import type { Columns, Form } from './form.js';
import { readFile } from './read-file.js';
import type { Difference, FieldChange, ImportReport, Receipt } from './report.js';

export interface ImportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a form's rows are kept. All of it happens in the caller's transaction. */
export interface Destination<Row> {
  /** Waits until no other import of this form is under way, so that the difference stays true until it is written. */
  begin(form: string): Promise<void>;
  /** Whether a file with this content was imported before. */
  knows(form: string, sha256: string): Promise<boolean>;
  /** The rows of these keys as they stand now. */
  stored(keys: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  /** Adds the rows, or puts them in the place of those with the same key. */
  write(rows: readonly Row[]): Promise<void>;
  keep(receipt: Receipt): Promise<void>;
}

export async function importFile<Fields extends Columns, Row extends object>(
  { name, bytes }: ImportedFile,
  form: Form<Fields, Row>,
  destination: Destination<Row>,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ImportReport> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { encoding, rows, problems } = readFile(bytes, form);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  await destination.begin(form.name);
  const report = {
    form: form.name,
    fileName: name,
    sha256,
    bytes: bytes.length,
    encoding,
    seenBefore: await destination.knows(form.name, sha256),
    errors,
    warnings,
  };
  if (errors.length > 0) return { ...report, status: 'REFUSED', difference: null };
  const difference = differenceOf(rows, await destination.stored([...rows.keys()]));
  const { added, changed, unchanged } = difference;
  if (added.length + changed.length === 0) return { ...report, status: 'UNCHANGED', difference };
  if (dryRun) return { ...report, status: 'CHECKED', difference };
  const written = [...added, ...changed.map(({ key }) => key)];
  await destination.write(written.map((key) => rows.get(key) as Row));
  await destination.keep({
    form: form.name,
    fileName: name,
    sha256,
    bytes: bytes.length,
    encoding: encoding as Encoding,
    rows: rows.size,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    warnings,
  });
  return { ...report, status: 'WRITTEN', difference };
}

function differenceOf<Row extends object>(
  rows: ReadonlyMap<string, Row>,
  stored: ReadonlyMap<string, Row>,
): Difference {
  const added: string[] = [];
  const changed: { key: string; fields: readonly FieldChange[] }[] = [];
  const unchanged: string[] = [];
  for (const [key, row] of rows) {
    const before = stored.get(key);
    if (!before) {
      added.push(key);
      continue;
    }
    const fields = changesBetween(before, row);
    if (fields.length > 0) changed.push({ key, fields });
    else unchanged.push(key);
  }
  return { added, changed, unchanged };
}

/** Only what the form writes is compared: a column that it does not know is left alone. */
function changesBetween<Row extends object>(before: Row, after: Row): readonly FieldChange[] {
  return Object.entries(after).flatMap(([field, value]) => {
    const was: unknown = before[field as keyof Row];
    return isDeepStrictEqual(was, value) ? [] : [{ field, before: was, after: value as unknown }];
  });
}
