/**
 * What an operation asks, as a tree with the price of each field: read off the
 * document and the schema's `@cost` and `@listSize` once, and used for every
 * request with that document, whatever its variables.
 */
import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { EngineRequest } from '../engine/engine.js';
import { type Rows, rowsOf, type SizedPage, sizedPage, type Values, weightOf } from './price.js';

export interface Asked {
  /** Its name in the answer. */
  readonly key: string;
  /** Such as `Query.trainingCourses`. */
  readonly coordinate: string;
  /** What each object, or the one value, costs by itself. */
  readonly weight: number;
  readonly rows: Rows;
  /** Any of these variables' conditions; none means always. */
  readonly shown: (values: Values) => boolean;
  /** What is asked of the page that this field answers. */
  readonly page: Rows | undefined;
  /** Fields of its objects; null for a value. */
  readonly below: readonly Asked[] | null;
}

const known = new WeakMap<OperationDefinitionNode, readonly Asked[]>();

/** The fields at the top. The operation must be valid, and within the limit of selections. */
export function askedBy(
  { document, operation }: Pick<EngineRequest, 'document' | 'operation'>,
  supergraph: GraphQLSchema,
): readonly Asked[] {
  const before = known.get(operation);
  if (before) return before;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const root = supergraph.getRootType(operation.operation);
  const asked = root ? fieldsIn([operation.selectionSet], root, { supergraph, fragments }) : [];
  known.set(operation, asked);
  return asked;
}

interface Reading {
  readonly supergraph: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Found {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  readonly sets: SelectionSetNode[];
  readonly conditions: (readonly DirectiveNode[])[];
}

function fieldsIn(
  sets: readonly SelectionSetNode[],
  type: GraphQLNamedType,
  reading: Reading,
  page?: SizedPage,
): Asked[] {
  const found = new Map<string, Found>();
  for (const set of sets) collect(set, type, [], found, reading);
  return [...found].flatMap(([key, { node, parent, sets: inner, conditions }]) => {
    const field = fieldOf(parent, node.name.value);
    if (!field) return [];
    const of = getNamedType(field.type);
    const { name } = field;
    const rows = page?.fields.has(name) ? page.rows : rowsOf(field, node);
    const sized = sizedPage(field, node);
    const below = isCompositeType(of) ? fieldsIn(inner, of, reading, sized) : null;
    const weight = weightOf(field, reading.supergraph.getMutationType() === parent);
    return {
      key,
      coordinate: `${parent.name}.${name}`,
      weight,
      rows,
      shown: shownBy(conditions),
      page: sized?.rows,
      below,
    };
  });
}

/** All fields of a set by their names in the answer, whatever type a fragment is on: an answer has at most all of them. */
function collect(
  { selections }: SelectionSetNode,
  parent: GraphQLNamedType,
  conditions: readonly DirectiveNode[],
  found: Map<string, Found>,
  reading: Reading,
): void {
  for (const node of selections) {
    const own = [...conditions, ...(node.directives ?? [])];
    if (node.kind === Kind.FIELD) {
      const key = (node.alias ?? node.name).value;
      const field = found.get(key) ?? { node, parent, sets: [], conditions: [] };
      found.set(key, field);
      field.conditions.push(own);
      if (node.selectionSet) field.sets.push(node.selectionSet);
      continue;
    }
    const fragment =
      node.kind === Kind.FRAGMENT_SPREAD ? reading.fragments.get(node.name.value) : node;
    if (!fragment) continue;
    const on =
      fragment.typeCondition && reading.supergraph.getType(fragment.typeCondition.name.value);
    collect(fragment.selectionSet, on ?? parent, own, found, reading);
  }
}

function fieldOf(
  parent: GraphQLNamedType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

const always = () => true;

function shownBy(alternatives: readonly (readonly DirectiveNode[])[]): Asked['shown'] {
  if (alternatives.some((each) => each.length === 0)) return always;
  return (values) => alternatives.some((all) => all.every((each) => holds(each, values)));
}

function holds({ name, arguments: given = [] }: DirectiveNode, values: Values): boolean {
  if (name.value !== 'skip' && name.value !== 'include') return true;
  return conditionOf(given[0], values) === (name.value === 'include');
}

function conditionOf(argument: ArgumentNode | undefined, values: Values): unknown {
  const value = argument?.value;
  if (value?.kind === Kind.VARIABLE) return values[value.name.value];
  return value?.kind === Kind.BOOLEAN ? value.value : undefined;
}
