/** Ways that a client can walk from the root to things of a type without knowing any key. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
} from 'graphql';

/** One step: a field, or `... on Type`. */
type Way = readonly string[];

/** The shortest ways to each composite type, at most `most` of them, as queries that ask `__typename id` at the end. */
export function waysTo(
  schema: GraphQLSchema,
  most: number,
): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, Way[]>();
  let edge: (readonly [GraphQLNamedType, Way])[] = [
    [schema.getQueryType() as GraphQLNamedType, []],
  ];
  while (edge.length > 0) {
    const next: typeof edge = [];
    for (const [type, way] of edge) {
      const known = ways.get(type.name) ?? [];
      if (known.length === most) continue;
      ways.set(type.name, [...known, way]);
      next.push(...stepsFrom(type, schema).map(([to, step]) => [to, [...way, step]] as const));
    }
    edge = next;
  }
  return new Map([...ways].map(([type, each]) => [type, each.map(queryOf)]));
}

function stepsFrom(type: GraphQLNamedType, schema: GraphQLSchema): [GraphQLNamedType, string][] {
  if (!isCompositeType(type)) return [];
  const fragments = isAbstractType(type)
    ? schema
        .getPossibleTypes(type)
        .map((each): [GraphQLNamedType, string] => [each, `... on ${each}`])
    : [];
  const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
  return [
    ...fragments,
    ...fields
      .filter(({ name, args }) => name !== 'edges' && !args.some(isRequiredArgument))
      .map((field): [GraphQLNamedType, string] => [getNamedType(field.type), field.name]),
  ];
}

const queryOf = (way: Way): string =>
  way.reduceRight((inner, step) => `{ ${step} ${inner} }`, '{ __typename id }');
