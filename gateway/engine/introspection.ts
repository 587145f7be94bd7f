/**
 * What needs no plan: `__schema`, `__type` and `__typename` at the top of an
 * operation are answered from the schema. The planner of Hive's router takes a
 * whole query to be either introspection or data, and fails when nothing is
 * left to plan; so an operation is flattened and split here, once.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { flatten } from './flatten.js';

export interface Split {
  /** What a plan answers; missing when nothing is left for it. */
  readonly rest: DocumentNode | undefined;
  /** What the schema answers. */
  readonly introspection: DocumentNode | undefined;
  /** Response keys at the top, in the order in which they are asked. */
  readonly keys: readonly string[];
}

/** Splits each operation once; it belongs to one schema. */
export function splitterOf(
  schema: GraphQLSchema,
): (document: DocumentNode, operation: OperationDefinitionNode) => Split {
  const splits = new WeakMap<OperationDefinitionNode, Split>();
  return (document, operation) => {
    let known = splits.get(operation);
    if (!known) {
      known = split(flatten(document, operation, schema));
      splits.set(operation, known);
    }
    return known;
  };
}

const isMeta = ({ name }: FieldNode) => name.value.startsWith('__');

function split(operation: OperationDefinitionNode): Split {
  const only = (wanted: (field: FieldNode) => boolean): DocumentNode | undefined => {
    const selectionSet = keep(operation.selectionSet, wanted);
    if (!selectionSet) return undefined;
    return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] };
  };
  return {
    rest: only((field) => !isMeta(field)),
    introspection: only(isMeta),
    keys: fieldsAtTop(operation.selectionSet).map(({ alias, name }) => (alias ?? name).value),
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
