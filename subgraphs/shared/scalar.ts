/** What the scalars have in common when a value is not theirs. */
import { type ValueNode, valueFromASTUntyped } from 'graphql';
import { type ErrorCode, HubError } from './errors.js';

/** The refusal of a value, which shows what came and, for a literal, where. */
export function notUnderstood(code: ErrorCode, value: unknown, node?: ValueNode): HubError {
  const came = (JSON.stringify(value) ?? String(value)).slice(0, 60);
  return new HubError(code, { came }, node ? { nodes: [node] } : {});
}

/** A literal as the value it would be in a variable. */
export function literal(node: ValueNode): unknown {
  return valueFromASTUntyped(node);
}
