/**
 * Around every call of a subgraph, however it is reached: the time it took, the
 * kinds of data it rests on, its errors as a client may see them. A subgraph
 * that fails is `data: null` with one error that names the missing fields.
 */
import type { ExecutionResult } from 'graphql';
import { HubError } from '../subgraphs/shared/errors.js';
import { describeFetch } from './fetch-document.js';
import { type ForeignErrors, passErrors } from './subgraph-errors.js';
import {
  type GatewayContext,
  type SubgraphExecutor,
  SubgraphFailure,
  type SubgraphRequest,
} from './subgraph-executor.js';

export function guardExecutor(
  subgraph: string,
  executor: SubgraphExecutor,
  foreignErrors: ForeignErrors,
): SubgraphExecutor {
  return async (request) => {
    const { context, operationName } = request;
    const start = performance.now();
    try {
      const answer = await executor(request);
      noteKinds(answer, context);
      if (hasUnknownEntity(answer)) context.unknowing.add(subgraph);
      if (!answer.errors?.length) return answer;
      return {
        data: answer.data ?? null,
        errors: passErrors(answer.errors, { subgraph, log: context.log, foreignErrors }),
      };
    } catch (error) {
      if (error instanceof SubgraphFailure) return missing(subgraph, request, error);
      const source = { subgraph, log: context.log, foreignErrors: 'mask' } as const;
      return { data: null, errors: passErrors([error], source) };
    } finally {
      const ms = Math.round((performance.now() - start) * 10) / 10;
      context.fetches.push({ subgraph, operation: operationName, ms });
    }
  };
}

function noteKinds({ extensions }: ExecutionResult, { datasetKinds }: GatewayContext): void {
  const kinds = extensions?.['datasetKinds'];
  if (!Array.isArray(kinds)) return;
  for (const kind of kinds) if (typeof kind === 'string') datasetKinds.add(kind);
}

/** Entities come as lists at the top, under `_entities` or an engine's alias of it. */
function hasUnknownEntity({ data }: ExecutionResult): boolean {
  for (const value of Object.values(data ?? {})) {
    if (Array.isArray(value) && value.includes(null)) return true;
  }
  return false;
}

function missing(
  subgraph: string,
  { document, context }: SubgraphRequest,
  { code, facts, message: reason }: SubgraphFailure,
): ExecutionResult {
  if (!context.signal.aborted) context.log.warn({ subgraph, code, reason }, 'no answer');
  const fields = describeFetch(document).coordinates;
  return { data: null, errors: [new HubError(code, { ...facts, subgraph, fields })] };
}
