/**
 * The documents of schema/operations by their SHA-256: a frontend that sends one
 * of them, or only its hash, is answered whatever the limits say. Each is listed
 * as it is written and as Apollo Client sends it, with `__typename` everywhere.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface TrustedDocument {
  /** Name of its operation. */
  readonly name: string;
  readonly text: string;
}

/** By SHA-256 of the text, in hex. */
export type TrustedDocuments = Readonly<Record<string, TrustedDocument>>;

/** `folder` holds one operation a file. */
export async function trustedDocumentsIn(folder: string): Promise<TrustedDocuments> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.graphql')).sort();
  const documents = await Promise.all(
    files.map(async (file) => parse(await readFile(join(folder, file), 'utf8'))),
  );
  return Object.fromEntries(
    documents.flatMap((document) => {
      const name = operationOf(document)?.name?.value ?? '';
      return [document, withTypenames(document)].map((each) => {
        const text = print(each);
        return [createHash('sha256').update(text).digest('hex'), { name, text }];
      });
    }),
  );
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  return definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
}

/** As Apollo Client does it: behind the other fields of every set but the operation's own. */
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: {
      enter(set, _key, parent): SelectionSetNode | undefined {
        const isTop = parent && !Array.isArray(parent) && 'operation' in parent;
        const has = set.selections.some(
          (each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'),
        );
        if (isTop || has) return undefined;
        return { ...set, selections: [...set.selections, typename] };
      },
    },
  });
}

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
