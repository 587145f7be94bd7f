/**
 * `__schema` and `__type` are answered from the schema, everything else by a
 * plan. A query that asks both is split once per document, for an engine that
 * takes the whole query to be the one or the other.
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
  /** What a plan answers; missing when only introspection is asked. */
  readonly rest: DocumentNode | undefined;
  readonly introspection: DocumentNode | undefined;
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

const isIntrospection = ({ name }: FieldNode) =>
  name.value === '__schema' || name.value === '__type';

function split(document: DocumentNode, operation: OperationDefinitionNode): Split {
  const introspection = keep(document, operation.selectionSet, isIntrospection);
  if (!introspection) return { rest: document, introspection: undefined };
  const rest = keep(document, operation.selectionSet, (field) => !isIntrospection(field));
  const only = (selectionSet: SelectionSetNode): DocumentNode => ({
    ...document,
    definitions: document.definitions.map((node) =>
      node === operation ? { ...operation, selectionSet } : node,
    ),
  });
  return { rest: rest && only(rest), introspection: only(introspection) };
}

/** The selections at the top whose field is wanted; fragments are written in place. */
function keep(
  document: DocumentNode,
  { selections, ...set }: SelectionSetNode,
  wanted: (field: FieldNode) => boolean,
): SelectionSetNode | undefined {
  const kept = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return wanted(selection) ? [selection] : [];
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : document.definitions.find(
            (node) =>
              node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value,
          );
    if (!fragment || !('selectionSet' in fragment)) return [];
    const selectionSet = keep(document, fragment.selectionSet, wanted);
    if (!selectionSet) return [];
    const typeCondition = 'typeCondition' in fragment ? fragment.typeCondition : undefined;
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        selectionSet,
        ...(typeCondition && { typeCondition }),
        ...(selection.directives && { directives: selection.directives }),
      },
    ];
  });
  return kept.length > 0 ? { ...set, selections: kept } : undefined;
}
