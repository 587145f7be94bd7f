/**
 * An operation written without detours: fragments that always apply stand in
 * place, those that never apply are gone, and a field that is asked twice in
 * one place is asked once with both selections. Hive's executor walks the
 * operation for each row, copies the row at each fragment, and joins lists end
 * to end when a field repeats: flat operations make it both right and fast.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The operation with all fragments written out. The document must be valid. */
export function flatten(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): OperationDefinitionNode {
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const root = schema.getRootType(operation.operation) ?? undefined;
  const selectionSet = flatSet([operation.selectionSet], root, { schema, fragments });
  return { ...operation, selectionSet };
}

interface Source {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

type Type = GraphQLNamedType | undefined;

/** One place: what is asked there, in order of first appearance. */
interface Place {
  readonly order: (
    | { readonly field: FieldNode; readonly sets: SelectionSetNode[] }
    | { readonly condition: string; readonly sets: SelectionSetNode[] }
    | { readonly conditional: FieldNode | InlineFragmentNode }
  )[];
  readonly fields: Map<string, SelectionSetNode[]>;
  readonly conditions: Map<string, SelectionSetNode[]>;
  readonly spread: Set<string>;
}

function flatSet(
  sets: readonly SelectionSetNode[],
  parent: Type,
  source: Source,
): SelectionSetNode {
  const place: Place = {
    order: [],
    fields: new Map(),
    conditions: new Map(),
    spread: new Set(),
  };
  for (const set of sets) gather(set, parent, place, source);
  const seen = new Set<string>();
  const selections = place.order.map((each): SelectionNode => {
    const flat = flatSelection(each, parent, source);
    // a key that came before under another condition is joined rightly only inside a fragment
    const again = flat.kind === Kind.FIELD && seen.has(keyOf(flat));
    for (const key of keysOf(flat)) seen.add(key);
    return again ? alone(flat) : flat;
  });
  return { kind: Kind.SELECTION_SET, selections };
}

function gather(
  { selections }: SelectionSetNode,
  parent: Type,
  place: Place,
  source: Source,
): void {
  for (const selection of selections) {
    if (isLeftOut(selection)) continue;
    const conditional = (selection.directives?.length ?? 0) > 0;
    if (selection.kind === Kind.FIELD) {
      gatherField(selection, conditional, place);
      continue;
    }
    const fragment = written(selection, source);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    const applies = appliesTo(parent, condition, source.schema);
    if (applies === 'never') continue;
    if (conditional) {
      const inner = applies === 'always' ? conditionsWithin(fragment) : null;
      if (inner) gather(inner, parent, place, source);
      else
        place.order.push({ conditional: applies === 'always' ? on(parent, fragment) : fragment });
    } else if (applies === 'sometimes' && condition !== undefined) {
      addTo(place.conditions, condition, fragment.selectionSet, (sets) =>
        place.order.push({ condition, sets }),
      );
    } else if (selection.kind === Kind.INLINE_FRAGMENT || !place.spread.has(selection.name.value)) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) place.spread.add(selection.name.value);
      gather(fragment.selectionSet, parent, place, source);
    }
  }
}

function gatherField(field: FieldNode, conditional: boolean, place: Place): void {
  if (conditional) place.order.push({ conditional: field });
  else {
    addTo(place.fields, keyOf(field), field.selectionSet, (sets) =>
      place.order.push({ field, sets }),
    );
  }
}

/** Adds to the group of the key; a new group is told. */
function addTo(
  groups: Map<string, SelectionSetNode[]>,
  key: string,
  set: SelectionSetNode | undefined,
  open: (sets: SelectionSetNode[]) => void,
): void {
  let group = groups.get(key);
  if (!group) {
    group = [];
    groups.set(key, group);
    open(group);
  }
  if (set && !group.includes(set)) group.push(set);
}

function flatSelection(each: Place['order'][number], parent: Type, source: Source): SelectionNode {
  if ('condition' in each) {
    const type = source.schema.getType(each.condition);
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: each.condition } },
      selectionSet: flatSet(each.sets, type, source),
    };
  }
  if ('field' in each) return flatField(each.field, each.sets, parent, source);
  const { conditional } = each;
  if (conditional.kind === Kind.FIELD) {
    const sets = conditional.selectionSet ? [conditional.selectionSet] : [];
    return flatField(conditional, sets, parent, source);
  }
  const condition = conditional.typeCondition?.name.value;
  const type = condition === undefined ? parent : source.schema.getType(condition);
  return { ...conditional, selectionSet: flatSet([conditional.selectionSet], type, source) };
}

function flatField(
  field: FieldNode,
  sets: readonly SelectionSetNode[],
  parent: Type,
  source: Source,
): FieldNode {
  if (sets.length === 0) return field;
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[field.name.value]?.type;
  return { ...field, selectionSet: flatSet(sets, type && getNamedType(type), source) };
}

function written(
  selection: FragmentSpreadNode | InlineFragmentNode,
  { fragments }: Source,
): InlineFragmentNode | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
  const fragment = fragments.get(selection.name.value);
  if (!fragment) return undefined;
  const { typeCondition, selectionSet } = fragment;
  const { directives = [] } = selection;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet, directives };
}

/**
 * What a fragment asks, each selection under the fragment's conditions: Hive's planner
 * loses its way where required fields stand in a conditional fragment. Null where a
 * selection has another condition of the same name, for it can have but one.
 */
function conditionsWithin({
  directives: outer = [],
  selectionSet,
}: InlineFragmentNode): SelectionSetNode | null {
  const selections: SelectionNode[] = [];
  for (const selection of selectionSet.selections) {
    const { directives: own = [] } = selection;
    const more = outer.filter((each) => !own.some((one) => print(one) === print(each)));
    if (more.some(({ name }) => own.some((one) => one.name.value === name.value))) return null;
    selections.push({ ...selection, directives: [...more, ...own] });
  }
  return { ...selectionSet, selections };
}

/** The fragment on the type it stands in, so that what an interface's fragment holds is not left out. */
function on(parent: Type, fragment: InlineFragmentNode): InlineFragmentNode {
  if (!fragment.typeCondition || !parent) return fragment;
  const name = { kind: Kind.NAME, value: parent.name } as const;
  return { ...fragment, typeCondition: { kind: Kind.NAMED_TYPE, name } };
}

function appliesTo(
  parent: Type,
  condition: string | undefined,
  schema: GraphQLSchema,
): 'always' | 'sometimes' | 'never' {
  if (condition === undefined || condition === parent?.name) return 'always';
  if (!isObjectType(parent)) return 'sometimes';
  const wanted = schema.getType(condition);
  return isAbstractType(wanted) && schema.isSubType(wanted, parent) ? 'always' : 'never';
}

/** Left out whatever the variables are. */
function isLeftOut({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    if (condition?.kind !== Kind.BOOLEAN) return false;
    return name.value === 'skip' ? condition.value : name.value === 'include' && !condition.value;
  });
}

const keyOf = ({ alias, name }: FieldNode) => alias?.value ?? name.value;

function keysOf(selection: SelectionNode): string[] {
  if (selection.kind === Kind.FIELD) return [keyOf(selection)];
  if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
  return selection.selectionSet.selections.flatMap(keysOf);
}

function alone(field: FieldNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}
