/** The text of an operation as clients send it, and the hash by which the hub knows it. */
import { createHash } from 'node:crypto';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** SHA-256 in hex, as in `extensions.persistedQuery.sha256Hash`. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** The operation, and every fragment that it spreads, the inner ones first, as generated documents hold them. */
export function withFragments(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): readonly Definition[] {
  const needed = new Map<string, FragmentDefinitionNode>();
  const gather = (node: Definition) =>
    visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.find(({ name }) => name.value === value);
        if (!fragment || needed.has(value)) return;
        gather(fragment);
        needed.set(value, fragment);
      },
    });
  gather(operation);
  return [operation, ...needed.values()];
}

/** The same as one text, as every client prints it. */
export function textOf(
  operation: OperationDefinitionNode,
  fragments: readonly FragmentDefinitionNode[],
): string {
  return print({ kind: Kind.DOCUMENT, definitions: withFragments(operation, fragments) });
}

const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** The same with `__typename` in every selection but the outermost: clients with a cache ask for it. */
export function withTypenames<Node extends Definition>(node: Node): Node {
  return visit(node as Definition, {
    SelectionSet: {
      enter(set, _key, parent): SelectionSetNode | undefined {
        const isTop = parent && !Array.isArray(parent) && 'operation' in parent;
        const has = set.selections.some(
          (each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'),
        );
        if (isTop || has) return undefined;
        return { ...set, selections: [...set.selections, typename] };
      },
    },
  }) as Node;
}
