/** What importing needs beside the database; put together by whoever starts the hub. */
import { createHash, createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { resolve } from 'node:path';
import type { Config } from '../config.js';
import { keysInFile, type ReadKeys } from '../key-file.js';
import { projectFolder } from '../project-folder.js';
import type { ImportForm } from './form.js';

export interface ImportSetup {
  readonly forms: readonly ImportForm[];
  /** Outside the database: from them come the keys of pseudonyms and of kept originals. */
  readonly readKeys: ReadKeys;
  /** Days after which the original of a file is deleted; the receipt stays. */
  readonly keepOriginalDays: number;
}

/** Where no files are taken in. */
export const noImports: ImportSetup = {
  forms: [],
  readKeys: () => Promise.reject(new Error('this subgraph takes no files in')),
  keepOriginalDays: 0,
};

/** As configured; the keys are made in the data folder where no file is given. */
export function importSetupOf(
  { dataFolder, imports: { keyFile, keepOriginalDays } }: Config,
  definitions: readonly { readonly forms?: readonly ImportForm[] }[],
): ImportSetup {
  const own = resolve(projectFolder, dataFolder, 'imports', 'import-keys');
  return {
    forms: definitions.flatMap(({ forms = [] }) => forms),
    readKeys: keysInFile(keyFile === undefined ? own : resolve(projectFolder, keyFile), {
      create: keyFile === undefined,
    }),
    keepOriginalDays,
  };
}

/** Keys of 32 bytes for one purpose, so that none is used for two; the first one is in use. */
export async function keysFor(
  { readKeys }: ImportSetup,
  purpose: string,
): Promise<readonly KeyObject[]> {
  return (await readKeys()).map((key) =>
    createSecretKey(createHmac('sha256', key).update(`hitozukuri-hub/${purpose}`).digest()),
  );
}

/** The pseudonym of a person of an organisation as a UUID; without the key nobody can compute it, and no name is in it. */
export function pseudonymOf(key: KeyObject, organization: string, staffNumber: string): string {
  const plain = staffNumber.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const digest = createHmac('sha256', key).update(`${organization}\n${plain}`).digest('hex');
  // a UUID of version 8: made in a way of one's own
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}

/** SHA-256 of bytes, hexadecimal: by it the same file is recognised. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
