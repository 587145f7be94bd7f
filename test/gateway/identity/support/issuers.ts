/** Two OpenID Connect servers of different makers, each with its own habits: `typ`, names of claims, kinds of keys. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, importJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import { OAuth2Server } from 'oauth2-mock-server';
import { Provider } from 'oidc-provider';
import type { ClaimNames, Issuer } from '../../../../subgraphs/shared/identity-settings.js';
import { Role } from '../../../../subgraphs/shared/viewer.js';

export const audience = 'hitozukuri-hub';

export interface TestIssuer {
  readonly issuer: Issuer;
  readonly names: ClaimNames;
  /** A token for a planning member, as this server gives it. */
  token(): Promise<string>;
  stop(): Promise<void>;
}

export interface ForgingIssuer extends TestIssuer {
  readonly server: OAuth2Server;
  /** How often it was asked about itself and its keys. */
  readonly asked: () => number;
  /** A token with the server's own key, wrong in some way. */
  forge(change?: Forgery): Promise<string>;
}

export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Partial<JWTHeaderParameters>;
}

/** Claims of Keycloak's form, `typ: JWT`, RSA keys. */
export async function openMockServer(): Promise<ForgingIssuer> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate('RS256', { kid: 'first' });
  let asked = 0;
  server.service.on('beforeWellKnownOpenIdConfiguration', () => {
    asked += 1;
  });
  await server.start(0, '127.0.0.1');
  const url = (server.issuer.url ?? '').replace('localhost', '127.0.0.1');
  server.issuer.url = url;
  const forge: ForgingIssuer['forge'] = async ({ claims, header } = {}) => {
    const [key] = server.issuer.keys.toJSON(true).slice(-1);
    const now = Math.floor(Date.now() / 1000);
    const payload = { ...goodClaims(url, now), ...claims };
    return new SignJWT(JSON.parse(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key?.kid ?? '', ...header })
      .sign(await importJWK(key ?? {}, 'RS256'));
  };
  return {
    server,
    asked: () => asked,
    forge,
    issuer: { url, audience, tokenType: 'JWT', client: undefined },
    names: {
      role: 'realm_access.roles',
      organization: 'organization_code',
      roles: new Map([
        ['kikaku', Role.PLANNING],
        ['clerk', Role.CLERK],
      ]),
    },
    token: () =>
      server.issuer.buildToken({
        scopesOrTransform: (_header, payload) =>
          Object.assign(payload, goodClaims(url, Math.floor(Date.now() / 1000))),
      }),
    stop: () => server.stop(),
  };
}

export const goodClaims = (url: string, now: number) => ({
  iss: url,
  aud: audience,
  sub: 'user-1',
  iat: now,
  exp: now + 300,
  realm_access: { roles: ['kikaku', 'offline_access'] },
  organization_code: '111007',
});

/** Access tokens by RFC 9068 with `typ: at+jwt`, EC keys; given to a client by its secret. */
export async function openProvider(): Promise<TestIssuer> {
  const http = createServer();
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const resource = 'urn:hitozukuri-hub';
  const provider = new Provider(url, {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'ec', alg: 'ES256', use: 'sig' }] },
    clients: [
      {
        client_id: 'script',
        client_secret: 'a secret of this test',
        grant_types: ['client_credentials'],
        redirect_uris: [],
        response_types: [],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        getResourceServerInfo: () => ({
          scope: 'read',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 300,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    extraTokenClaims: () => ({ groups: 'planning secretariat' }),
  });
  http.on('request', provider.callback());
  return {
    issuer: { url, audience: resource, tokenType: 'at+jwt', client: undefined },
    names: {
      role: 'groups',
      organization: 'organization',
      roles: new Map([['planning', Role.PLANNING]]),
    },
    async token() {
      const answer = await fetch(`${url}/token`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from('script:a+secret+of+this+test').toString('base64')}`,
        },
        body: new URLSearchParams({ grant_type: 'client_credentials', resource }),
      });
      const given = (await answer.json()) as { readonly access_token?: string };
      if (!given.access_token) throw new Error(JSON.stringify(given));
      return given.access_token;
    },
    stop: async () => {
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
}
