/**
 * What needs no plan: `__schema`, `__type` and `__typename` at the top of an
 * operation are answered from the schema, and a selection that is always left
 * out is left out. The planner of Hive's router takes a whole query to be
 * either introspection or data and fails on nothing, so a query is split here,
 * once per document.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { withoutRepeats } from './repeats.js';

export interface Split {
  /** What a plan answers, without repeats; missing when nothing is left for it. */
  readonly rest: DocumentNode | undefined;
  /** What the schema answers. */
  readonly introspection: DocumentNode | undefined;
  /** Response keys at the top, in the order in which they are asked. */
  readonly keys: readonly string[];
}

const splits = new WeakMap<OperationDefinitionNode, Split>();

export function splitIntrospection(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Split {
  let known = splits.get(operation);
  if (!known) {
    known = split(document, operation);
    splits.set(operation, known);
  }
  return known;
}

const isMeta = ({ name }: FieldNode) => name.value.startsWith('__');

function split(document: DocumentNode, operation: OperationDefinitionNode): Split {
  const { selectionSet } = operation;
  const keys: string[] = [];
  const rest = keep(document, selectionSet, (field) => !isMeta(field));
  const introspection = keep(document, selectionSet, isMeta);
  let untouched = true;
  walk(document, selectionSet, (field, leftOut) => {
    keys.push(field.alias?.value ?? field.name.value);
    if (leftOut || isMeta(field)) untouched = false;
  });
  if (untouched) return { rest: withoutRepeats(document), introspection: undefined, keys };
  const only = (kept: SelectionSetNode): DocumentNode => ({
    ...document,
    definitions: document.definitions.map((node) =>
      node === operation ? { ...operation, selectionSet: kept } : node,
    ),
  });
  return {
    rest: rest && withoutRepeats(only(rest)),
    introspection: introspection && only(introspection),
    keys,
  };
}

/** The selections at the top whose field is wanted; fragments are written in place. */
function keep(
  document: DocumentNode,
  { selections, ...set }: SelectionSetNode,
  wanted: (field: FieldNode) => boolean,
): SelectionSetNode | undefined {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (isLeftOut(selection)) return [];
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : [];
    const fragment = fragmentOf(document, selection);
    const selectionSet = fragment && keep(document, fragment.selectionSet, wanted);
    if (!selectionSet) return [];
    const { typeCondition } = fragment;
    const { directives } = selection;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        selectionSet,
        ...(typeCondition && { typeCondition }),
        ...(directives && { directives }),
      },
    ];
  });
  return kept.length > 0 ? { ...set, selections: kept } : undefined;
}

/** Each field at the top, through fragments, and whether it is always left out. */
function walk(
  document: DocumentNode,
  { selections }: SelectionSetNode,
  tell: (field: FieldNode, leftOut: boolean) => void,
  outside = false,
): void {
  for (const selection of selections) {
    const leftOut = outside || isLeftOut(selection);
    if (selection.kind === Kind.FIELD) tell(selection, leftOut);
    else {
      const fragment = fragmentOf(document, selection);
      if (fragment) walk(document, fragment.selectionSet, tell, leftOut);
    }
  }
}

type Fragment = Pick<FragmentDefinitionNode, 'selectionSet'> &
  Partial<Pick<FragmentDefinitionNode, 'typeCondition'>>;

function fragmentOf(
  document: DocumentNode,
  selection: Exclude<SelectionNode, FieldNode>,
): Fragment | undefined {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    const { selectionSet, typeCondition } = selection;
    return typeCondition ? { selectionSet, typeCondition } : { selectionSet };
  }
  return document.definitions.find(
    (node): node is FragmentDefinitionNode =>
      node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
  );
}

function isLeftOut({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const condition = given.find((argument) => argument.name.value === 'if')?.value;
    if (condition?.kind !== Kind.BOOLEAN) return false;
    return name.value === 'skip' ? condition.value : name.value === 'include' && !condition.value;
  });
}
