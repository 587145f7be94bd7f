/** The graph as somebody with certain roles sees it: introspection and code completion tell of nothing else. */
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { forbidding, type Policy, rolesKey } from './policy.js';

/** One schema for each set of roles, made when it is first asked for. */
export function visibleSchemas(
  schema: GraphQLSchema,
  policy: Policy,
): (viewer: Viewer) => GraphQLSchema {
  const known = new Map<string, GraphQLSchema>();
  return (viewer) => {
    if (policy.size === 0) return schema;
    const key = rolesKey(viewer);
    const visible = known.get(key) ?? visibleTo(viewer, schema, policy);
    known.set(key, visible);
    return visible;
  };
}

function visibleTo(viewer: Viewer, schema: GraphQLSchema, policy: Policy): GraphQLSchema {
  const hidden = (typeName: string, name: string) =>
    forbidding(policy, `${typeName}.${name}`, viewer) !== undefined;
  const kept = mapSchema(schema, {
    [MapperKind.COMPOSITE_FIELD]: (_, name, typeName) =>
      hidden(typeName, name) ? null : undefined,
    [MapperKind.INPUT_OBJECT_FIELD]: (_, name, typeName) =>
      hidden(typeName, name) ? null : undefined,
    [MapperKind.ENUM_VALUE]: (_, typeName, __, name) => (hidden(typeName, name) ? null : undefined),
  });
  // an object that nobody with these roles meets is no implementation to be told of either
  return pruneSchema(kept, {
    skipPruning: (type) => isObjectType(type) && type.getInterfaces().length > 0,
  });
}
