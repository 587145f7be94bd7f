/**
 * A subgraph over a database without rows, which only counts the statements that
 * it is sent: so it is seen what a resolver does, whatever its source says.
 *
 *     await rowless.statementsOf('TrainingSession', 'course', 3)   // 1
 *
 * Parents are made up from the columns and fields of their type.
 */
import { MikroORM } from '@mikro-orm/postgresql';
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { buildSubgraph } from '../../subgraphs/shared/build-subgraph.js';
import type { Context } from '../../subgraphs/shared/context.js';
import { ormOptions } from '../../subgraphs/shared/database.js';
import { openLog } from '../../subgraphs/shared/log.js';
import type { SubgraphDefinition } from '../../subgraphs/shared/subgraph.js';

export interface Rowless {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Types that belong to another subgraph. */
  readonly borrowed: ReadonlySet<string>;
  /** A context of a new request, and the statements that were sent with it. */
  request(): { readonly context: Context; readonly statements: readonly string[] };
  /** How many statements a field sends when so many parents are asked for it at once. */
  statementsOf(type: string, field: string, parents: number): Promise<number>;
}

export function rowlessSubgraph(
  definition: SubgraphDefinition,
  schema: GraphQLSchema = buildSubgraph(definition).schema,
): Rowless {
  const orm = new MikroORM(
    ormOptions({
      url: 'postgres://nobody@127.0.0.1/none',
      schema: definition.name,
      entities: definition.entities,
    }) as ConstructorParameters<typeof MikroORM>[0],
  );
  const request: Rowless['request'] = () => {
    const statements: string[] = [];
    const context = {
      requestId: 'architecture',
      log: openLog('silent', definition.name),
      asked: new Map(),
      loaders: new Map(),
      datasetKinds: new Set(),
      database: {
        orm,
        read: async ({ text }: { text: string }) => {
          statements.push(text);
          return [];
        },
      },
    } as unknown as Context;
    return { context, statements };
  };
  const invent = inventor(definition, schema);
  return {
    name: definition.name,
    schema,
    borrowed: new Set(definition.borrowed.map(({ name }) => name)),
    request,
    async statementsOf(typeName, fieldName, parents) {
      const type = schema.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      if (!field?.resolve) return 0;
      const { resolve } = field;
      const { context, statements } = request();
      const info = { fieldName, parentType: type, schema } as unknown as GraphQLResolveInfo;
      const args = argumentsOf(field.args);
      const numbers = Array.from({ length: parents }, (_, index) => index + 1);
      await Promise.all(numbers.map((n) => resolve(invent(typeName, n), args, context, info)));
      return statements.length;
    },
  };
}

/** Makes up the n-th thing of a type: of its class where it has one, with its columns, its fields, and a text for whatever else is read of it. */
function inventor(definition: SubgraphDefinition, schema: GraphQLSchema) {
  const listed = [
    ...(definition.entities as readonly (new () => object)[]),
    ...definition.types,
    ...definition.borrowed,
  ];
  const classOf = (name: string) =>
    listed.find((each) => each.name === name) ??
    getMetadataStorage().objectTypes.find((each) => each.name === name)?.target;
  const invent = (name: string, n: number): object => {
    const known = Object.create(classOf(name)?.prototype ?? Object.prototype) as Record<
      string,
      unknown
    >;
    const type = schema.getType(name);
    if (isObjectType(type)) {
      for (const [field, { type: answered }] of Object.entries(type.getFields())) {
        Object.defineProperty(known, field, {
          value: made(answered, field, n),
          enumerable: true,
          configurable: true,
        });
      }
    }
    return new Proxy(known, {
      get: (target, property) =>
        typeof property === 'symbol' || property === 'then' || property in target
          ? Reflect.get(target, property)
          : `${property}-${n}`,
    });
  };
  const made = (type: GraphQLOutputType, field: string, n: number): unknown => {
    if (isNonNullType(type)) return made(type.ofType, field, n);
    if (isListType(type)) return [made(type.ofType, field, n)];
    if (isEnumType(type)) return type.getValues()[n % type.getValues().length]?.value;
    if (isScalarType(type)) return /^(Int|Float)$/.test(type.name) ? 2020 + n : `${field}-${n}`;
    // a thing of another table is held as its key; a value as itself
    const isValue = isObjectType(type) && !type.getFields()['id'];
    return isValue && type.name !== 'Query' ? invent(type.name, n) : `${field}-${n}`;
  };
  return invent;
}

/** What a field is asked with when a person writes no more than must be: defaults, and some value where one is demanded. */
function argumentsOf(declared: readonly GraphQLArgument[]): Record<string, unknown> {
  return Object.fromEntries(
    declared.flatMap(({ name, type, defaultValue }) => {
      if (defaultValue !== undefined) return [[name, defaultValue]];
      return isNonNullType(type) ? [[name, inputOf(type)]] : [];
    }),
  );
}

const samples = ['2024-04-01', '112011', 2024, true];

function inputOf(type: GraphQLType): unknown {
  if (isNonNullType(type)) return inputOf(type.ofType);
  if (isListType(type)) return [inputOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isScalarType(type))
    return samples.map((each) => parsed(type, each)).find((each) => each !== undefined);
  const named = getNamedType(type) as GraphQLNamedType;
  return 'getFields' in named
    ? argumentsOf(Object.values(named.getFields()) as unknown as GraphQLArgument[])
    : undefined;
}

function parsed(scalar: GraphQLScalarType, value: unknown): unknown {
  try {
    return scalar.parseValue(value);
  } catch {
    return undefined;
  }
}
