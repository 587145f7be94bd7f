/** Fields picked by name: a document grows and shrinks by one field, and all else in it stays as it was written. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';

/** Response keys from the root to a field. */
export type FieldPath = readonly string[];

/** The document of a text; nothing when it cannot be read. */
export function readDocument(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

export function hasField(document: DocumentNode | undefined, path: FieldPath): boolean {
  let set: SelectionSetNode | undefined = operationOf(document)?.selectionSet;
  for (const name of path) {
    const field: FieldNode | undefined = fieldIn(set, name);
    if (!field) return false;
    set = field.selectionSet;
  }
  return true;
}

/** The text with the field added, and with every field on the way to it. */
export function addField(text: string, path: FieldPath): string {
  const document = readDocument(text) ?? { kind: Kind.DOCUMENT, definitions: [] };
  const operation = operationOf(document) ?? emptyOperation;
  const grown = { ...operation, selectionSet: grow(operation.selectionSet, path) };
  return print(withOperation(document, operation, grown));
}

/** The text without the field, and without whatever then asks for nothing. */
export function removeField(text: string, path: FieldPath): string {
  const document = readDocument(text);
  const operation = operationOf(document);
  if (!document || !operation) return text;
  const set = shrink(operation.selectionSet, path);
  if (set.selections.length === 0) return '';
  return print(withOperation(document, operation, { ...operation, selectionSet: set }));
}

/** Arguments without which a field cannot be asked. */
export function requiredArguments({ args }: GraphQLField<unknown, unknown>): readonly string[] {
  return args
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
    .map(({ name }) => name);
}

const emptyOperation: OperationDefinitionNode = {
  kind: Kind.OPERATION_DEFINITION,
  operation: 'query' as OperationDefinitionNode['operation'],
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
};

function operationOf(document: DocumentNode | undefined): OperationDefinitionNode | undefined {
  return document?.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
}

function withOperation(
  document: DocumentNode,
  old: OperationDefinitionNode,
  fresh: OperationDefinitionNode,
): DocumentNode {
  const others = document.definitions.filter((each) => each !== old);
  return { ...document, definitions: [fresh, ...others] };
}

function fieldIn(set: SelectionSetNode | undefined, name: string): FieldNode | undefined {
  return set?.selections.find(
    (each): each is FieldNode =>
      each.kind === Kind.FIELD && (each.alias ?? each.name).value === name,
  );
}

function grow(set: SelectionSetNode | undefined, [name, ...rest]: FieldPath): SelectionSetNode {
  const selections = set?.selections ?? [];
  if (name === undefined) return { kind: Kind.SELECTION_SET, selections };
  const old = fieldIn(set, name) ?? { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
  const fresh: FieldNode =
    rest.length > 0 ? { ...old, selectionSet: grow(old.selectionSet, rest) } : old;
  const kept = selections.map((each) => (each === old ? fresh : each));
  return { kind: Kind.SELECTION_SET, selections: kept.includes(fresh) ? kept : [...kept, fresh] };
}

function shrink(set: SelectionSetNode, [name, ...rest]: FieldPath): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.flatMap((each) => {
      if (each !== fieldIn(set, name ?? '') || each.kind !== Kind.FIELD) return [each];
      if (rest.length === 0 || !each.selectionSet) return [];
      const inner = shrink(each.selectionSet, rest);
      return inner.selections.length > 0 ? [{ ...each, selectionSet: inner }] : [];
    }),
  };
}
