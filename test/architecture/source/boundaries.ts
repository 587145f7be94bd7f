/**
 * Who may import whom. The first line that fits a module's path holds for it;
 * a module that no line fits is an offence too, so that a new folder begins with
 * a decision.
 */
import type { Rule } from '../rule.js';
import { type SourceTree, sourceOf } from '../source-tree.js';

interface Boundary {
  readonly from: RegExp;
  /** Modules of the project, besides those of the same subgraph where `ownFolder` says so. */
  readonly may: readonly RegExp[];
  /** Within subgraphs/X: modules of X, but those that `butNot` fits. */
  readonly ownSubgraph?: { readonly butNot?: RegExp };
  /** Packages that are out of reach. */
  readonly noPackage?: RegExp;
  readonly because: string;
}

const list = /^subgraphs\/list\.ts$/;
const definitions = /^subgraphs\/definitions\.ts$/;
const shared = /^subgraphs\/shared\//;
const sharedWithGateway =
  /^subgraphs\/shared\/(access-rules|access-directive|asked|config|csv-text|errors|identity-settings|key-file|listen-problem|log|mask|project-folder|signed-viewer|start-failure|subgraph|viewer|vocabulary\/scalars|workbook\/[a-z-]+)\.ts$/;
const database = /^database\//;
const gateway = /^gateway\//;
const contract = /^schema\/[^/]+\.ts$/;
const databasePackages = /^(@mikro-orm\/|pg$|kysely)/;

const boundaries: readonly Boundary[] = [
  {
    from: list,
    may: [],
    because: 'Everybody reads the list of subgraphs, so it reads nobody.',
  },
  {
    from: definitions,
    may: [list, /^subgraphs\/shared\/subgraph\.ts$/],
    because: 'It finds subgraphs by their name in the list and knows none of them.',
  },
  {
    from: shared,
    may: [shared, list],
    because:
      "shared is the ground under all subgraphs: no subgraph's word in it, and no gateway's.",
  },
  {
    from: /^subgraphs\/main\.ts$/,
    may: [shared, list, definitions, database],
    because: 'A subgraph that is served apart opens its own database and nothing else.',
  },
  {
    from: /\.(entity|table|enums)\.ts$/,
    ownSubgraph: {
      butNot: /\.(resolver|loaders|queries)\.ts$|\/(subgraph|main)\.ts$|\/(migrations|synthetic)\//,
    },
    may: [/^subgraphs\/shared\/(vocabulary\/|node\.ts$|access\.ts$|.*\.table\.ts$)/],
    because:
      'An entity is what it is, whoever asks: it knows entities and the shared vocabulary, never how it is read or shown.',
  },
  {
    from: /\.(loaders|queries)\.ts$/,
    ownSubgraph: { butNot: /\.resolver\.ts$/ },
    may: [shared],
    noPackage: /^type-graphql$/,
    because: 'A loader reads rows; how they are shown is the resolver’s, which imports the loader.',
  },
  {
    from: /^subgraphs\/[^/]+\//,
    ownSubgraph: {},
    may: [shared],
    because:
      'A subgraph knows only itself and shared. What it needs of another one it borrows by key (borrowed/) and the gateway joins, or asks for with @requires.',
  },
  {
    from: /^gateway\/(main|hub|in-process)\.ts$/,
    may: [gateway, list, shared, database, definitions, contract],
    noPackage: /^type-graphql$/,
    because:
      'What starts the whole hub in one process opens the database and fetches the definitions; it needs no more of the subgraphs.',
  },
  {
    from: gateway,
    may: [gateway, list, sharedWithGateway, contract],
    noPackage: /^(type-graphql|@mikro-orm\/.*|pg|kysely)$/,
    because:
      'The gateway works on any supergraph, with subgraphs that run elsewhere: only in-process.ts reaches their code, and nothing here touches a database.',
  },
  {
    from: /^database\/(.*\/)?main\.ts$/,
    may: [database, list, definitions, shared],
    noPackage: /^type-graphql$/,
    because: 'A command about the database puts together the definitions and the tools.',
  },
  {
    from: database,
    may: [database, list, shared],
    noPackage: /^type-graphql$/,
    because: 'The tools of the database are handed the definitions; they fetch none.',
  },
  {
    from: /^schema\/hooks\//,
    may: [/^schema\/hooks\//],
    noPackage: databasePackages,
    because: 'The hooks are a package for browsers: they know the contract, no server file.',
  },
  {
    from: /^dashboard\//,
    may: [/^dashboard\//, /^data\/saitama-municipalities/],
    noPackage:
      /^(@mikro-orm\/.*|pg|kysely|type-graphql|@apollo\/(server|gateway|subgraph)|fastify)$/,
    because:
      'The dashboard is a consumer like any other: it asks the graph through @hitozukuri/hooks and knows no server file.',
  },
  {
    from: contract,
    may: [contract, list, definitions, shared, /^schema\/hooks\/codegen\/texts\.ts$/],
    noPackage: databasePackages,
    because:
      'Composition needs the definitions and no database; how a document is written and hashed is the same for the hub and for its clients.',
  },
];

const subgraphOf = (path: string): string | undefined =>
  /^subgraphs\/([^/]+)\//.exec(path)?.[1]?.replace(/^shared$/, '') || undefined;

function allowed({ may, ownSubgraph }: Boundary, from: string, to: string): boolean {
  if (may.some((each) => each.test(to))) return true;
  if (!ownSubgraph || subgraphOf(from) !== subgraphOf(to)) return false;
  return !ownSubgraph.butNot?.test(to);
}

export const whoMayImportWhom: Rule<SourceTree> = {
  says: 'each part imports only what it may know',
  because:
    'The table in test/architecture/source/boundaries.ts says who may import whom, and why. Change the code, or change the table by a decision in docs/decisions.',
  offences: (sources) =>
    sources.flatMap(({ path, imports }) => {
      const boundary = boundaries.find(({ from }) => from.test(path));
      if (!boundary) return [`${path}: no line of the table says what it may import`];
      return imports
        .filter(({ specifier, path: to }) =>
          to === null
            ? specifier !== null && boundary.noPackage?.test(specifier)
            : !allowed(boundary, path, to),
        )
        .map(({ specifier }) => `${path} imports ${specifier}. ${boundary.because}`);
    }),
  faults: {
    'a subgraph that imports another one': [
      sourceOf(
        'subgraphs/exchange/placement/placement.resolver.ts',
        `import { TrainingCourse } from '../../development/training-course/training-course.entity.js';`,
      ),
    ],
    'shared that knows a subgraph': [
      sourceOf(
        'subgraphs/shared/rows.ts',
        `import type { Placement } from '../exchange/placement.js';`,
      ),
    ],
    'an entity that knows its loader': [
      sourceOf(
        'subgraphs/exchange/placement/placement.entity.ts',
        `import { placementByCode } from './placement.loaders.js';`,
      ),
    ],
    'a loader that knows a resolver': [
      sourceOf(
        'subgraphs/exchange/placement/placement.loaders.ts',
        `import { PlacementConnection } from './placement.resolver.js';`,
      ),
    ],
    'the gateway at the database': [
      sourceOf('gateway/gateway.ts', `import { MikroORM } from '@mikro-orm/postgresql';`),
    ],
    'the gateway behind the door': [
      sourceOf(
        'gateway/gateway.ts',
        `const { exchange } = await import('../subgraphs/exchange/subgraph.js');`,
      ),
    ],
    'the gateway with a definition': [
      sourceOf(
        'gateway/gateway.ts',
        `import { allDefinitions } from '../subgraphs/definitions.js';`,
      ),
    ],
    'the list that reads a subgraph': [
      sourceOf('subgraphs/list.ts', `export { exchange } from './exchange/subgraph.js';`),
    ],
    'a hook that reads a server file': [
      sourceOf(
        'schema/hooks/count.ts',
        `import type { Count } from '../../subgraphs/shared/vocabulary/count.js';`,
      ),
    ],
    'a folder without a line': [sourceOf('dashboards/main.ts', '')],
  },
  innocent: {
    'a subgraph on its own ground': [
      sourceOf(
        'subgraphs/exchange/placement/placement.resolver.ts',
        `import '../subgraph.js'; import '../../shared/rows.js'; import 'type-graphql';`,
      ),
    ],
  },
};
