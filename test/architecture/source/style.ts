/** Habits that keep files findable and small. */
import type { Rule } from '../rule.js';
import { type SourceTree, type Syntax, sourceOf } from '../source-tree.js';

export const noDefaultExports: Rule<SourceTree> = {
  says: 'nothing is exported as default',
  because:
    'A default export is called differently by everyone who imports it, so it cannot be searched for. Give it a name. Only files that a tool reads may need one; they are no part of the project.',
  offences: (sources) =>
    sources
      .filter(({ nodes }) =>
        nodes.some(
          ({ type, exported }) =>
            type === 'ExportDefaultDeclaration' ||
            (type === 'ExportSpecifier' && (exported as Syntax)['name'] === 'default'),
        ),
      )
      .map(({ path }) => path),
  faults: {
    'a default export': [sourceOf('gateway/gateway.ts', 'export default function start() {}')],
    'a default export by name': [
      sourceOf('gateway/gateway.ts', 'const start = 1;\nexport { start as default };'),
    ],
  },
};

export const plainTypeNames: Rule<SourceTree> = {
  says: 'types are called what they are, without I in front or Type, Info, Model behind',
  because:
    'A reader wants to know what a thing is, not in which way it was declared. IGateway is a Gateway; CourseInfo is a Course, or says what of it.',
  offences: (sources) =>
    sources.flatMap(({ path, nodes }) =>
      nodes
        .filter(({ type }) =>
          /^(TSInterfaceDeclaration|TSTypeAliasDeclaration|Class(Declaration|Expression))$/.test(
            type,
          ),
        )
        .map(({ id }) => String((id as Syntax | null)?.['name'] ?? ''))
        .filter(
          (name) =>
            name !== 'PageInfo' &&
            /^I[A-Z][a-z]|.(Model|Info|Dto|DTO|Impl|Util|Utils|Helper)$/.test(name),
        )
        .map((name) => `${path}: ${name}`),
    ),
  faults: {
    'an I in front of an interface': [sourceOf('gateway/a.ts', 'interface IEngine {}')],
    'a class called Info': [sourceOf('gateway/a.ts', 'export class CourseInfo {}')],
    'a type called Model': [sourceOf('gateway/a.ts', 'type CourseModel = {};')],
  },
  innocent: {
    "Relay's own PageInfo": [
      sourceOf('subgraphs/shared/connection.ts', 'export class PageInfo {}'),
    ],
    'a word that begins with I': [
      sourceOf('gateway/a.ts', 'interface IntakeSums {}\ntype ID = 1;'),
    ],
  },
};

const storerooms =
  /(^|\/)(utils?|helpers?|common|lib|libs|src|types?|misc|services?|models?)(\/|\.ts$)/;

export const namedFolders: Rule<SourceTree> = {
  says: 'a folder is a concept: none is called utils, helpers, common, lib, src or types',
  because:
    'A storeroom says nothing about what is in it and grows for ever. Put the function beside the concept it serves; what all subgraphs need has a name of its own in subgraphs/shared.',
  offences: (sources) => sources.map(({ path }) => path).filter((path) => storerooms.test(path)),
  faults: {
    'a folder of helpers': [sourceOf('gateway/helpers/text.ts', '')],
    'a file of types': [sourceOf('subgraphs/exchange/types.ts', '')],
  },
  innocent: { 'a longer word': [sourceOf('gateway/limits/common-depth.ts', '')] },
};

export const noBarrels: Rule<SourceTree> = {
  says: 'a module says something of its own: no barrels',
  because:
    'A file that only hands on what others say makes every search take one step more and ties all of them together. Import from the module that says it.',
  offences: (sources) =>
    sources
      .filter(({ path }) => !path.startsWith('schema/hooks/'))
      .filter(({ nodes }) => {
        const body = (nodes[0]?.['body'] ?? []) as readonly Syntax[];
        return (
          body.length > 0 &&
          body.every(({ type, source }) => /^Export(All|Named)/.test(type) && source)
        );
      })
      .map(({ path }) => path),
  faults: {
    'a file that only hands on': [
      sourceOf('gateway/index.ts', `export * from './a.js';\nexport { b } from './b.js';`),
    ],
  },
};

const longest = 300;

export const shortFiles: Rule<SourceTree> = {
  says: `no file is longer than ${longest} lines`,
  because:
    'A file beyond about 200 lines holds two thoughts, and beyond 300 nobody sees it whole. Find the two thoughts, and give each its file.',
  offences: (sources) =>
    sources
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longest)
      .map(({ path, lines }) => `${path}: ${lines} lines`),
  faults: { 'a file of 301 lines': [sourceOf('gateway/a.ts', 'a();\n'.repeat(longest + 1))] },
  innocent: { 'a file of 300 lines': [sourceOf('gateway/a.ts', 'a();\n'.repeat(longest))] },
};

export const tablesStayOutOfTheGraph: Rule<SourceTree> = {
  says: 'a *.table.ts is no part of the graph',
  because:
    'Rows of people and of bookkeeping live in *.table.ts and are seen only as sums. A class with @Field is one careless line away from showing a person; what may be shown is an *.entity.ts.',
  offences: (sources) =>
    sources
      .filter(({ path }) => path.endsWith('.table.ts'))
      .filter(({ imports }) => imports.some(({ specifier }) => specifier === 'type-graphql'))
      .map(({ path }) => path),
  faults: {
    'a table with a field': [
      sourceOf(
        'subgraphs/development/enrollment/enrollment.table.ts',
        `import { Field, ObjectType } from 'type-graphql';`,
      ),
    ],
  },
  innocent: {
    'a table': [
      sourceOf(
        'subgraphs/development/enrollment/enrollment.table.ts',
        `import { Entity } from '@mikro-orm/decorators/legacy';`,
      ),
    ],
  },
};

export const finished: Rule<SourceTree> = {
  says: 'nothing is left for later',
  because:
    'A TODO is read by nobody and done by nobody. Do it, or open an issue and say in the comment what holds today.',
  offences: (sources) =>
    sources.filter(({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)).map(({ path }) => path),
  faults: { 'a TODO': [sourceOf('gateway/a.ts', `// ${'TO'}DO: later`)] },
};
