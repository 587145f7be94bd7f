/**
 * type-graphql classes → a federated, executable schema. Its text is sorted, so
 * that a committed copy differs only where the graph does.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getDocumentNodeFromSchema } from '@graphql-tools/utils';
import {
  concatAST,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
  lexicographicSortSchema,
  parse,
} from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { keyRule, withConsequences } from './access-consequences.js';
import { accessDirective, accessSpecification } from './access-directive.js';
import { guardFields } from './access-guard.js';
import { mayAsk } from './access-rules.js';
import type { Context } from './context.js';
import { withListSizes } from './list-size.js';
import { globalId, keyIn, nodeKeys, type Reference } from './node.js';
import { daysIn, inCalendars, withCalendars } from './vocabulary/day-field.js';

/** Finds the row behind a key that another subgraph sent; null when there is none. */
export type ReferenceResolver = (reference: Reference, context: Context) => unknown;

export interface SubgraphSchemaOptions {
  readonly resolvers: readonly (new () => object)[];
  /** Own types that no field leads to: without being named here they vanish. */
  readonly types: readonly (new () => object)[];
  /** Entities of other subgraphs; a reference to one is its key, which is all that is known here. */
  readonly borrowed: readonly (new () => object)[];
  readonly references: Readonly<Record<string, ReferenceResolver>>;
}

export interface SubgraphSchema {
  readonly typeDefs: DocumentNode;
  readonly schema: GraphQLSchema;
  /** Names of the entities that this subgraph answers for: only it knows whether one exists. */
  readonly owned: readonly string[];
}

const federation = 'https://specs.apollo.dev/federation/v2.9';
const imported = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@interfaceObject',
  '@cost',
  '@listSize',
  '@composeDirective',
];

/** The roots belong to all subgraphs, which describe them alike. */
const roots = {
  Query: 'What can be asked. / 問い合わせの入口。',
  Mutation: 'What can be changed. / 変更の入口。',
} as const;

const built = new WeakMap<SubgraphSchemaOptions, SubgraphSchema>();

/** Built once for each definition. */
export function buildSubgraph(options: SubgraphSchemaOptions): SubgraphSchema {
  let subgraph = built.get(options);
  if (!subgraph) {
    subgraph = build(options);
    built.set(options, subgraph);
  }
  return subgraph;
}

function build(options: SubgraphSchemaOptions): SubgraphSchema {
  const schema = buildSchemaSync({
    resolvers: options.resolvers as unknown as NonEmptyArray<() => void>,
    orphanedTypes: [...options.types, ...options.borrowed],
    validate: false,
    container: { get: theOne },
    // the contract's tests hold the whole graph against the rules; here it would cost each start
    skipCheck: true,
  });
  for (const [root, description] of Object.entries(roots)) {
    const type = schema.getType(root);
    if (type) type.description = description;
  }
  const head = `extend schema
    @link(url: "${federation}", import: [${imported.map((name) => `"${name}"`).join(', ')}])
    @link(url: "${accessSpecification}", import: ["@access"])
    @composeDirective(name: "@access")
  ${accessDirective}`;
  const sorted = lexicographicSortSchema(withConsequences(schema));
  const typeDefs = withListSizes(
    withCalendars(
      concatAST([parse(head, { noLocation: true }), getDocumentNodeFromSchema(sorted)]),
      daysIn(schema),
    ),
  );
  const executable = buildSubgraphSchema([
    { typeDefs, resolvers: resolversOf(schema, options) as never },
  ]);
  guardFields(executable);
  return {
    typeDefs,
    schema: executable,
    owned: [...nodeKeys.keys()]
      .filter((type) => schema.getType(type) && !options.borrowed.some(({ name }) => name === type))
      .sort(),
  };
}

const instances = new Map<new () => object, object>();

/** The one instance of a resolver's class; type-graphql's own container looks through all of them at each call. */
function theOne(resolver: new () => object): object {
  let instance = instances.get(resolver);
  if (!instance) {
    instance = new resolver();
    instances.set(resolver, instance);
  }
  return instance;
}

type ResolverMap = Record<
  string,
  Record<string, GraphQLFieldResolver<unknown, Context> | unknown> | GraphQLScalarType
>;

/** Rows are plain objects, so no type is told by its class, and an abstract type by `__typename`. */
function resolversOf(
  schema: GraphQLSchema,
  { references, borrowed }: SubgraphSchemaOptions,
): ResolverMap {
  const map = createResolversMap(schema) as ResolverMap;
  for (const resolvers of Object.values(map)) {
    const own = resolvers as Record<string, unknown>;
    delete own['__isTypeOf'];
    if (own['__resolveType'])
      own['__resolveType'] = (row: { __typename?: string }) => row.__typename;
  }
  for (const [type, days] of daysIn(schema)) {
    const own = map[type] as Record<string, GraphQLFieldResolver<unknown, unknown>> | undefined;
    if (own) for (const day of days) own[day] = inCalendars(day, own[day]);
  }
  for (const [type, key] of nodeKeys) {
    const own = map[type] as Record<string, unknown> | undefined;
    if (own) own['id'] = (row: Record<string, unknown>) => globalId(type, row[key]);
  }
  const borrowers = borrowed.map(({ name }): [string, ReferenceResolver] => {
    const key = nodeKeys.get(name) ?? 'code';
    return [name, (reference) => ({ [key]: keyIn(reference, key) })];
  });
  for (const [type, resolve] of [...borrowers, ...Object.entries(references)]) {
    const rule = keyRule(type, schema);
    map[type] = {
      ...(map[type] as object),
      __resolveReference: (key: Reference, context: Context) =>
        rule && !mayAsk(context.viewer, rule) ? null : found(type, resolve(key, context)),
    };
  }
  return map;
}

/** `_entities` is a list of a union: each row must say its type. Rows of a loader are shared, so they are not written on. */
async function found(type: string, answer: unknown): Promise<unknown> {
  const row = await answer;
  return row && typeof row === 'object' ? { __typename: type, ...row } : null;
}
