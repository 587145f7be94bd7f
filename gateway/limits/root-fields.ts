/** Fields at the top of one operation, through fragments: each is a piece of work of its own. */
import { type DocumentNode, Kind } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';
import { type Figure, largestOperation } from './per-fragment.js';

const fieldsAtTop: Figure = (set, ofFragment) => {
  let count = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.FRAGMENT_SPREAD) count += ofFragment(selection.name.value);
    else count += fieldsAtTop(selection.selectionSet, ofFragment);
  }
  return count;
};

export function refuseRootFields(
  document: DocumentNode,
  { rootFields: limit }: Pick<Limits, 'rootFields'>,
): HubError | undefined {
  const value = largestOperation(document, fieldsAtTop);
  return value > limit ? new HubError('TOO_MANY_ROOT_FIELDS', { value, limit }) : undefined;
}
