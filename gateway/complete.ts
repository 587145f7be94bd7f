/**
 * When a part of the answer is missing, what is left must still be what the
 * schema promises: a null where a value was promised makes its parent null, up
 * to the first that may be. The engines do this each in their own way; here it
 * is done once, so that both answer alike. Only answers with gaps pass here.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Completion {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Told of each field without a value, as `Type.field` and where, before its parent is given up. */
  readonly onMissing: (coordinate: string, path: readonly (string | number)[]) => void;
}

type Row = Record<string, unknown>;
type Path = (string | number)[];

/** The same data, mended in place; `null` when even the root cannot stand. */
export function completeData(data: Row, completion: Completion): Row | null {
  const { schema, operation } = completion;
  const root = schema.getRootType(operation.operation);
  return root ? completeRow(data, root, [operation.selectionSet], [], completion) : null;
}

function completeRow(
  row: Row,
  type: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  path: Path,
  completion: Completion,
): Row | null {
  if (!isObjectType(type) && !isInterfaceType(type)) return row;
  const asked = new Map<string, FieldNode[]>();
  for (const set of sets) collect(set, type, asked, completion);
  let stands = true;
  for (const [key, nodes] of asked) {
    const name = nodes[0]?.name.value ?? key;
    const field = type.getFields()[name];
    if (!field) continue; // __typename, and introspection, which is never missing
    path.push(key);
    if (row[key] === undefined || row[key] === null)
      completion.onMissing(`${type.name}.${name}`, path);
    const inner = nodes.flatMap((node) => node.selectionSet ?? []);
    row[key] = completeValue(row[key], field.type, inner, path, completion);
    path.pop();
    if (row[key] === null && isNonNullType(field.type)) stands = false;
  }
  return stands ? row : null;
}

function completeValue(
  value: unknown,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  path: Path,
  completion: Completion,
): unknown {
  if (value === undefined || value === null) return null;
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable)) {
    if (!Array.isArray(value)) return null;
    const itemType = nullable.ofType;
    const items = value.map((item, index) => {
      path.push(index);
      const completed = completeValue(item, itemType, sets, path, completion);
      path.pop();
      return completed;
    });
    return isNonNullType(itemType) && items.includes(null) ? null : items;
  }
  if (sets.length === 0) return value;
  if (typeof value !== 'object' || Array.isArray(value)) return null;
  const row = value as Row;
  return completeRow(
    row,
    concreteType(row, nullable, sets, completion.schema),
    sets,
    path,
    completion,
  );
}

/** The row's own type where the client asked for `__typename`; else only what the declared type promises is kept. */
function concreteType(
  row: Row,
  declared: GraphQLNamedType,
  sets: readonly SelectionSetNode[],
  schema: GraphQLSchema,
): GraphQLNamedType {
  for (const node of sets.flatMap(({ selections }) => selections)) {
    if (node.kind !== Kind.FIELD || node.name.value !== '__typename') continue;
    const came = row[node.alias?.value ?? '__typename'];
    if (typeof came === 'string') return schema.getType(came) ?? declared;
  }
  return declared;
}

function collect(
  { selections }: SelectionSetNode,
  type: GraphQLNamedType,
  asked: Map<string, FieldNode[]>,
  completion: Completion,
): void {
  for (const node of selections) {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, completion.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, completion.variables);
    if (skip?.['if'] === true || include?.['if'] === false) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      asked.set(key, [...(asked.get(key) ?? []), node]);
      continue;
    }
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT ? node : fragmentOf(completion.document, node.name.value);
    if (fragment && holds(fragment.typeCondition?.name.value, type, completion.schema)) {
      collect(fragment.selectionSet, type, asked, completion);
    }
  }
}

function fragmentOf(document: DocumentNode, name: string): FragmentDefinitionNode | undefined {
  return document.definitions.find(
    (node): node is FragmentDefinitionNode =>
      node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
  );
}

function holds(
  condition: string | undefined,
  type: GraphQLNamedType,
  schema: GraphQLSchema,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const wanted = schema.getType(condition);
  return (
    isAbstractType(wanted) &&
    (isObjectType(type) || isInterfaceType(type)) &&
    schema.isSubType(wanted, type)
  );
}
