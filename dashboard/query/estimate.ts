/**
 * About how many fields an answer may hold, before it is asked: each list counts
 * as many times as it may be long. The hub's own estimate comes with the answer.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

export function estimateFields(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return 0;
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
    ),
  );
  const given = { ...defaults, ...variables };
  const count = ({ selections }: SelectionSetNode, seen: readonly string[]): number =>
    selections.reduce((sum, each) => {
      if (each.kind === Kind.FIELD) {
        const inner = each.selectionSet ? count(each.selectionSet, seen) : 0;
        return sum + 1 + inner * length(each, given);
      }
      if (each.kind === Kind.INLINE_FRAGMENT) return sum + count(each.selectionSet, seen);
      const fragment = fragments.get(each.name.value);
      if (!fragment || seen.includes(each.name.value)) return sum;
      return sum + count(fragment.selectionSet, [...seen, each.name.value]);
    }, 0);
  return count(operation.selectionSet, []);
}

function length(
  { arguments: given = [], selectionSet }: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const isConnection = selectionSet?.selections.some(
    (each) => each.kind === Kind.FIELD && /^(nodes|edges)$/.test(each.name.value),
  );
  if (!isConnection) return 1;
  const first = given.find(({ name }) => name.value === 'first');
  const value = first ? valueFromASTUntyped(first.value, variables) : 100;
  return typeof value === 'number' ? value : 100;
}
