/**
 * Plugin of graphql-codegen: the named operations as ready examples, each with
 * the sentences that stand above it in its file (Japanese, then English).
 */
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, Kind, OperationTypeNode, print } from 'graphql';
import type { DocumentFile } from './hooks.ts';
import { withFragments } from './texts.ts';

export function plugin(_schema: GraphQLSchema, files: readonly DocumentFile[]): string {
  const fragments = files
    .flatMap(({ document }) => document?.definitions ?? [])
    .flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [each] : []));
  const examples = files.flatMap(({ document, location }) =>
    (document?.definitions ?? []).flatMap((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION || !definition.name) return [];
      // what changes something is no example to be run at a click
      if (definition.operation !== OperationTypeNode.QUERY) return [];
      const text = withFragments(definition, fragments).map(print).join('\n\n');
      return [{ name: definition.name.value, ...sentences(location), text }];
    }),
  );
  const sorted = examples.sort((a, b) => (a.name < b.name ? -1 : 1));
  return `export const examples = ${JSON.stringify(sorted, null, 2)} as const;\n`;
}

/** The comment at the head of a file: its Japanese lines and its English ones. */
function sentences(location: string | undefined): { readonly ja: string; readonly en: string } {
  if (!location) return { ja: '', en: '' };
  const lines = [...readFileSync(location, 'utf8').matchAll(/^# ?(.*)$/gm)].map(
    ([, line = '']) => line,
  );
  const isJapanese = (line: string) => /[。、]|[\u3040-\u30ff]/.test(line);
  return {
    ja: lines.filter(isJapanese).join(''),
    en: lines.filter((line) => !isJapanese(line)).join(' '),
  };
}
