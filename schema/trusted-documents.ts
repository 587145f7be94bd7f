/**
 * The documents of schema/operations by their SHA-256: a frontend that sends one
 * of them, or only its hash, is answered whatever the limits say. Each is listed
 * as it is written and as Apollo Client sends it, with `__typename` everywhere.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { hashOf, textOf, withTypenames } from './hooks/codegen/texts.js';

export interface TrustedDocument {
  /** Name of its operation. */
  readonly name: string;
  readonly text: string;
}

/** By SHA-256 of the text, in hex. */
export type TrustedDocuments = Readonly<Record<string, TrustedDocument>>;

/** `folder` holds one operation a file; a fragment may lie in another one's file. */
export async function trustedDocumentsIn(folder: string): Promise<TrustedDocuments> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  const documents = await Promise.all(
    files.map(async (file) => parse(await readFile(join(folder, file), 'utf8'))),
  );
  const definitions = documents.flatMap((document) => document.definitions);
  const fragments = definitions.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION ? [each] : [],
  );
  return Object.fromEntries(
    definitions.flatMap((each) => {
      if (each.kind !== Kind.OPERATION_DEFINITION) return [];
      const name = each.name?.value ?? '';
      const texts = [
        textOf(each, fragments),
        textOf(withTypenames(each), fragments.map(withTypenames)),
      ];
      return texts.map((text) => [hashOf(text), { name, text }]);
    }),
  );
}
