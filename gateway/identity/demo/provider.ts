/**
 * The built-in OpenID Connect provider, for trying the hub out without an
 * issuer. Its people are invented (people.ts); whoever reaches the hub may be
 * any of them, so it never stands before real data.
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';
import type { Logger } from '../../../subgraphs/shared/log.js';
import { type DemoKey, demoAudience, demoIssuerAt } from './keys.js';
import { demoMemory } from './memory.js';
import { claimsOfPerson, demoPeople } from './people.js';
import { signInPage } from './sign-in-page.js';

export type HandleRequest = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const resource = 'urn:hitozukuri-hub';
const minute = 60;

export interface DemoProviderOptions {
  /** Where browsers reach the hub. */
  readonly hub: string;
  readonly key: DemoKey;
  /** Where it sends the browser back to. */
  readonly callback: string;
  /** The hub's own name at the provider. */
  readonly clientId: string;
  readonly log: Logger;
}

/** Handles requests below the provider's address, whose path it wants without `/identity`. */
export async function openDemoProvider(options: DemoProviderOptions): Promise<HandleRequest> {
  const { hub, key, callback, clientId, log } = options;
  const personOf = (id: string | undefined) => demoPeople.find((person) => person.id === id);
  const provider = new Provider(demoIssuerAt(hub), {
    adapter: demoMemory(),
    jwks: { keys: [await key.read()] as never },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      short: { path: '/identity', sameSite: 'lax', httpOnly: true },
      long: { path: '/identity', sameSite: 'lax', httpOnly: true },
    },
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [callback],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid'],
    claims: { openid: ['sub', 'roles', 'organization'] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => {
      const person = personOf(id);
      return person && { accountId: id, claims: () => claimsOfPerson(person) };
    },
    extraTokenClaims: (_context, token) => {
      const person = personOf('accountId' in token ? token.accountId : undefined);
      return person && { ...claimsOfPerson(person) };
    },
    // nobody is asked for consent: there is one client, and it is the hub
    loadExistingGrant: async ({ oidc }) => {
      const { client, session } = oidc;
      const grant = new oidc.provider.Grant({
        clientId: client?.clientId ?? '',
        accountId: session?.accountId ?? '',
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: demoAudience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 5 * minute,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      AccessToken: 5 * minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Interaction: 10 * minute,
      Session: 10 * minute,
      Grant: 10 * minute,
    },
    clientBasedCORS: () => false,
    interactions: { url: (_context, { uid }) => `/identity/interaction/${uid}` },
    renderError: (context, { error, error_description: problem }) => {
      context.type = 'json';
      context.body = { error, error_description: problem };
    },
  });
  // the address that a proxy or a client wrote into the request is not believed
  provider.proxy = true;
  provider.on('server_error', (_context, error) => {
    log.error({ err: error }, 'the demo provider failed');
  });
  const answer = provider.callback();
  const { protocol, host } = new URL(hub);
  return async (request, response) => {
    request.headers.host = host;
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    const choice = /^\/interaction\/[\w-]+(?:\/([\w-]+))?$/.exec(request.url ?? '');
    if (!choice) return answer(request, response);
    const person = personOf(choice[1]);
    if (request.method === 'POST' && person) {
      return provider.interactionFinished(request, response, { login: { accountId: person.id } });
    }
    const { uid } = await provider.interactionDetails(request, response);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(signInPage(`/identity/interaction/${uid}`));
  };
}
