/** What leaves the process of an error: its code and sentence when it is ours, else only an id that leads to the log. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HubError, isErrorCode } from './errors.js';
import type { Logger } from './log.js';

/** Answers the error as a client may see it; a defect is logged with its stack under the id that the client gets. */
export function maskError(error: unknown, log: Logger): GraphQLFormattedError {
  if (error instanceof GraphQLError) {
    const own = error.originalError instanceof HubError ? error.originalError : error;
    if (isErrorCode(own.extensions['code'])) {
      return {
        message: own.message,
        extensions: own.extensions,
        ...(error.path && { path: error.path }),
        ...(error.locations && { locations: error.locations }),
      };
    }
  }
  const errorId = randomUUID();
  const path = error instanceof GraphQLError ? error.path : undefined;
  log.error({ errorId, err: error, path }, 'a resolver failed');
  const masked = new HubError('INTERNAL_SERVER_ERROR', { errorId });
  return { message: masked.message, extensions: masked.extensions, ...(path && { path }) };
}
