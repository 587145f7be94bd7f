/** A batch, its original and its findings, as they are written. */
import type { Execute } from '../../shared/database.js';
import type { ImportProblem } from '../../shared/import/problem.js';
import { type Sql, sql } from '../../shared/rows.js';
import type { FileFormat, ImportStatus } from '../import-batch/import-batch.enums.js';

export interface NewBatch {
  readonly code: string;
  readonly form: string | null;
  readonly encoding: string | null;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly confirmed: boolean;
  readonly senderCode: string | null;
  readonly subject: string | null;
  readonly original: Buffer;
  readonly keepDays: number;
}

/** Keeps the batch and its original; `same_as` is the latest written batch of the same bytes that this sender may see. */
export async function insertBatch(execute: Execute, batch: NewBatch): Promise<void> {
  const { code, form, encoding, fileName, sha256, bytes, confirmed, senderCode, subject } = batch;
  await execute(sql`
    insert into imports.import_batch
      (code, form, encoding, file_name, sha256, bytes, confirmed, sender_code, subject, status, same_as)
    values (${code}, ${form}, ${encoding}, ${fileName}, ${sha256}, ${bytes}, ${confirmed}, ${senderCode},
      ${subject}, 'RECEIVED', (
        select earlier.code from imports.import_batch earlier
        where earlier.sha256 = ${sha256} and earlier.status = 'WRITTEN'
          and (${senderCode}::text is null or earlier.sender_code = ${senderCode})
        order by earlier.written_at desc limit 1))`);
  await execute(sql`
    insert into imports.import_original (batch_code, content, delete_after)
    values (${code}, ${batch.original}, now() + make_interval(days => ${batch.keepDays}))`);
}

export interface KeptBatch {
  readonly code: string;
  readonly form: string | null;
  readonly encoding: string | null;
  readonly status: ImportStatus;
  readonly confirmed: boolean;
  readonly senderCode: string | null;
  readonly organizationCodes: readonly string[];
  readonly sameAs: string | null;
}

/** With `forUpdate`, nobody else changes it until the transaction ends. */
export async function batchOf(
  execute: Execute,
  code: string,
  { forUpdate = false } = {},
): Promise<KeptBatch | null> {
  const lock = forUpdate ? sql`for update` : sql``;
  const [batch] = await execute<KeptBatch & { [column: string]: unknown }>(sql`
    select code, form, encoding, status, confirmed, sender_code as "senderCode",
      organization_codes as "organizationCodes", same_as as "sameAs"
    from imports.import_batch where code = ${code} ${lock}`);
  return batch ?? null;
}

/** The sealed original; null when it was deleted. */
export async function originalOf(execute: Execute, code: string): Promise<Buffer | null> {
  const [row] = await execute<{ content: Buffer }>(
    sql`select content from imports.import_original where batch_code = ${code}`,
  );
  return row?.content ?? null;
}

export async function deleteOriginal(execute: Execute, code: string): Promise<void> {
  await execute(sql`delete from imports.import_original where batch_code = ${code}`);
}

/** Originals whose time is over. */
export async function deleteOldOriginals(execute: Execute): Promise<void> {
  await execute(sql`delete from imports.import_original where delete_after < now()`);
}

export async function setStatus(
  execute: Execute,
  code: string,
  status: ImportStatus,
): Promise<void> {
  await execute(sql`
    update imports.import_batch
    set status = ${status},
      written_at = case when ${status} = 'WRITTEN' then now() else written_at end,
      undone_at = case when ${status} = 'UNDONE' then now() else undone_at end
    where code = ${code}`);
}

/**
 * Answers whether it is still to be checked: somebody may have given it up. What was
 * checked and confirmed, and is read again because a hub stopped, keeps its status: the
 * next start goes on with it too. `rowsExpected` is a guess, null when nothing tells.
 */
export async function tellProgress(
  execute: Execute,
  code: string,
  rowsRead: number,
  rowsExpected: number | null,
): Promise<boolean> {
  const rows = await execute(
    sql`update imports.import_batch
      set status = case status when 'CHECKED' then status else 'CHECKING' end,
        rows_read = ${rowsRead}, rows_total = ${rowsExpected}
      where code = ${code} and status in ('RECEIVED', 'CHECKING', 'INTERRUPTED', 'CHECKED')
      returning code`,
  );
  return rows.length > 0;
}

/** Whether it waited to be written, and is being written from now on. */
export async function beginWriting(execute: Execute, code: string): Promise<boolean> {
  const rows = await execute(sql`
    update imports.import_batch set status = 'WRITING', confirmed = true
    where code = ${code} and status = 'CHECKED' returning code`);
  return rows.length > 0;
}

/** Nothing was written: it waits again for somebody who confirms it. */
export async function giveUpWriting(execute: Execute, code: string): Promise<void> {
  await execute(sql`
    update imports.import_batch set status = 'CHECKED', confirmed = false
    where code = ${code} and status = 'WRITING'`);
}

export interface LeftBatch {
  readonly [column: string]: unknown;
  readonly code: string;
  readonly status: ImportStatus;
  readonly confirmed: boolean;
}

/**
 * Batches on which nobody works, with the status that they get: read half-way
 * INTERRUPTED, written half-way CHECKED. A confirmed CHECKED one is what an earlier
 * start found half-way, and stopped before it went on.
 */
export async function leftHalfWay(execute: Execute): Promise<readonly LeftBatch[]> {
  return await execute<LeftBatch>(sql`
    with still as materialized (
      select code from imports.import_batch
      where status in ('RECEIVED', 'CHECKING', 'WRITING') or (status = 'CHECKED' and confirmed)),
    free as (
      select code from still where pg_try_advisory_xact_lock(hashtextextended('import batch ' || code, 0)))
    update imports.import_batch batch
    set status = case status when 'CHECKING' then 'INTERRUPTED' when 'WRITING' then 'CHECKED' else status end
    from free where batch.code = free.code
    returning batch.code, batch.status, batch.confirmed`);
}

/** What was interrupted waits in line again: whoever asks how far it is learns that somebody will work on it. */
export async function confirm(execute: Execute, code: string): Promise<void> {
  await execute(
    sql`update imports.import_batch set confirmed = true,
        status = case when status = 'INTERRUPTED' then 'RECEIVED' else status end
      where code = ${code}`,
  );
}

export interface Checked {
  readonly form: string | null;
  readonly format: FileFormat | null;
  readonly encoding: string | null;
  readonly organizations: readonly string[];
  readonly rows: number;
  readonly counts: { readonly error: number; readonly warning: number };
}

/** Everything that checking found; the status follows from it: what is confirmed already is being written from now on. Of what was given up meanwhile nothing stays. */
export async function keepChecked(
  execute: Execute,
  code: string,
  { form, format, encoding, organizations, rows, counts }: Checked,
): Promise<void> {
  const kept = await execute(sql`
    update imports.import_batch batch
    set form = coalesce(${form}, form), format = ${format}, encoding = ${encoding},
      organization_codes = ${organizations}, rows_read = ${rows}, rows_total = ${rows},
      errors = ${counts.error}, warnings = ${counts.warning},
      added = found.added, changed = found.changed, unchanged = found.unchanged, removed = found.removed,
      checked_at = now(),
      status = case when ${counts.error}::int > 0 then 'REFUSED'
        when found.added + found.changed + found.removed = 0 then 'UNCHANGED'
        when batch.confirmed then 'WRITING' else 'CHECKED' end
    from (${countsOf(code)}) found
    where batch.code = ${code} and batch.status <> 'CANCELLED' returning batch.code`);
  if (kept.length === 0) await forget(execute, code);
}

/** What was written indeed. */
export async function keepCounts(execute: Execute, code: string): Promise<void> {
  await execute(sql`
    update imports.import_batch batch
    set added = found.added, changed = found.changed, unchanged = found.unchanged, removed = found.removed
    from (${countsOf(code)}) found where batch.code = ${code}`);
}

function countsOf(code: string): Sql {
  return sql`select count(*) filter (where change = 'ADDED')::int as added,
      count(*) filter (where change = 'CHANGED')::int as changed,
      count(*) filter (where change = 'UNCHANGED')::int as unchanged,
      count(*) filter (where change = 'REMOVED')::int as removed
    from imports.import_record where batch_code = ${code}`;
}

export async function keepFindings(
  execute: Execute,
  code: string,
  problems: readonly ImportProblem[],
): Promise<void> {
  const rows = problems.map((each, index) => ({
    position: index + 1,
    problem: each.code,
    severity: each.severity.toUpperCase(),
    sheet: each.sheet,
    line: each.line,
    column_name: each.column,
    came: each.came,
    wanted_en: each.wanted.en,
    wanted_ja: each.wanted.ja,
    mend_en: each.mend.en,
    mend_ja: each.mend.ja,
  }));
  await execute(sql`
    insert into imports.import_finding (code, batch_code, position, problem, severity, sheet, line,
      column_name, came, wanted_en, wanted_ja, mend_en, mend_ja)
    select ${code} || '-' || position, ${code}, position, problem, severity, sheet, line,
      column_name, came, wanted_en, wanted_ja, mend_en, mend_ja
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found(position int, problem text,
      severity text, sheet text, line int, column_name text, came text, wanted_en text, wanted_ja text,
      mend_en text, mend_ja text)`);
}

/** What is to be said beside the rows of the original. */
export async function marksOf(execute: Execute, code: string) {
  const [batch] = await execute<{ fileName: string; encoding: string | null }>(sql`
    select file_name as "fileName", nullif(replace(encoding, ' with BOM', ''), '') as encoding
    from imports.import_batch where code = ${code}`);
  const marks = await execute<{ sheet: string | null; line: number | null; text: string }>(sql`
    select sheet, line, concat('「' || column_name || '」', wanted_ja, mend_ja) as text
    from imports.import_finding where batch_code = ${code} order by position`);
  return { fileName: batch?.fileName ?? '', encoding: batch?.encoding ?? null, marks };
}

/** Begins again: what an earlier checking of the batch left. */
export async function forget(execute: Execute, code: string): Promise<void> {
  await execute(sql`delete from imports.import_record where batch_code = ${code}`);
  await execute(sql`delete from imports.import_finding where batch_code = ${code}`);
}

/** Whether nobody works on the batch; held until the transaction ends. */
export async function takeBatch(execute: Execute, code: string): Promise<boolean> {
  const [row] = await execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`import batch ${code}`}, 0)) as taken`,
  );
  return row?.taken ?? false;
}

/** Waits until no other import about one of these organisations is being written; always in the same order, so that two never wait for each other. */
export async function lockOrganizations(
  execute: Execute,
  organizations: readonly string[],
): Promise<void> {
  const names = organizations.length > 0 ? [...organizations].sort() : ['all'];
  await execute(sql`
    select pg_advisory_xact_lock(hashtextextended('import of ' || name, 0))
    from unnest(${names}::text[]) with ordinality as asked(name, position) order by position`);
}
