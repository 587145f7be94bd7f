/** A whole file of text → records of a form, at once: for the files that ship. Files of others go by `imports`, in pieces. */
import { readCsv } from './csv.js';
import { decode, type Encoding } from './decode.js';
import type { Form } from './form.js';
import { type ImportProblem, problem } from './problem.js';
import { type ReadRecord, SheetReader } from './sheet-reader.js';

/** At most so many bytes in one file. */
export const largestFile = 50 * 1024 * 1024;

export interface FileReading {
  readonly encoding: Encoding | null;
  /** In the order of the file. Complete only when no problem is an error. */
  readonly records: readonly ReadRecord[];
  readonly problems: readonly ImportProblem[];
}

export function readFile(bytes: Uint8Array, form: Form): FileReading {
  if (bytes.length > largestFile) {
    const tooLarge = problem('FILE_TOO_LARGE', {}, { limit: largestFile, size: bytes.length });
    return { encoding: null, records: [], problems: [tooLarge] };
  }
  const decoded = decode(bytes);
  if ('code' in decoded) return { encoding: null, records: [], problems: [decoded] };
  const reader = new SheetReader(form);
  const sheet = readCsv(decoded.text);
  reader.take(sheet.rows);
  if (sheet.problem) reader.note(sheet.problem);
  reader.end();
  return {
    encoding: decoded.encoding,
    records: reader.records(),
    problems: reader.problems,
  };
}
