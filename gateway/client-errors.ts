/**
 * The last gate before a client: every error has a code of the table and both
 * sentences, or has passed the gate of subgraph errors. Anything else is masked.
 */
import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { type ErrorFacts, HubError, isErrorCode } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';
import { fromSubgraph } from './subgraph-errors.js';

export function clientError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Logger,
): GraphQLFormattedError {
  const { serviceName, stacktrace, ...extensions } = (formatted.extensions ?? {}) as Record<
    PropertyKey,
    unknown
  >;
  // Apollo Server puts its own code over ours
  if (extensions['code'] === 'OPERATION_RESOLUTION_FAILURE') extensions['code'] = 'BAD_REQUEST';
  if (fromSubgraph in extensions || typeof extensions['messageJa'] === 'string') {
    return { ...formatted, extensions };
  }
  const own = ofApolloServer(String(extensions['code']), formatted.message);
  if (own) return { ...formatted, message: own.message, extensions: own.extensions };
  const errorId = randomUUID();
  log.error({ errorId, err: error }, 'a request failed');
  const masked = new HubError('INTERNAL_SERVER_ERROR', { errorId });
  return { message: masked.message, extensions: masked.extensions };
}

/** What Apollo Server refuses, in our words. */
function ofApolloServer(code: string, message: string): HubError | undefined {
  const problem = message.trim();
  if (/^GET requests only support query/.test(problem)) {
    return new HubError('METHOD_NOT_ALLOWED', { method: 'GET' });
  }
  if (!isErrorCode(code) || !toldByApollo.has(code)) return undefined;
  const facts: ErrorFacts = { problem };
  return new HubError(code, facts);
}

const toldByApollo: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
