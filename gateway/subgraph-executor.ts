/**
 * What the gateway asks of a subgraph, however it is reached: in this process
 * or over HTTP. An executor answers one planned fetch.
 *
 *     const executor: SubgraphExecutor = async ({ document, variables, context }) => …
 *
 * It may throw: `SubgraphFailure` when the subgraph cannot be reached or
 * understood; anything else counts as a defect and is masked.
 */
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from '../subgraphs/shared/log.js';
import type { Viewer } from '../subgraphs/shared/viewer.js';

export interface SubgraphFetch {
  readonly subgraph: string;
  readonly operation: string | undefined;
  /** Milliseconds from asking to the whole answer. */
  readonly ms: number;
}

/** What is known of one request. One object per request, shared by everything it passes. */
export interface GatewayContext {
  readonly requestId: string;
  /** Writes the request id with each line. */
  readonly log: Logger;
  readonly viewer: Viewer;
  /** Whose cost is counted together: the viewer, or the address of somebody unknown. */
  readonly user: string;
  /** A document of the contract is answered whatever it costs. */
  trusted: boolean;
  /** Why it is asked, as the client says. */
  readonly purpose: string | null;
  /** Aborted when the client leaves before its answer is whole. */
  readonly left: AbortSignal;
  /** Aborted when the client leaves, or the time of a query is over. */
  readonly signal: AbortSignal;
  /** Kinds of data the answer rests on, such as `SYNTHETIC`; told in `extensions.datasetKinds`. */
  readonly datasetKinds: Set<string>;
  readonly fetches: SubgraphFetch[];
  /** Subgraphs that let the deadline pass: they are not waited for a second time. */
  readonly timedOut: Set<string>;
  /** Subgraphs that did not know an entity that another one refers to: the engines leave such gaps each in their own way. */
  readonly unknowing: Set<string>;
  /** For the one log line of the operation, and for the audit trail. */
  readonly operation: {
    name: string | undefined;
    hash: string | undefined;
    codes: string[];
    /** Where it was answered as a table. */
    table?: SentTable;
  };
}

/** A table as far as it was sent. */
export interface SentTable {
  readonly format: string;
  rows: number;
  whole: boolean;
}

export interface SubgraphRequest {
  /** One object per cached plan node, so callees may key a WeakMap by it. */
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
  /** Tells the types of the fetch; one object as long as the supergraph serves. */
  readonly supergraph: GraphQLSchema;
  readonly context: GatewayContext;
}

/** An answer may carry `extensions.datasetKinds: string[]`. */
export type SubgraphExecutor = (request: SubgraphRequest) => Promise<ExecutionResult>;

/** The executor of a subgraph by its name in the supergraph; throws when it knows none. */
export type SubgraphExecutors = (name: string) => SubgraphExecutor;

/** The subgraph gave no usable answer. `reason` goes to the log only, for it may name hosts. */
export class SubgraphFailure extends Error {
  override readonly name = 'SubgraphFailure';
  readonly code: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';
  readonly facts: Readonly<Record<string, number>>;

  constructor(code: SubgraphFailure['code'], reason: string, facts: SubgraphFailure['facts'] = {}) {
    super(reason);
    this.code = code;
    this.facts = facts;
  }
}
