/** The id under which one request is found in the logs of the gateway and of every subgraph. */
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const wellFormed = /^[\w.-]{1,128}$/;

/** The id that came, when it cannot break a log or a header; else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const came = headers['x-request-id'];
  return typeof came === 'string' && wellFormed.test(came) ? came : randomUUID();
}
