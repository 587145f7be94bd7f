/** Figures of a selection set with its fragments written out, at the cost of the text as it is written. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/** The figure of a selection set; `ofFragment` gives the figure of a fragment by its name. */
export type Figure = (set: SelectionSetNode, ofFragment: (name: string) => number) => number;

/**
 * The largest figure among the operations of the document. Each fragment is
 * figured once; one that spreads itself counts as nothing inside itself, and is
 * left to validation, which refuses it. Never above `Number.MAX_SAFE_INTEGER`.
 */
export function largestOperation(document: DocumentNode, figure: Figure): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const figures = new Map<string, number>();
  const ofFragment = (name: string): number => {
    const known = figures.get(name);
    if (known !== undefined) return known;
    figures.set(name, 0);
    const fragment = fragments.get(name);
    const value = fragment ? saturate(figure(fragment.selectionSet, ofFragment)) : 0;
    figures.set(name, value);
    return value;
  };
  let largest = 0;
  for (const node of document.definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    largest = Math.max(largest, saturate(figure(node.selectionSet, ofFragment)));
  }
  return largest;
}

function saturate(value: number): number {
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}
