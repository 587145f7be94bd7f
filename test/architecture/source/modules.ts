/** How modules hang together: no circles, nothing that nobody uses, imports as Node wants them. */
import { subgraphList } from '../../../subgraphs/list.js';
import type { Rule } from '../rule.js';
import { type SourceTree, sourceOf } from '../source-tree.js';

export const noCycles: Rule<SourceTree> = {
  says: 'no module imports itself over others',
  because:
    'Modules in a circle can only be understood, loaded and changed together. Move what both need into a module of its own, or let one of them take it as an argument.',
  offences(sources) {
    const importsOf = new Map(
      sources.map(({ path, imports }) => [path, imports.flatMap((each) => each.path ?? [])]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, trail: readonly string[]): void => {
      const begin = trail.indexOf(path);
      if (begin >= 0) circles.push([...trail.slice(begin), path].join(' → '));
      if (begin >= 0 || done.has(path)) return;
      for (const next of importsOf.get(path) ?? []) walk(next, [...trail, path]);
      done.add(path);
    };
    for (const path of importsOf.keys()) walk(path, []);
    return circles;
  },
  faults: {
    'two modules that import each other': [
      sourceOf('gateway/a.ts', `import { b } from './b.js';`),
      sourceOf('gateway/b.ts', `export { a } from './a.js';`),
    ],
    'a circle of three with a type and a dynamic import': [
      sourceOf('gateway/a.ts', `import type { B } from './b.js';`),
      sourceOf('gateway/b.ts', `const c = await import('./c.js');`),
      sourceOf('gateway/c.ts', `type A = import('./a.js').A;`),
    ],
    'a module that imports itself': [sourceOf('gateway/a.ts', `import { a } from './a.js';`)],
  },
  innocent: {
    'two ways to the same module': [
      sourceOf('gateway/a.ts', `import './b.js'; import './c.js';`),
      sourceOf('gateway/b.ts', `import './c.js';`),
      sourceOf('gateway/c.ts', ''),
    ],
  },
};

const definitions: readonly string[] = subgraphList.map(
  ({ name }) => `subgraphs/${name}/subgraph.ts`,
);

/** What is started or found by its name: nobody has to import it. */
function isEntrance(path: string): boolean {
  return (
    /(^|\/)main\.tsx?$/.test(path) ||
    definitions.includes(path) ||
    path === 'dashboard/build.ts' ||
    path.startsWith('schema/hooks/')
  );
}

export const noOrphans: Rule<SourceTree> = {
  says: 'every module is used by another one',
  because:
    'A module that nobody imports is dead: delete it, or name it main.ts when it is started by hand.',
  offences(sources) {
    const used = new Set(
      sources.flatMap(({ path, imports }) =>
        imports.flatMap((each) => (each.path && each.path !== path ? [each.path] : [])),
      ),
    );
    return sources.map(({ path }) => path).filter((path) => !used.has(path) && !isEntrance(path));
  },
  faults: {
    'a module that only its test imports': [
      sourceOf('gateway/main.ts', `import './a.js';`),
      sourceOf('gateway/a.ts', ''),
      sourceOf('gateway/forgotten.ts', ''),
    ],
    'a subgraph that is not in the list': [
      sourceOf('subgraphs/forgotten/subgraph.ts', 'export const forgotten = 1;'),
    ],
  },
};

export const importsEndInJs: Rule<SourceTree> = {
  says: 'imports within the project name a file, ending in .js',
  because:
    'Node finds ES modules only by their full name. Write the name of the module with .js, also for a .ts file; never a folder.',
  offences(sources) {
    const paths = new Set(sources.map(({ path }) => path));
    return sources.flatMap(({ path, imports }) =>
      imports
        .filter((each) => each.path !== null && !paths.has(each.path))
        .filter(({ specifier }) => !/\.(json|mjs|css|topojson\?url)$/.test(specifier ?? ''))
        .map(({ specifier }) => `${path}: ${specifier}`),
    );
  },
  faults: {
    'an import without ending': [
      sourceOf('gateway/a.ts', `import { b } from './b';`),
      sourceOf('gateway/b.ts', ''),
    ],
    'an import of a .ts file': [
      sourceOf('gateway/a.ts', `import { b } from './b.d.ts';`),
      sourceOf('gateway/b.ts', ''),
    ],
    'an import of a folder': [
      sourceOf('gateway/a.ts', `import { b } from './limits';`),
      sourceOf('gateway/limits/index.ts', ''),
    ],
  },
};
