/** Plugin of graphql-codegen: by which hash the hub knows each named operation, for `trustedFetch`. */
import { type GraphQLSchema, Kind } from 'graphql';
import { markOf } from '../trusted-fetch.ts';
import type { DocumentFile } from './hooks.ts';
import { hashOf, textOf, withTypenames } from './texts.ts';

export function plugin(_schema: GraphQLSchema, files: readonly DocumentFile[]): string {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = definitions.flatMap((each) =>
    each.kind === Kind.FRAGMENT_DEFINITION ? [each] : [],
  );
  const entries = definitions.flatMap((each) => {
    if (each.kind !== Kind.OPERATION_DEFINITION || !each.name) return [];
    const mark = markOf(textOf(each, fragments));
    const hash = hashOf(textOf(withTypenames(each), fragments.map(withTypenames)));
    return [[each.name.value, { mark, hash }] as const];
  });
  return `import type { Trusted } from '../trusted-fetch.js';\nexport const trusted: Trusted = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
}
