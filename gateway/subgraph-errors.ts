/**
 * What passes of the errors that a subgraph answers: message, path and the
 * extensions of a code of our table. Anything else is a defect of the subgraph
 * and becomes an id that leads to the log, unless the gateway stands before
 * foreign subgraphs, whose errors belong to the answer.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { HubError, isErrorCode } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';

/** `pass` keeps message and code of errors that are not ours, without hosts and stacks. */
export type ForeignErrors = 'mask' | 'pass';

/**
 * Under this key an error's extensions say that it has passed here, and whether
 * the subgraph gave a path. Symbols survive the engines and never reach JSON.
 */
export const fromSubgraph: unique symbol = Symbol('fromSubgraph');

interface Source {
  readonly subgraph: string;
  readonly log: Logger;
  readonly foreignErrors: ForeignErrors;
}

export function passErrors(errors: readonly unknown[], source: Source): GraphQLError[] {
  let masked: HubError | undefined;
  const mask = (error: unknown): HubError => {
    if (!masked) {
      const errorId = randomUUID();
      const cause = (error as { originalError?: unknown } | null)?.originalError ?? error;
      const { subgraph, log } = source;
      log.error({ errorId, subgraph, err: cause, errors: errors.length }, 'a subgraph failed');
      masked = new HubError('INTERNAL_SERVER_ERROR', { errorId });
    }
    return masked;
  };
  return errors.map((error) => {
    const { message, path, extensions } = shapeOf(error);
    const code = extensions['code'];
    if (isErrorCode(code) && typeof extensions['messageJa'] === 'string') {
      return told(message, extensions, path);
    }
    if (source.foreignErrors === 'pass') {
      return told(withoutHosts(message), typeof code === 'string' ? { code } : {}, path);
    }
    const { message: sentence, extensions: facts } = mask(error);
    return told(sentence, facts, path);
  });
}

type Path = readonly (string | number)[];

function told(
  message: string,
  { stacktrace, exception, ...extensions }: Readonly<Record<string, unknown>>,
  path: Path | undefined,
): GraphQLError {
  return new GraphQLError(message, {
    path: path ?? null,
    extensions: { ...extensions, [fromSubgraph]: path ? 'with path' : 'without path' },
  });
}

function shapeOf(error: unknown) {
  const came = (typeof error === 'object' && error !== null ? error : {}) as Partial<
    Record<keyof GraphQLFormattedError, unknown>
  >;
  const isPath =
    Array.isArray(came.path) &&
    came.path.every((step) => typeof step === 'string' || typeof step === 'number');
  return {
    message: typeof came.message === 'string' ? came.message : 'Unknown error',
    path: isPath ? (came.path as Path) : undefined,
    extensions: (typeof came.extensions === 'object' && came.extensions !== null
      ? came.extensions
      : {}) as Readonly<Record<string, unknown>>,
  };
}

/** Addresses and stacks of foreign servers are nobody's business: URLs, IP addresses, `host:port`, `at file:line`. */
function withoutHosts(message: string): string {
  return message
    .replace(/\n\s+at [\s\S]*$/, '')
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)\]]+/gi, '…')
    .replace(/\[[0-9a-f:]*:[0-9a-f:]+\](:\d+)?/gi, '…')
    .replace(/\b\d{1,3}(\.\d{1,3}){3}(:\d+)?\b/g, '…')
    .replace(/\b[a-z][a-z0-9.-]*:\d{2,5}\b/gi, '…')
    .replace(/\b(getaddrinfo \w+) \S+/g, '$1 …');
}
