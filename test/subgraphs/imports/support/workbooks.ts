/** Workbooks for tests: whole ones from sheets, and ones put together part by part, sound or not. */
import { fromBuffer } from 'yauzl';
import { ZipFile } from 'yazl';
import type { SheetToWrite } from '../../../../subgraphs/shared/workbook/sheet-to-write.js';
import { writeWorkbook } from '../../../../subgraphs/shared/workbook/write-workbook.js';

export async function workbook(...sheets: readonly SheetToWrite[]): Promise<Buffer> {
  return gathered(writeWorkbook(sheets));
}

async function gathered(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

export type Parts = ReadonlyMap<string, Buffer>;

export async function partsOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('end', resolve);
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          gathered(stream).then((content) => {
            parts.set(entry.fileName, content);
            zip.readEntry();
          }, reject);
        }),
      );
      zip.readEntry();
    });
  });
  return parts;
}

export async function zipped(parts: Parts): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name);
  zip.end();
  return gathered(zip.outputStream);
}

/** The workbook with one of its parts rewritten, or with parts more. */
export async function changed(
  bytes: Buffer,
  changes: Readonly<Record<string, string | ((text: string) => string)>>,
): Promise<Buffer> {
  const parts = await partsOf(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const text = parts.get(name)?.toString('utf8') ?? '';
    parts.set(name, Buffer.from(typeof change === 'string' ? change : change(text)));
  }
  return zipped(parts);
}

export const firstSheet = 'xl/worksheets/sheet1.xml';
