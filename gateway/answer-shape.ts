/**
 * Whether a subgraph's answer has the shape that its fetch asks for: lists where
 * the schema has lists, objects where it has objects. The engines take that for
 * granted. Values of single fields are not looked at.
 */
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

interface Shape {
  readonly key: string;
  /** Lists inside lists. */
  readonly lists: number;
  /** What an object holds; `'single'` for values of the known scalars and enums, `'any'` when the schema does not tell. */
  readonly holds: readonly Shape[] | 'single' | 'any';
}

const shapes = new WeakMap<DocumentNode, readonly Shape[]>();

/** Where the answer is of another shape, as a path for the log; nothing when it fits. */
export function misshapen(
  data: Readonly<Record<string, unknown>>,
  document: DocumentNode,
  supergraph: GraphQLSchema,
): string | undefined {
  let shape = shapes.get(document);
  if (!shape) {
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    const root = operation && supergraph.getRootType(operation.operation);
    shape = operation
      ? shapesOf([operation.selectionSet], root ?? undefined, document, supergraph)
      : [];
    shapes.set(document, shape);
  }
  return misfit(data, shape);
}

function misfit(
  row: Readonly<Record<string, unknown>>,
  shape: readonly Shape[],
): string | undefined {
  for (const field of shape) {
    const below = misfitValue(row[field.key], field, field.lists);
    if (below !== undefined) return `${field.key}${below}`;
  }
  return undefined;
}

function misfitValue(value: unknown, shape: Shape, lists: number): string | undefined {
  if (value === null || value === undefined || shape.holds === 'any') return undefined;
  if (lists > 0) {
    if (!Array.isArray(value)) return ' is no list';
    for (const item of value) {
      const below = misfitValue(item, shape, lists - 1);
      if (below !== undefined) return `[]${below}`;
    }
    return undefined;
  }
  if (shape.holds === 'single')
    return typeof value === 'object' ? ' is no single value' : undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return ' is no object';
  const below = misfit(value as Readonly<Record<string, unknown>>, shape.holds);
  return below === undefined ? undefined : `.${below}`;
}

interface Asked {
  readonly name: string;
  readonly type: GraphQLOutputType | undefined;
  readonly sets: SelectionSetNode[];
}

function shapesOf(
  sets: readonly SelectionSetNode[],
  parent: GraphQLNamedType | undefined,
  document: DocumentNode,
  supergraph: GraphQLSchema,
): Shape[] {
  const asked = new Map<string, Asked>();
  for (const set of sets) collect(set, parent, asked, document, supergraph);
  return [...asked].map(([key, { name, type, sets: inner }]): Shape => {
    if (name === '_entities') {
      return { key, lists: 1, holds: shapesOf(inner, undefined, document, supergraph) };
    }
    if (!type) return { key, lists: 0, holds: 'any' };
    const { named, lists } = unwrap(type);
    if (isCompositeType(named)) {
      return { key, lists, holds: shapesOf(inner, named, document, supergraph) };
    }
    const known = isSpecifiedScalarType(named) || 'getValues' in named;
    return { key, lists, holds: known ? 'single' : 'any' };
  });
}

function collect(
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  asked: Map<string, Asked>,
  document: DocumentNode,
  supergraph: GraphQLSchema,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const fields = parent && 'getFields' in parent ? parent.getFields() : {};
      const type = (fields as Record<string, { type: GraphQLOutputType }>)[node.name.value]?.type;
      const known = asked.get(key) ?? { name: node.name.value, type, sets: [] };
      asked.set(key, known);
      if (node.selectionSet) known.sets.push(node.selectionSet);
      continue;
    }
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) continue;
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    const type = condition === undefined ? parent : supergraph.getType(condition);
    collect(fragment.selectionSet, type, asked, document, supergraph);
  }
}

function unwrap(type: GraphQLOutputType): { named: GraphQLNamedType; lists: number } {
  if (isNonNullType(type)) return unwrap(type.ofType);
  if (!isListType(type)) return { named: type, lists: 0 };
  const { named, lists } = unwrap(type.ofType);
  return { named, lists: lists + 1 };
}
