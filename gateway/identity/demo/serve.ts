/** The demo provider at `/identity/…` of the hub, loaded when the first browser comes. */
import type { FastifyInstance } from 'fastify';
import { HubError } from '../../../subgraphs/shared/errors.js';
import type { SignInClient } from '../../../subgraphs/shared/identity-settings.js';
import type { Logger } from '../../../subgraphs/shared/log.js';
import { callbackPath } from '../../session/routes.js';
import type { DemoKey } from './keys.js';
import type { HandleRequest } from './provider.js';

export const demoClient: SignInClient = {
  id: 'hitozukuri-hub',
  secretFile: undefined,
  scope: 'openid',
};

export interface DemoServeOptions {
  readonly key: DemoKey;
  readonly hub: () => string;
  readonly log: Logger;
}

export function serveDemoProvider(http: FastifyInstance, options: DemoServeOptions): void {
  let provider: Promise<HandleRequest> | undefined;
  const open = async (): Promise<HandleRequest> => {
    const hub = options.hub();
    const { openDemoProvider } = await import('./provider.js');
    const callback = `${hub}${callbackPath}`;
    return openDemoProvider({ ...options, hub, callback, clientId: demoClient.id });
  };
  http.register(async (scope) => {
    // the provider reads bodies itself
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.route({
      url: '/identity/*',
      method: ['GET', 'POST'],
      async handler({ raw }, reply) {
        provider ??= open();
        const handle = await provider;
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders())) {
          if (value !== undefined) reply.raw.setHeader(name, value);
        }
        // what is below its address is the provider's own business
        Object.assign(raw, { originalUrl: raw.url, url: raw.url?.replace(/^\/identity/, '') });
        try {
          await handle(raw, reply.raw);
        } catch (error) {
          options.log.info({ err: error }, 'a demo sign-in failed');
          reply.raw.writeHead(400, { 'content-type': 'application/json; charset=utf-8' });
          reply.raw.end(JSON.stringify({ errors: [new HubError('SIGN_IN_FAILED')] }));
        }
      },
    });
  });
}
