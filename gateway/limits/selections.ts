/**
 * Fields and fragments of one operation with all fragments written out. Thirty
 * fragments that each spread the next one twice are a kilobyte of text and a
 * thousand million selections for a planner.
 */
import { type DocumentNode, Kind } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';
import { type Figure, largestOperation } from './per-fragment.js';

const selectionsOf: Figure = (set, ofFragment) => {
  let count = 0;
  for (const selection of set.selections) {
    count += 1;
    if (selection.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(selection.name.value);
    else if (selection.selectionSet) count += selectionsOf(selection.selectionSet, ofFragment);
  }
  return count;
};

export function refuseSelections(
  document: DocumentNode,
  { selections: limit }: Pick<Limits, 'selections'>,
): HubError | undefined {
  const value = largestOperation(document, selectionsOf);
  return value > limit ? new HubError('TOO_MANY_SELECTIONS', { value, limit }) : undefined;
}
