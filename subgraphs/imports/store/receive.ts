/** The first step of a file: kept, sealed and numbered; then it is checked while the sender goes on. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../../shared/context.js';
import { HubError } from '../../shared/errors.js';
import { sha256Of } from '../../shared/import/import-setup.js';
import { largestFile } from '../../shared/import/read-file.js';
import type { Sender } from '../import-batch/import-access.js';
import { insertBatch } from './batch.queries.js';
import { goOn } from './go-on.js';
import { sealed } from './original.js';
import { isFull } from './soon.js';

export interface ReceivedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Null when the headings shall tell. */
  readonly form: string | null;
  /** Null when the bytes shall tell. */
  readonly encoding: string | null;
  /** Written without asking again. */
  readonly confirm: boolean;
}

/** Answers the batch's number. Throws `IMPORT_TOO_LARGE` and `IMPORT_DISK_FULL`. */
export async function receiveFile(
  { database, imports, log, viewer }: Context,
  sender: Sender,
  { fileName, bytes, form, encoding, confirm }: ReceivedFile,
): Promise<string> {
  if (bytes.length > largestFile) {
    throw new HubError('IMPORT_TOO_LARGE', { value: bytes.length, limit: largestFile });
  }
  const code = randomUUID();
  const original = await sealed(imports, code, bytes);
  try {
    await database.transaction(async (execute) => {
      await insertBatch(execute, {
        code,
        form,
        encoding,
        fileName: plainName(fileName),
        sha256: sha256Of(bytes),
        bytes: bytes.length,
        confirmed: confirm,
        senderCode: 'everybody' in sender ? null : sender.organization,
        subject: viewer.subject,
        original,
        keepDays: imports.keepOriginalDays,
      });
    });
  } catch (error) {
    if (isFull(error)) throw new HubError('IMPORT_DISK_FULL');
    throw error;
  }
  database.background(goOn({ database, imports, log }, code));
  return code;
}

/** The last part of a path, without characters that a file's name has not. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replaceAll(/[\p{Cc}"<>|?*]/gu, '').trim();
  return [...plain].slice(0, 200).join('') || 'file';
}
