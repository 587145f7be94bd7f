/**
 * What needs no plan: `__schema`, `__type` and `__typename` at the top of an
 * operation are answered from the schema that the viewer may see, whichever the
 * engine. (The planner of Hive's router takes a whole query to be either
 * introspection or data, and fails when nothing is left to plan; ApolloGateway
 * would tell everybody of everything.) A flat operation is split here, once.
 */
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

export interface Split {
  /** What a plan answers; missing when nothing is left for it. */
  readonly rest: Part | undefined;
  /** What the schema answers. */
  readonly introspection: DocumentNode | undefined;
  /** Response keys at the top, in the order in which they are asked; needed where both have some. */
  readonly keys: readonly string[];
}

interface Part {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

const splits = new WeakMap<OperationDefinitionNode, Split>();

/** Splits each operation once; it must be flat. */
export function splitOf(operation: OperationDefinitionNode): Split {
  let known = splits.get(operation);
  if (!known) {
    known = split(operation);
    splits.set(operation, known);
  }
  return known;
}

const isMeta = ({ name }: FieldNode) => name.value.startsWith('__');

function split(operation: OperationDefinitionNode): Split {
  const only = (wanted: (field: FieldNode) => boolean): Part | undefined => {
    const selectionSet = keep(operation.selectionSet, wanted);
    if (!selectionSet) return undefined;
    const part = { ...operation, selectionSet };
    return { document: { kind: Kind.DOCUMENT, definitions: [part] }, operation: part };
  };
  const keys = fieldsAtTop(operation.selectionSet);
  if (!keys.some(isMeta)) {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
    return { rest: { document, operation }, introspection: undefined, keys: [] };
  }
  return {
    rest: only((field) => !isMeta(field)),
    introspection: only(isMeta)?.document,
    keys: keys.map(({ alias, name }) => (alias ?? name).value),
  };
}

/** The part of a flat selection set whose fields at the top are wanted. */
function keep(
  { selections, ...set }: SelectionSetNode,
  wanted: (field: FieldNode) => boolean,
): SelectionSetNode | undefined {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const selectionSet = keep(selection.selectionSet, wanted);
    return selectionSet ? [{ ...selection, selectionSet }] : [];
  });
  return kept.length > 0 ? { ...set, selections: kept } : undefined;
}

function fieldsAtTop({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsAtTop(selection.selectionSet) : [];
  });
}
