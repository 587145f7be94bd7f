/**
 * What browsers are told with every answer: load nothing from elsewhere, run no
 * script that is not a file of ours, let no other page frame or read us.
 */
import { fastifyCors } from '@fastify/cors';
import { fastifyHelmet } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

export interface WebRules {
  /** Whether browsers reach us by https only; they are then told to use nothing else for a year. */
  readonly https: boolean;
  /** Origins whose pages may ask with a token, such as `https://analysis.example.lg.jp`. Cookies never come from them. */
  readonly origins: readonly string[];
}

const ours = ["'self'"];

export function keepWebRules(http: FastifyInstance, { https, origins }: WebRules): void {
  http.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ours,
        styleSrc: ours,
        imgSrc: [...ours, 'data:'],
        fontSrc: ours,
        connectSrc: ours,
        workerSrc: ours,
        manifestSrc: ours,
        baseUri: ["'none'"],
        formAction: ours,
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: origins.length > 0 ? 'cross-origin' : 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
  });
  if (origins.length === 0) return;
  http.register(fastifyCors, {
    origin: [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'apollo-require-preflight',
      'x-request-id',
      'x-purpose',
    ],
    exposedHeaders: ['x-request-id', 'retry-after'],
    credentials: false,
    maxAge: 600,
  });
}
