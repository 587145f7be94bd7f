/**
 * Tells of each request once it is over, also when its client left before the answer was
 * whole: else whoever leaves a byte before the end would leave no trace.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logOperation } from '../operation-log.js';
import { type Audit, eventOf } from './event.js';

/** The status of a request whose client left before the first byte; no client ever sees it. */
const clientLeft = 499;

/** A hook for the beginning of a request. */
export function toldAtTheEnd(audit: Audit | undefined) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.raw.once('close', () => {
      const { gatewayContext, askedDocument } = request;
      if (!gatewayContext) return;
      const status = reply.raw.headersSent ? reply.statusCode : clientLeft;
      logOperation(gatewayContext, status, reply.elapsedTime);
      audit?.(eventOf(gatewayContext, askedDocument ?? undefined, status));
    });
  };
}
