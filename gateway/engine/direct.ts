/**
 * The default engine where the subgraphs run in this process: it calls their
 * resolvers itself. Nothing is planned, no fetch is written, read or merged; an
 * operation is compiled once (gateway/direct/) and then answered in one pass.
 */
import {
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { ownersIn } from '../../schema/node-subgraph.js';
import { askedIn } from '../../subgraphs/shared/asked.js';
import { conditionsIn, fragmentsOf } from '../direct/collect.js';
import { Homes } from '../direct/homes.js';
import type { LocalSubgraph } from '../direct/local-subgraph.js';
import { compileRoot, type RootFill } from '../direct/root.js';
import { Run } from '../direct/run.js';
import { passErrors } from '../subgraph-errors.js';
import type { GatewayContext } from '../subgraph-executor.js';
import { apiSchemaOf } from './api-schema.js';
import type { Engine, EngineOptions, EngineRequest } from './engine.js';
import { flatten } from './flatten.js';
import { splitOf } from './introspection.js';

/** One way of answering for each combination of conditions that has come, up to so many. */
const mostCombinations = 16;

interface Operation {
  readonly conditions: readonly string[];
  readonly asked: ReturnType<typeof askedIn>;
  readonly fills: Map<string, RootFill>;
}

export async function openDirectEngine({
  supergraph,
  local,
  visible,
}: EngineOptions): Promise<Engine> {
  if (!local) throw new Error('the subgraphs do not run in this process');
  const apiSchema = apiSchemaOf(supergraph.schema);
  const visibleTo = visible?.(apiSchema) ?? (() => apiSchema);
  const homes = new Homes(local);
  const owners = ownersIn(supergraph.schema);
  const byName = new Map(local.map((subgraph) => [subgraph.name, subgraph]));
  const ownerOf = (type: string): LocalSubgraph | undefined => byName.get(owners.get(type) ?? '');
  const known = new WeakMap<OperationDefinitionNode, Operation>();

  const operationOf = ({ document, operation }: EngineRequest): Operation => {
    let found = known.get(operation);
    if (!found) {
      const asked = homes.withRequired(askedIn(document, apiSchema));
      found = { conditions: conditionsIn(document), asked, fills: new Map() };
      known.set(operation, found);
    }
    return found;
  };

  const fillOf = (request: EngineRequest, { conditions: names, fills }: Operation): RootFill => {
    const { document, operation } = request;
    const conditions = names.length === 0 ? {} : decided(request, names, apiSchema);
    const combination = names.map((name) => (conditions[name] === true ? 1 : 0)).join('');
    let fill = fills.get(combination);
    if (!fill) {
      const selecting = { schema: apiSchema, fragments: fragmentsOf(document), conditions };
      fill = compileRoot(operation, selecting, homes, ownerOf);
      if (fills.size < mostCombinations) fills.set(combination, fill);
    }
    return fill;
  };

  return {
    apiSchema,
    stop: async () => {},
    async execute(request) {
      const began = performance.now();
      const context = request.context as GatewayContext;
      const operation = operationOf(request);
      const fill = fillOf(request, operation);
      const given = request.request.variables ?? {};
      const run = new Run(request.operation, context, given, operation.asked);
      if (fill.introspects) {
        Object.assign(run.data, await introspect(request, apiSchema, visibleTo(context)));
      }
      await fill.answer(run);
      tell(run, context, request.operationName ?? undefined, began);
      const errors = errorsOf(run, context);
      return { data: run.data, ...(errors.length > 0 && { errors }) } as ExecutionResult;
    },
  };
}

function decided(
  { operation, request }: EngineRequest,
  names: readonly string[],
  schema: GraphQLSchema,
): Readonly<Record<string, unknown>> {
  const wanted = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    names.includes(variable.name.value),
  );
  return getVariableValues(schema, wanted, request.variables ?? {}).coerced ?? {};
}

async function introspect(
  { document, operation, request }: EngineRequest,
  apiSchema: GraphQLSchema,
  visible: GraphQLSchema,
): Promise<Readonly<Record<string, unknown>>> {
  const { introspection } = splitOf(flatten(document, operation, apiSchema));
  if (!introspection) return {};
  const { data } = await execute({
    schema: visible,
    document: introspection,
    variableValues: request.variables,
  });
  return data ?? {};
}

/** What the log and the answer say of the subgraphs that were asked. */
function tell(run: Run, context: GatewayContext, operation: string | undefined, began: number) {
  const ms = Math.round((performance.now() - began) * 10) / 10;
  for (const [{ name: subgraph }, { datasetKinds }] of run.contexts) {
    for (const kind of datasetKinds) context.datasetKinds.add(kind);
    context.fetches.push({ subgraph, operation, ms });
  }
  for (const subgraph of run.unknowing) context.unknowing.add(subgraph);
}

function errorsOf(run: Run, { log }: GatewayContext): readonly GraphQLError[] {
  if (run.faults.length === 0) return [];
  const paths = run.paths();
  const bySubgraph = new Map<string, GraphQLError[]>();
  for (const [index, { error, subgraph }] of run.faults.entries()) {
    const cause = error instanceof Error ? error : new Error(String(error));
    const told = new GraphQLError(cause.message, {
      path: paths[index] ?? null,
      originalError: cause,
      extensions: cause instanceof GraphQLError ? cause.extensions : null,
    });
    const others = bySubgraph.get(subgraph);
    if (others) others.push(told);
    else bySubgraph.set(subgraph, [told]);
  }
  return [...bySubgraph].flatMap(([subgraph, errors]) =>
    passErrors(errors, { subgraph, log, foreignErrors: 'mask' }),
  );
}
