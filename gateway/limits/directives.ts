/** Directives as they are written, in all operations and fragments. */
import { type DocumentNode, visit } from 'graphql';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';

export function refuseDirectives(
  document: DocumentNode,
  { directives: limit }: Pick<Limits, 'directives'>,
): HubError | undefined {
  let value = 0;
  visit(document, {
    Directive() {
      value += 1;
    },
  });
  return value > limit ? new HubError('TOO_MANY_DIRECTIVES', { value, limit }) : undefined;
}
