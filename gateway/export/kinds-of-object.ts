/** What an object of the graph is to a table, told by its fields, so that any graph of this style is exported. */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** Whether it is a page of a list, as Relay has them. */
export const isConnection = (type: GraphQLCompositeType): boolean => has(type, 'pageInfo');

/** Whether it can be asked again by its id. */
export function isNode(type: GraphQLCompositeType): boolean {
  if (isInterfaceType(type) && type.name === 'Node') return true;
  return (
    (isObjectType(type) || isInterfaceType(type)) &&
    type.getInterfaces().some(({ name }) => name === 'Node')
  );
}

/** Whether it is a number that may be hidden, with the text to be printed in its place. */
export const isFigure = (type: GraphQLCompositeType): boolean =>
  has(type, 'display') && has(type, 'suppressed');

export const has = (type: GraphQLCompositeType, field: string): boolean =>
  fieldOf(type, field) !== undefined;

export function fieldOf(type: GraphQLCompositeType, name: string): Field | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** Whether a field is answered by several. */
export function isList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? isList(type.ofType) : isListType(type);
}
