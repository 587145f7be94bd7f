/** Levels of fields, through fragments. A leaf at the top is one level. */
import { type DocumentNode, Kind } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';
import { type Figure, largestOperation } from './per-fragment.js';

const depthOf: Figure = (set, ofFragment) => {
  let deepest = 0;
  for (const selection of set.selections) {
    const depth =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? ofFragment(selection.name.value)
        : selection.kind === Kind.INLINE_FRAGMENT
          ? depthOf(selection.selectionSet, ofFragment)
          : 1 + (selection.selectionSet ? depthOf(selection.selectionSet, ofFragment) : 0);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

export function refuseDepth(
  document: DocumentNode,
  { depth: limit }: Pick<Limits, 'depth'>,
): HubError | undefined {
  const value = largestOperation(document, depthOf);
  return value > limit ? new HubError('TOO_DEEP', { value, limit }) : undefined;
}
