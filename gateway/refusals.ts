/**
 * Whatever goes wrong before or beside GraphQL is still answered as GraphQL
 * errors in JSON: codes of the table, both languages, nothing of the inside.
 */
import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { errorTable, HubError, isErrorCode } from '../subgraphs/shared/errors.js';
import type { Logger } from '../subgraphs/shared/log.js';

const GRAPHQL = 'application/graphql-response+json';

/** Sends errors instead of an answer, with the HTTP status of the first. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  errors: readonly Pick<GraphQLFormattedError, 'message' | 'extensions'>[],
): FastifyReply {
  const codes = errors.map(({ extensions }) => String(extensions?.['code']));
  const [code] = codes;
  if (request.gatewayContext) request.gatewayContext.operation.codes = [...new Set(codes)];
  const type = request.headers.accept?.includes(GRAPHQL) ? GRAPHQL : 'application/json';
  return reply
    .code(statusOf(code))
    .header('content-type', `${type}; charset=utf-8`)
    .send(JSON.stringify({ errors }));
}

/** Where the rest of an answer would arrive, an answer that is only errors is one of a part that failed. */
function statusOf(code: string | undefined): number {
  const status = isErrorCode(code) ? errorTable[code].status : 500;
  return status === 200 ? 502 : status;
}

/** What Fastify could not take: unreadable or too large bodies, wrong types, or a defect of ours. */
export function refusalOf(
  error: FastifyError,
  request: FastifyRequest,
  { bodyLimit, log }: { readonly bodyLimit: number; readonly log: Logger },
): HubError {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return new HubError('BODY_TOO_LARGE', { limit: bodyLimit });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_INVALID_CONTENT_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return new HubError('UNSUPPORTED_MEDIA_TYPE', {
        came: short(request.headers['content-type'] ?? 'none'),
      });
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return new HubError('BAD_REQUEST', { problem: 'the body is empty.' });
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return new HubError('BAD_REQUEST', { problem: 'the body is not JSON.' });
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return new HubError('BAD_REQUEST', { problem: 'the body is not as long as announced.' });
    case 'FST_ERR_BAD_URL':
      return new HubError('BAD_REQUEST', { problem: 'the address is not well-formed.' });
  }
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) {
    return new HubError('BAD_REQUEST', { problem: 'its form is not understood.' });
  }
  const errorId = randomUUID();
  log.error({ errorId, requestId: request.id, err: error }, 'a request failed');
  return new HubError('INTERNAL_SERVER_ERROR', { errorId });
}

/** What is no HTTP at all never becomes a request: the answer is written to the socket. */
export function refuseRubbish(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = rubbish(error.code);
  const { status } = errorTable[refusal.extensions['code'] as keyof typeof errorTable];
  const body = JSON.stringify({ errors: [refusal] });
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n` +
      'content-type: application/json; charset=utf-8\r\n' +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}

function rubbish(code: string | undefined): HubError {
  if (code === 'HPE_HEADER_OVERFLOW') return new HubError('HEADERS_TOO_LARGE');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new HubError('REQUEST_TIMEOUT');
  return new HubError('BAD_REQUEST', { problem: 'it is not HTTP.' });
}

/** What a client sent, fit to be sent back. */
function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
