/**
 * What Apollo Server sees as its gateway: the engine of the day. A new
 * supergraph opens a new engine beside the old one; requests that began under
 * the old schema are finished by the old engine.
 */
import { randomUUID } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionResult,
  type GraphQLScalarType,
  type GraphQLSchema,
  getVariableValues,
  isScalarType,
  OperationTypeNode,
} from 'graphql';
import { nodeSubgraphUrl } from '../schema/node-subgraph.js';
import { HubError } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { finishAnswer } from './answer.js';
import type { Engine, EngineName, EngineRequest, GatewayInterface } from './engine/engine.js';
import { openEngine } from './engine/open-engine.js';
import type { Limits } from './limits/limit.js';
import { refuseVariables } from './limits/variables.js';
import { nodeExecutor } from './node-subgraph.js';
import { guardExecutor } from './subgraph-call.js';
import type { ForeignErrors } from './subgraph-errors.js';
import type { GatewayContext, SubgraphExecutors } from './subgraph-executor.js';
import { readSupergraph } from './supergraph.js';

type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

export interface HubGatewayOptions {
  readonly engine: EngineName;
  readonly foreignErrors: ForeignErrors;
  readonly limits: Limits;
  readonly log: Logger;
  /** Scalars whose values are checked here, by their names in the supergraph. */
  readonly scalars?: readonly GraphQLScalarType[];
}

export class HubGateway implements GatewayInterface {
  readonly #options: HubGatewayOptions;
  readonly #listeners = new Set<SchemaListener>();
  readonly #engines = new WeakMap<GraphQLSchema, Engine>();
  #current: { readonly engine: Engine; readonly sdl: string } | undefined;
  #direct:
    | { readonly executors: SubgraphExecutors; readonly supergraph: GraphQLSchema }
    | undefined;

  constructor(options: HubGatewayOptions) {
    this.#options = options;
  }

  /** Takes a supergraph into service. Throws `SupergraphError` and keeps the old one when it cannot. */
  async use(sdl: string, executors: SubgraphExecutors): Promise<GraphQLSchema> {
    const { engine: name, foreignErrors, log } = this.#options;
    const supergraph = readSupergraph(sdl);
    const guarded: SubgraphExecutors = (subgraph) => {
      const isNode = supergraph.urls[subgraph] === nodeSubgraphUrl;
      const executor = isNode ? nodeExecutor(supergraph.schema, guarded) : executors(subgraph);
      return guardExecutor(subgraph, executor, foreignErrors);
    };
    const engine = await openEngine(name, { supergraph, executors: guarded, log });
    for (const scalar of this.#options.scalars ?? []) giveValues(engine.apiSchema, scalar);
    this.#engines.set(engine.apiSchema, engine);
    this.#current = { engine, sdl };
    this.#direct = { executors: guarded, supergraph: supergraph.schema };
    this.#tellListeners();
    return engine.apiSchema;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): ReturnType<GatewayInterface['load']> {
    this.#tellListeners();
    return { executor: (request) => this.#execute(request) as never };
  }

  /** Asks one subgraph without planning, and without the limits on what clients send: for what does not come as GraphQL. */
  async askSubgraph(
    subgraph: string,
    document: DocumentNode,
    variables: Readonly<Record<string, unknown>>,
    context: GatewayContext,
  ): Promise<ExecutionResult> {
    if (!this.#direct) throw new HubError('NOT_READY');
    const { executors, supergraph } = this.#direct;
    return executors(subgraph)({
      document,
      variables,
      operationName: undefined,
      supergraph,
      context,
    });
  }

  async stop(): Promise<void> {
    await this.#current?.engine.stop();
  }

  #tellListeners(): void {
    if (!this.#current) return;
    const { engine, sdl } = this.#current;
    for (const tell of this.#listeners) {
      tell({ apiSchema: engine.apiSchema, coreSupergraphSdl: sdl });
    }
  }

  async #execute(request: EngineRequest): Promise<ExecutionResult> {
    const refused = refuse(request, this.#options.limits);
    if (refused) return { errors: refused };
    const engine = this.#engines.get(request.schema);
    const { log } = request.context as GatewayContext;
    try {
      if (!engine) throw new Error('a request came with a schema of no engine');
      return finishAnswer(await engine.execute(request), request, request.schema);
    } catch (error) {
      const errorId = randomUUID();
      log.error({ errorId, err: error }, 'the engine failed');
      throw new HubError('INTERNAL_SERVER_ERROR', { errorId });
    }
  }
}

/** What no engine need see: a subscription, or variables that do not fit. Without `data` it is HTTP status 400. */
function refuse(
  { operation, operationName, request, schema }: EngineRequest,
  limits: Limits,
): HubError[] | undefined {
  if (!operation) {
    const asked = request.operationName ?? operationName;
    const problem = asked
      ? `it holds no operation named ${asked}.`
      : 'it holds several operations, and `operationName` does not say which.';
    return [new HubError('BAD_REQUEST', { problem })];
  }
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    return [new HubError('BAD_REQUEST', { problem: 'subscriptions are not served here.' })];
  }
  const tooDeep = refuseVariables(request.variables, limits);
  if (tooDeep) return [tooDeep];
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return undefined;
  const { errors } = getVariableValues(schema, variableDefinitions, request.variables ?? {}, {
    maxErrors: 20,
  });
  return errors?.map(({ message, nodes, originalError }) =>
    originalError instanceof HubError
      ? originalError
      : new HubError('BAD_USER_INPUT', { problem: message }, nodes ? { nodes } : {}),
  );
}

/** A schema made from text takes any value for its own scalars; this one then checks them. */
function giveValues(
  schema: GraphQLSchema,
  { name, parseValue, parseLiteral }: GraphQLScalarType,
): void {
  const type = schema.getType(name);
  if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
}
