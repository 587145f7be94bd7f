/** Things that are made up from the columns and fields of their type, to see what a resolver does with them. */
import { type EntityMetadata, ReferenceKind } from '@mikro-orm/core';
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLOutputType,
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

export interface Known {
  readonly schema: GraphQLSchema;
  /** The class of a type, where it has one: type-graphql hands resolvers things of that class. */
  readonly classOf: (type: string) => { readonly prototype: object } | undefined;
  /** The columns of a type, where it is a table. */
  readonly tableOf: (type: string) => EntityMetadata | undefined;
  /** Is told each property that is read of a thing made up for a caller. */
  readonly onRead?: (property: string) => unknown;
}

/**
 * The n-th thing of a type: its columns as a row has them, its fields otherwise,
 * and a text for whatever else is read of it. Two of them differ in every value.
 */
export function madeUp(known: Known, type: string, n: number): object {
  const { schema, classOf, tableOf } = known;
  const thing = Object.create(classOf(type)?.prototype ?? Object.prototype);
  const set = (property: string, value: unknown) =>
    Object.defineProperty(thing, property, { value, enumerable: true, configurable: true });
  const fields = schema.getType(type);
  if (isObjectType(fields)) {
    for (const field of Object.values(fields.getFields())) {
      set(field.name, fieldValue(known, field.type, field.name, n));
    }
  }
  for (const prop of tableOf(type)?.props ?? []) {
    const held = columnValue(prop, n);
    if (held !== undefined) set(prop.name, held);
  }
  return new Proxy(thing, {
    get(target, property) {
      if (typeof property === 'symbol' || property === 'then') return Reflect.get(target, property);
      known.onRead?.(property);
      return property in target ? Reflect.get(target, property) : `${property}-${n}`;
    },
  });
}

/** What a row holds in a column; a relation is held as its key. An enum's column is left to its field. */
function columnValue(
  { name, kind, runtimeType, items }: EntityMetadata['props'][number],
  n: number,
): unknown {
  if (kind === ReferenceKind.SCALAR && runtimeType === 'number') return 2020 + n;
  if (kind === ReferenceKind.SCALAR && items) return items[n % items.length];
  if (kind === ReferenceKind.SCALAR && runtimeType.endsWith('[]')) return [`${name}-${n}`];
  const isText = kind === ReferenceKind.MANY_TO_ONE || runtimeType === 'string';
  return isText ? `${name}-${n}` : undefined;
}

function fieldValue(known: Known, type: GraphQLOutputType, field: string, n: number): unknown {
  if (isNonNullType(type)) return fieldValue(known, type.ofType, field, n);
  if (isListType(type)) return [fieldValue(known, type.ofType, field, n)];
  if (isEnumType(type)) return type.getValues()[n % type.getValues().length]?.value;
  if (isScalarType(type)) return /^(Int|Float)$/.test(type.name) ? 2020 + n : `${field}-${n}`;
  // a thing with a key is held as its key; a value as itself
  const hasKey = isObjectType(type) && (type.getFields()['id'] || type.getFields()['code']);
  const isValue = isObjectType(type) && !hasKey && type.name !== 'Query';
  return isValue ? madeUp({ ...known, onRead: () => {} }, type.name, n) : `${field}-${n}`;
}

/** What a field is asked with when a person writes no more than must be: defaults, and some value where one is demanded. */
export function argumentsOf(declared: readonly GraphQLArgument[]): Record<string, unknown> {
  return Object.fromEntries(
    declared.flatMap(({ name, type, defaultValue }) => {
      if (defaultValue !== undefined) return [[name, defaultValue]];
      return isNonNullType(type) ? [[name, inputOf(type)]] : [];
    }),
  );
}

const samples = ['112011', '2024-04-01', 2024, true];

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
