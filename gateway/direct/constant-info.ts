/** What a resolver is told beside its arguments. It is the same for each row, so it has neither a path nor variables. */
import type {
  FieldNode,
  GraphQLObjectType,
  GraphQLResolveInfo,
  OperationDefinitionNode,
} from 'graphql';
import type { Home } from './homes.js';
import type { LocalSubgraph } from './local-subgraph.js';

export function constantInfo(
  operation: OperationDefinitionNode,
  fieldNodes: readonly FieldNode[],
  field: Home['field'],
  parentType: GraphQLObjectType,
  { schema }: LocalSubgraph,
): GraphQLResolveInfo {
  const info: Omit<GraphQLResolveInfo, 'getAbortSignal' | 'getAsyncHelpers'> = {
    fieldName: field.name,
    fieldNodes,
    returnType: field.type,
    parentType,
    path: { prev: undefined, key: field.name, typename: parentType.name },
    schema,
    fragments: {},
    rootValue: undefined,
    operation,
    variableValues: {},
  };
  return info as GraphQLResolveInfo;
}
