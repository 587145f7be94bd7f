/** The hub knows by its hash what each client sends. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InMemoryCache } from '@apollo/client';
import { type DocumentNode, Kind, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../schema/hooks/codegen/texts.js';
import * as apollo from '../../../schema/hooks/generated/hooks.js';
import * as tanstack from '../../../schema/hooks/generated/tanstack.js';
import { markOf, trustedFetch } from '../../../schema/hooks/trusted-fetch.js';
import { projectFolder } from '../../../subgraphs/shared/project-folder.js';

const list: Readonly<Record<string, { readonly name: string; readonly text: string }>> = JSON.parse(
  await readFile(join(projectFolder, 'schema', 'trusted-documents.json'), 'utf8'),
);

const documents = Object.entries(apollo).flatMap(([name, each]) =>
  name.endsWith('Document') ? [[name, each as unknown as DocumentNode] as const] : [],
);

describe('the trusted list', () => {
  it.each(documents)(
    'holds %s as Apollo Client and urql send it, and trustedFetch knows it',
    (_, document) => {
      const sent = print(new InMemoryCache().transformDocument(document));
      const name = document.definitions.flatMap((each) =>
        each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? ''] : [],
      );
      expect(list[hashOf(sent)]?.name).toBe(name[0]);
      expect(apollo.trusted[name[0] ?? '']).toEqual({ mark: markOf(sent), hash: hashOf(sent) });
    },
  );

  it('holds every operation as TanStack Query sends it', () => {
    const operations = Object.values(tanstack as Readonly<Record<string, unknown>>).filter(
      (each): each is { readonly hash: string; readonly text: string } =>
        typeof each === 'object' && each !== null && 'hash' in each,
    );
    expect(operations).toHaveLength(documents.length);
    for (const { hash, text } of operations) expect(list[hash]?.text).toBe(text);
  });
});

describe('trustedFetch', () => {
  const known = 'query Course {\n  course {\n    id\n    __typename\n  }\n}';
  const trusted = { Course: { mark: markOf('query Course { course { id } }'), hash: 'abc' } };
  const asking = async (query: string, answers: readonly string[]) => {
    const sent: unknown[] = [];
    const send = (async (_input: unknown, init?: RequestInit) => {
      sent.push(JSON.parse(String(init?.body)));
      return new Response(answers[sent.length - 1]);
    }) as typeof fetch;
    const body = JSON.stringify({ operationName: 'Course', query, variables: { a: 1 } });
    await trustedFetch(trusted, send)('/graphql', { method: 'POST', body });
    return sent;
  };

  it('sends a known document by its hash alone', async () => {
    expect(await asking(known, ['{"data":{}}'])).toEqual([
      {
        operationName: 'Course',
        variables: { a: 1 },
        extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } },
      },
    ]);
  });

  it('sends the text to a hub that does not know the hash', async () => {
    const unknown = '{"errors":[{"extensions":{"code":"PERSISTED_QUERY_NOT_FOUND"}}]}';
    const [, second] = await asking(known, [unknown, '{"data":{}}']);
    expect(second).toMatchObject({ query: known });
  });

  it('sends another document of the same name as it is', async () => {
    const other = 'query Course { course { places } }';
    expect(await asking(other, ['{"data":{}}'])).toMatchObject([{ query: other }]);
  });
});
