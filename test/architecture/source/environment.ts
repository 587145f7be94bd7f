/** One door for settings. */
import type { Rule } from '../rule.js';
import { type SourceFile, type SourceTree, type Syntax, sourceOf } from '../source-tree.js';

const called = (node: unknown, name: string): boolean => {
  const { name: identifier, value } = (node ?? {}) as { name?: unknown; value?: unknown };
  return identifier === name || value === name;
};

/** `process.env` itself, wherever it stands but as the target of a setting that some package wants to find there. */
function readsEnvironment({ nodes }: SourceFile): boolean {
  const targets = new Set(
    nodes.flatMap(({ type, left }) =>
      type === 'AssignmentExpression' ? [(left as Syntax)['object']] : [],
    ),
  );
  return nodes.some((node) => {
    const { type, object, property, source, specifiers } = node;
    if (type === 'MemberExpression') {
      return called(object, 'process') && called(property, 'env') && !targets.has(node);
    }
    return (
      type === 'ImportDeclaration' &&
      (called(source, 'node:process') || called(source, 'process')) &&
      (specifiers as readonly Syntax[]).some(({ imported }) => called(imported, 'env'))
    );
  });
}

export const onlyMainReadsTheEnvironment: Rule<SourceTree> = {
  says: 'only main.ts reads the environment',
  because:
    'A setting that is read deep inside cannot be checked at the start, nor set by a test. Add it to subgraphs/shared/config.ts, read it in main.ts, and hand the value down.',
  offences: (sources) =>
    sources
      .filter((source) => !/(^|\/)main\.ts$/.test(source.path) && readsEnvironment(source))
      .map(({ path }) => path),
  faults: {
    'process.env in a module': [sourceOf('gateway/gateway.ts', 'const port = process.env.PORT;')],
    "process['env']": [sourceOf('gateway/gateway.ts', `const { PORT } = process['env'];`)],
    'env imported by name': [sourceOf('database/load.ts', `import { env } from 'node:process';`)],
  },
  innocent: {
    'a switch that a package reads there': [
      sourceOf('gateway/engine/apollo.ts', `process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';`),
    ],
    'main.ts': [sourceOf('gateway/main.ts', 'readConfig(process.env);')],
    'a comment and a text': [
      sourceOf('gateway/a.ts', `// process.env is read in main.ts\nconst hint = 'process.env';`),
    ],
  },
};
