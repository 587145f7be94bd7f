/** What a compiled operation is made of: functions that write a part of the answer into its place. */
import type { GraphQLObjectType, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import type { Homes } from './homes.js';
import type { LocalSubgraph } from './local-subgraph.js';
import type { Holder, Run } from './run.js';

/** Writes what is asked of a row into its place in the answer. */
export type Fill = (row: unknown, out: Holder, run: Run) => void;

/** Writes one value, now or when its promise is kept. */
export type Put = (value: unknown, holder: Holder, key: string | number, run: Run) => void;

/** An operation while it is compiled. */
export interface Compiling {
  readonly homes: Homes;
  readonly operation: OperationDefinitionNode;
  /** What is asked of an object of `type` that `here` holds. */
  object(sets: readonly SelectionSetNode[], type: GraphQLObjectType, here: LocalSubgraph): Fill;
}
