/** The ZIP around a workbook, opened with suspicion: how many parts, how large unpacked, and none that is not wanted. */
import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { problem } from '../../shared/import/problem.js';
import { Unreadable } from './messages.js';

const mostParts = 2000;
/** Bytes of all parts unpacked. A sheet of 1,000,000 rows and 14 columns has about 600 MB. */
const mostUnpacked = 1024 * 1024 * 1024;
/** Unpacked ÷ packed, beyond a size at which it matters. A sheet of zeros has about 60. */
const mostRatio = 150;
const smallEnough = 16 * 1024 * 1024;

export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of a part when unpacked, as the archive says; more are never read. */
  sizeOf(name: string): number;
  stream(name: string): Promise<Readable>;
  text(name: string, limit?: number): Promise<string>;
}

export const damaged = (what: string): Unreadable =>
  new Unreadable(problem('WORKBOOK_DAMAGED', {}, { what }));

/** Throws `Unreadable`. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true },
      (error, opened) => (error ? reject(damaged(error.message)) : resolve(opened)),
    );
  });
  if (zip.entryCount > mostParts) {
    throw new Unreadable(
      problem('WORKBOOK_TOO_MANY_PARTS', {}, { limit: mostParts, value: zip.entryCount }),
    );
  }
  const entries = await entriesOf(zip);
  refuse(entries);
  const entry = (name: string): Entry => {
    const found = entries.get(name);
    if (!found) throw damaged(name);
    return found;
  };
  const stream: Archive['stream'] = (name) =>
    new Promise((resolve, reject) => {
      zip.openReadStream(entry(name), (error, opened) =>
        error ? reject(damaged(name)) : resolve(opened),
      );
    });
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    sizeOf: (name) => entry(name).uncompressedSize,
    stream,
    async text(name, limit = 4 * 1024 * 1024) {
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of whole(await stream(name), name)) {
        size += part.length;
        if (size > limit) throw new Unreadable(problem('WORKBOOK_EXPANDS', {}, { limit }));
        parts.push(part);
      }
      return Buffer.concat(parts).toString('utf8');
    },
  };
}

/** A part's bytes; what breaks off in between is damage, not a defect of ours. */
export async function* whole(stream: Readable, name: string): AsyncIterable<Buffer> {
  try {
    for await (const part of stream) yield part as Buffer;
  } catch (error) {
    throw error instanceof Unreadable ? error : damaged(name);
  }
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.replace(/^\//, ''), entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (error: Error) => reject(damaged(error.message)));
    zip.readEntry();
  });
}

function refuse(entries: ReadonlyMap<string, Entry>): void {
  let unpacked = 0;
  for (const [name, { uncompressedSize, compressedSize, generalPurposeBitFlag }] of entries) {
    unpacked += uncompressedSize;
    const ratio = uncompressedSize / Math.max(1, compressedSize);
    if (unpacked > mostUnpacked || (uncompressedSize > smallEnough && ratio > mostRatio)) {
      throw new Unreadable(problem('WORKBOOK_EXPANDS', {}, { limit: mostUnpacked }));
    }
    if (generalPurposeBitFlag & 1) throw new Unreadable(problem('FILE_HAS_PASSWORD'));
    if (/vbaProject\.bin$/i.test(name)) throw new Unreadable(problem('WORKBOOK_HAS_MACROS'));
    if (/^xl\/externalLinks\//i.test(name)) throw new Unreadable(problem('WORKBOOK_LINKS_OUTSIDE'));
  }
  if (!entries.has('xl/workbook.xml')) {
    const kind = entries.has('word/document.xml')
      ? 'Word (.docx)'
      : entries.has('content.xml')
        ? 'OpenDocument (.ods)'
        : 'ZIP';
    throw new Unreadable(problem('FILE_IS_ANOTHER_FORMAT', {}, { kind }));
  }
}
