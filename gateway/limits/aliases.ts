/** Aliases as they are written, in all operations and fragments: each asks the same field once more. */
import { type DocumentNode, visit } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';

export function refuseAliases(
  document: DocumentNode,
  { aliases: limit }: Pick<Limits, 'aliases'>,
): HubError | undefined {
  let value = 0;
  visit(document, {
    Field({ alias }) {
      if (alias) value += 1;
    },
  });
  return value > limit ? new HubError('TOO_MANY_ALIASES', { value, limit }) : undefined;
}
