/** The project's own modules, parsed: what the rules about source text look at. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vitest/node';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';

/** A node of the syntax tree (ESTree with TypeScript's kinds); its children are properties of any name. */
export interface Syntax {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface Import {
  /** As it is written; null when it is computed. */
  readonly specifier: string | null;
  /** The module of the project that it names; null when it is a package's. */
  readonly path: string | null;
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** Below the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every node of its tree. */
  readonly nodes: readonly Syntax[];
}

export type SourceTree = readonly SourceFile[];

/** One module as if it lay at `path`; so faults are planted. */
export function sourceOf(path: string, text: string): SourceFile {
  const nodes = [
    ...everyNode(
      parseAst(text, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }, path) as unknown as Syntax,
    ),
  ];
  return { path, text, nodes, imports: nodes.flatMap((node) => importIn(node, path)) };
}

/** All modules that the project is made of; tests are no part of it. */
export function readSources(): SourceTree {
  return globSync('{subgraphs,gateway,database,schema,dashboard}/**/*.{ts,tsx}', {
    cwd: projectFolder,
  })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/\/(node_modules|generated|type-tests)\/|\.d\.ts$|\.config\.ts$/.test(path))
    .sort()
    .map((path) => sourceOf(path, readFileSync(join(projectFolder, path), 'utf8')));
}

function* everyNode(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) for (const each of value) yield* everyNode(each);
  else if (typeof value === 'object' && value !== null) {
    if (typeof (value as Syntax).type === 'string') yield value as Syntax;
    for (const child of Object.values(value)) yield* everyNode(child);
  }
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importIn(node: Syntax, from: string): readonly Import[] {
  const named = node['source'] as Syntax | null | undefined;
  if (!importing.has(node.type) || !named) return [];
  const specifier = typeof named['value'] === 'string' ? named['value'] : null;
  const path = specifier?.startsWith('.')
    ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
    : null;
  const typeOnly =
    node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
  return [{ specifier, path, typeOnly }];
}

/** The texts of all literals in a module: strings, and the fixed pieces of templates. */
export function textsIn({ nodes }: SourceFile): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'Literal' && typeof node['value'] === 'string') return [node['value']];
    if (node.type === 'TemplateElement') return [(node['value'] as { raw: string }).raw];
    return [];
  });
}
