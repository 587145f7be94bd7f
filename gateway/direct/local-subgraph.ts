/** A subgraph whose code runs in this process, as the direct engine sees it: fields to call, and what they are called with. */
import type { GraphQLSchema } from 'graphql';
import type { Asked } from '../../subgraphs/shared/asked.js';
import type { GatewayContext } from '../subgraph-executor.js';

/** What a subgraph's resolvers get as their context: opaque here but for what the answer tells of it. */
export interface LocalContext {
  readonly datasetKinds: ReadonlySet<string>;
}

export interface LocalSubgraph {
  readonly name: string;
  /** Executable, with all that guards its fields. */
  readonly schema: GraphQLSchema;
  /** A context for one request; `asked` tells which fields of each type it will be asked for. */
  contextFor(request: GatewayContext, asked: Asked): LocalContext;
}
