/** Identity as configured: whose tokens are taken, who may sign in, and where. */
import { resolve } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../subgraphs/shared/config.js';
import { HubError } from '../../subgraphs/shared/errors.js';
import type { Logger } from '../../subgraphs/shared/log.js';
import { projectFolder } from '../../subgraphs/shared/project-folder.js';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { sessionCookie } from '../session/cookies.js';
import { serveSession } from '../session/routes.js';
import { Sessions } from '../session/sessions.js';
import { SignIn } from '../session/sign-in.js';
import { authenticateBy, rulesOf } from './authenticate.js';
import { viewerOf } from './claims.js';
import { demoIssuerAt, demoKeyIn, demoRules } from './demo/keys.js';
import { demoClient, serveDemoProvider } from './demo/serve.js';

export interface Identity {
  /** Throws a `HubError` when the request claims to be somebody and is not. */
  authenticate(request: FastifyRequest): Promise<Viewer>;
  routes(http: FastifyInstance): void;
}

export const demoKeyFile = ({ dataFolder }: Pick<Config, 'dataFolder'>): string =>
  resolve(projectFolder, dataFolder, 'identity', 'demo-key.json');

export function makeIdentity(config: Config, log: Logger): Identity {
  const { issuer, demo, claims: names, publicUrl, sessionHours } = config.identity;
  let listening: FastifyInstance | undefined;
  const hub = () => new URL(publicUrl ?? listening?.listeningOrigin ?? 'http://127.0.0.1');
  const key = demoKeyIn(demoKeyFile(config));
  const rules = demo ? demoRules(key, () => hub().origin) : issuer && rulesOf(issuer, log);
  const byToken = authenticateBy(rules, names);
  const sessions = new Sessions(sessionHours);
  const client = demo ? demoClient : issuer?.client;
  const signIn =
    client &&
    new SignIn({
      issuer: () => issuer?.url ?? demoIssuerAt(hub().origin),
      client,
      askAlways: demo,
      log,
    });
  const authenticate = async (request: FastifyRequest): Promise<Viewer> => {
    // a session that has ended is nobody's; a token that has expired is a mistake to be told
    const session = sessions.of(request.cookies[sessionCookie(hub()).name]);
    const { authorization } = request.headers;
    return session && authorization === undefined ? session.viewer : byToken(request.headers);
  };
  return {
    authenticate,
    routes(http) {
      listening = http;
      serveSession(http, {
        sessions,
        signIn,
        demo,
        hub,
        viewerOf: authenticate,
        // where the access token is meant for the hub it says more than the identity token
        viewerBy: async ({ accessToken, claims }) => {
          const authorization = `Bearer ${accessToken}`;
          const viewer = await byToken({ authorization }).catch((error: unknown) => {
            if (error instanceof HubError) return undefined;
            throw error;
          });
          return viewer && viewer.subject === claims['sub'] ? viewer : viewerOf(claims, names);
        },
      });
      if (demo) serveDemoProvider(http, { key, hub: () => hub().origin, log });
    },
  };
}
