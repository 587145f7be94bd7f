/** `@Reads` finds its type by the name of the resolver's class; where that goes wrong, columns are missing without a word. */
import type { Rule } from '../rule.js';
import { type SourceTree, type Syntax, sourceOf } from '../source-tree.js';

interface Reading {
  readonly at: string;
  /** `<class>.<method>`, by which @Reads remembers. */
  readonly name: string;
  readonly resolver: string;
  /** What `@Resolver(() => …)` names; null without it. */
  readonly type: string | null;
  readonly columns: string;
}

const nameOf = (node: unknown): string | null =>
  ((node as Syntax | undefined)?.['name'] as string | undefined) ?? null;

/** The arguments of a decorator, where it stands. */
function decorated(node: Syntax, decorator: string): readonly Syntax[] | undefined {
  const calls = ((node['decorators'] ?? []) as readonly Syntax[]).map(
    ({ expression }) => expression as Syntax,
  );
  const call = calls.find(({ callee }) => nameOf(callee) === decorator);
  return call?.['arguments'] as readonly Syntax[] | undefined;
}

function readingsIn(sources: SourceTree): readonly Reading[] {
  return sources.flatMap(({ path, nodes }) =>
    nodes
      .filter(({ type }) => type === 'ClassDeclaration')
      .flatMap((declared) => {
        const resolver = nameOf(declared['id']) ?? '';
        const type = nameOf(decorated(declared, 'Resolver')?.[0]?.['body']);
        const methods = (declared['body'] as Syntax)['body'] as readonly Syntax[];
        return methods.flatMap((method) => {
          const columns = decorated(method, 'Reads');
          if (!columns) return [];
          const name = `${resolver}.${nameOf(method['key'])}`;
          const texts = columns.map(({ value }) => String(value)).sort();
          return [{ at: `${path}: ${name}`, name, resolver, type, columns: texts.join(', ') }];
        });
      }),
  );
}

export const readsFindTheirType: Rule<SourceTree> = {
  says: 'a resolver with @Reads is called after its type',
  because:
    'The columns that @Reads names are looked up under <Type>Resolver. Under another name they are never read, and the field sees undefined.',
  offences: (sources) =>
    readingsIn(sources)
      .filter(({ resolver, type }) => resolver !== `${type}Resolver`)
      .map(({ at }) => at),
  faults: {
    'a resolver of another name': [
      sourceOf(
        'subgraphs/exchange/placement/placement.resolver.ts',
        `@Resolver(() => Placement) class PlacementFields { @Reads('days') days() {} }`,
      ),
    ],
    'a resolver of no type': [
      sourceOf(
        'subgraphs/exchange/placement/placement.resolver.ts',
        `@Resolver() class PlacementResolver { @Reads('days') days() {} }`,
      ),
    ],
  },
  innocent: {
    'a resolver after its type': [
      sourceOf(
        'subgraphs/exchange/placement/placement.resolver.ts',
        `@Resolver(() => Placement) class PlacementResolver { @Reads('days') days() {} }`,
      ),
    ],
  },
};

export const readsOfOneName: Rule<SourceTree> = {
  says: 'fields of one name in two subgraphs read the same columns',
  because:
    'In one process @Reads remembers by class and method, so the subgraph that is loaded last wins and the other one misses its columns. Read the same columns, or call one of the fields differently.',
  offences: (sources) =>
    [...Map.groupBy(readingsIn(sources), ({ name }) => name).values()]
      .filter((readings) => new Set(readings.map(({ columns }) => columns)).size > 1)
      .map((readings) => readings.map(({ at, columns }) => `${at} reads ${columns}`).join('; ')),
  faults: {
    'two resolvers of one name': [
      sourceOf(
        'subgraphs/exchange/a.resolver.ts',
        `@Resolver(() => Host) class HostResolver { @Reads('name') label() {} }`,
      ),
      sourceOf(
        'subgraphs/recruitment/a.resolver.ts',
        `@Resolver(() => Host) class HostResolver { @Reads('title') label() {} }`,
      ),
    ],
  },
  innocent: {
    'the same columns': [
      sourceOf(
        'subgraphs/exchange/a.resolver.ts',
        `@Resolver(() => Host) class HostResolver { @Reads('name', 'kana') label() {} }`,
      ),
      sourceOf(
        'subgraphs/recruitment/a.resolver.ts',
        `@Resolver(() => Host) class HostResolver { @Reads('kana', 'name') label() {} }`,
      ),
    ],
  },
};
