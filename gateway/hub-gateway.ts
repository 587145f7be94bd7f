/**
 * What Apollo Server sees as its gateway: the engine of the day. A new
 * supergraph opens a new engine beside the old one; requests that began under
 * the old schema are finished by the old engine.
 */
import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
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
import { type ErrorCode, errorTable, HubError } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { permittedBy } from './access/permitted.js';
import { policyIn } from './access/policy.js';
import { visibleSchemas } from './access/visible-schema.js';
import { finishAnswer } from './answer.js';
import { CostLimits } from './cost/cost-limits.js';
import type { Values } from './cost/price.js';
import type { LocalSubgraph } from './direct/local-subgraph.js';
import type { Engine, EngineName, EngineRequest, GatewayInterface } from './engine/engine.js';
import { openEngine } from './engine/open-engine.js';
import type { Limits } from './limits/limit.js';
import { refuseVariables } from './limits/variables.js';
import { nodeExecutor } from './node-subgraph.js';
import { guardExecutor } from './subgraph-call.js';
import type { ForeignErrors } from './subgraph-errors.js';
import type { GatewayContext, SubgraphExecutors } from './subgraph-executor.js';
import { readSupergraph, type Supergraph } from './supergraph.js';
import { withinTime } from './within-time.js';

type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

export interface HubGatewayOptions {
  readonly engine: EngineName;
  readonly foreignErrors: ForeignErrors;
  readonly limits: Limits;
  /** Whether a refusal proposes names of the schema. */
  readonly suggestions?: boolean;
  readonly log: Logger;
  /** Scalars whose values are checked here, by their names in the supergraph. */
  readonly scalars?: readonly GraphQLScalarType[];
}

export class HubGateway implements GatewayInterface {
  readonly #options: HubGatewayOptions;
  readonly #listeners = new Set<SchemaListener>();
  readonly #costs: CostLimits;
  readonly #engines = new WeakMap<GraphQLSchema, Serving>();
  #current: { readonly engine: Engine; readonly sdl: string } | undefined;
  #direct:
    | { readonly executors: SubgraphExecutors; readonly supergraph: GraphQLSchema }
    | undefined;

  constructor(options: HubGatewayOptions) {
    this.#options = options;
    this.#costs = new CostLimits(options.limits);
  }

  /** Takes a supergraph into service. Throws `SupergraphError` and keeps the old one when it cannot. */
  async use(
    sdl: string,
    executors: SubgraphExecutors,
    local?: readonly LocalSubgraph[],
  ): Promise<GraphQLSchema> {
    const { engine: name, foreignErrors, log } = this.#options;
    const supergraph = readSupergraph(sdl);
    const guarded: SubgraphExecutors = (subgraph) => {
      const isNode = supergraph.urls[subgraph] === nodeSubgraphUrl;
      const executor = isNode ? nodeExecutor(supergraph.schema, guarded) : executors(subgraph);
      return guardExecutor(subgraph, executor, foreignErrors);
    };
    const policy = policyIn(supergraph.schema);
    const engine = await openEngine(name, {
      supergraph,
      executors: guarded,
      local,
      log,
      visible: (apiSchema) => {
        const schemaFor = visibleSchemas(apiSchema, policy);
        return ({ viewer }) => schemaFor(viewer);
      },
    });
    for (const scalar of this.#options.scalars ?? []) giveValues(engine.apiSchema, scalar);
    const permitted = permittedBy(policy, engine.apiSchema);
    this.#engines.set(engine.apiSchema, { engine, supergraph, permitted });
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
    const { limits, suggestions } = this.#options;
    const { log, signal, viewer } = request.context as GatewayContext;
    const read = readValues(request, limits, !suggestions);
    if ('errors' in read) return read;
    const serving = this.#engines.get(request.schema);
    try {
      if (!serving) throw new Error('a request came with a schema of no engine');
      const { engine, supergraph, permitted } = serving;
      const { document, operation, isEmpty, complete } = permitted(
        request.document,
        request.operation,
        viewer,
      );
      const allowed = { ...request, document, operation };
      const finish = this.#costs.begin(request, supergraph, read.values);
      const answered = isEmpty
        ? { data: {} }
        : await withinTime(engine.execute(allowed), signal, limits);
      const answer = complete(
        finishAnswer(answered, allowed, request.schema),
        request.request.variables,
      );
      const cost = finish?.(answer);
      return cost ? { ...answer, extensions: { ...answer.extensions, cost } } : answer;
    } catch (error) {
      if (error instanceof HubError) return { errors: [withStatus(error)] };
      const errorId = randomUUID();
      log.error({ errorId, err: error }, 'the engine failed');
      throw new HubError('INTERNAL_SERVER_ERROR', { errorId });
    }
  }
}

interface Serving {
  readonly engine: Engine;
  readonly supergraph: Supergraph;
  readonly permitted: ReturnType<typeof permittedBy>;
}

/** The variables, or why no engine need see the request. Without `data` it is HTTP status 400. */
function readValues(
  { operation, operationName, request, schema }: EngineRequest,
  limits: Limits,
  hideSuggestions: boolean,
): { readonly values: Values } | { readonly errors: HubError[] } {
  if (!operation) {
    const asked = request.operationName ?? operationName;
    const problem = asked
      ? `it holds no operation named ${asked}.`
      : 'it holds several operations, and `operationName` does not say which.';
    return { errors: [new HubError('BAD_REQUEST', { problem })] };
  }
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    return {
      errors: [new HubError('BAD_REQUEST', { problem: 'subscriptions are not served here.' })],
    };
  }
  const tooDeep = refuseVariables(request.variables, limits);
  if (tooDeep) return { errors: [tooDeep] };
  const { variableDefinitions = [] } = operation;
  if (variableDefinitions.length === 0) return { values: {} };
  const { errors = [], coerced = {} } = getVariableValues(
    schema,
    variableDefinitions,
    request.variables ?? {},
    {
      maxErrors: 20,
      hideSuggestions,
    },
  );
  if (errors.length === 0) return { values: coerced };
  return {
    errors: errors.map(({ message, nodes, originalError }) =>
      originalError instanceof HubError
        ? originalError
        : new HubError('BAD_USER_INPUT', { problem: message }, nodes ? { nodes } : {}),
    ),
  };
}

/** A schema made from text takes any value for its own scalars; this one then checks them. */
function giveValues(
  schema: GraphQLSchema,
  { name, parseValue, parseLiteral }: GraphQLScalarType,
): void {
  const type = schema.getType(name);
  if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
}

/** A request that is refused whole gets its code's status, which Apollo Server takes from the error. */
function withStatus(error: HubError): HubError {
  const { code, seconds } = error.extensions as {
    readonly code: ErrorCode;
    readonly seconds?: number;
  };
  const headers = new HeaderMap(seconds === undefined ? [] : [['retry-after', String(seconds)]]);
  Object.assign(error.extensions, { http: { status: errorTable[code].status, headers } });
  return error;
}
