/** Objects and lists inside each other in the variables; walked without recursion, so that no depth overflows. */
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Limits } from './limit.js';

export function refuseVariables(
  variables: Readonly<Record<string, unknown>> | undefined,
  { nesting: limit }: Pick<Limits, 'nesting'>,
): HubError | undefined {
  let level: unknown[] = Object.values(variables ?? {});
  for (let depth = 1; level.length > 0; depth++) {
    const inner = level.filter((value) => typeof value === 'object' && value !== null);
    if (inner.length > 0 && depth > limit) {
      return new HubError('VARIABLES_TOO_DEEP', { limit });
    }
    level = inner.flatMap((value) => Object.values(value as object));
  }
  return undefined;
}
