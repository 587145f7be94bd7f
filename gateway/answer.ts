/**
 * The answer as it leaves the engine, made one shape for both: the kinds of
 * data it rests on, and when something failed or a reference points nowhere, one
 * error for each subgraph that did not answer and nulls where the schema allows them.
 */
import { type ExecutionResult, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { type ErrorFacts, HubError } from '../subgraphs/shared/errors.js';
import { completeData } from './complete.js';
import type { EngineRequest } from './engine/engine.js';
import { fromSubgraph } from './subgraph-errors.js';
import type { GatewayContext } from './subgraph-executor.js';

export function finishAnswer(
  { data, errors = [] }: ExecutionResult,
  request: EngineRequest,
  schema: GraphQLSchema,
): ExecutionResult {
  const { datasetKinds, unknowing } = request.context as GatewayContext;
  const extensions =
    datasetKinds.size > 0 ? { extensions: { datasetKinds: [...datasetKinds].sort() } } : {};
  if (errors.length === 0 && unknowing.size === 0 && data) return { data, ...extensions };
  const missing = new Map<string, Path[]>();
  const completed = completeData(data ?? {}, {
    schema,
    document: request.document,
    operation: request.operation,
    variables:
      getVariableValues(
        schema,
        request.operation.variableDefinitions ?? [],
        request.request.variables ?? {},
      ).coerced ?? {},
    onMissing: (coordinate, path) => {
      const paths = missing.get(coordinate) ?? [];
      // two are enough to know that one path cannot tell it
      if (paths.length < 2) missing.set(coordinate, [...paths, [...path]]);
    },
  });
  const told = tellErrors(errors, missing);
  return { ...(told.length > 0 && { errors: told }), data: completed, ...extensions };
}

type Path = readonly (string | number)[];

function tellErrors(
  errors: readonly GraphQLError[],
  missing: ReadonlyMap<string, readonly Path[]>,
): GraphQLError[] {
  const told: GraphQLError[] = [];
  const unanswered = new Map<string, [GraphQLError, ...GraphQLError[]]>();
  for (const error of errors) {
    const { code, subgraph } = error.extensions;
    if (code === 'SUBGRAPH_UNAVAILABLE' || code === 'SUBGRAPH_TIMEOUT') {
      const known = unanswered.get(String(subgraph));
      if (known) known.push(error);
      else unanswered.set(String(subgraph), [error]);
    } else {
      told.push(withItsOwnPath(error));
    }
  }
  return [...told, ...[...unanswered.values()].map((group) => mergeUnanswered(group, missing))];
}

/** An engine may guess a path for an error that came without one; the engines guess differently. */
function withItsOwnPath(error: GraphQLError): GraphQLError {
  const { [fromSubgraph]: source, serviceName, ...extensions } = error.extensions as Extensions;
  if (source === undefined) return error;
  return new GraphQLError(error.message, {
    path: source === 'with path' ? error.path : null,
    extensions: { ...extensions, [fromSubgraph]: source },
  });
}

interface Extensions extends Record<string, unknown> {
  readonly [fromSubgraph]?: 'with path' | 'without path';
}

function mergeUnanswered(
  group: readonly [GraphQLError, ...GraphQLError[]],
  missing: ReadonlyMap<string, readonly Path[]>,
): HubError {
  const { code, subgraph, limit } = group[0].extensions as {
    code: 'SUBGRAPH_UNAVAILABLE' | 'SUBGRAPH_TIMEOUT';
    subgraph: string;
    limit?: number;
  };
  const asked = [
    ...new Set(group.flatMap(({ extensions }) => extensions['fields'] as string[])),
  ].sort();
  // a plan also fetches keys that nobody asked for: name what the client misses
  const missed = asked.filter((coordinate) => missing.has(coordinate));
  const fields = missed.length > 0 ? missed : asked;
  const paths = fields.flatMap((coordinate) => missing.get(coordinate) ?? []);
  const facts: ErrorFacts = { subgraph, fields, ...(limit !== undefined && { limit }) };
  return new HubError(code, facts, { path: paths.length === 1 ? paths[0] : null });
}
