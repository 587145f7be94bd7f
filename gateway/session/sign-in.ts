/** Signing in at the issuer by authorization code and PKCE, with the certified client `openid-client`. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Configuration } from 'openid-client';
import { HubError } from '../../subgraphs/shared/errors.js';
import { isLoopback, type SignInClient } from '../../subgraphs/shared/identity-settings.js';
import type { Logger } from '../../subgraphs/shared/log.js';

export interface SignInOptions {
  /** The issuer's URL without a slash at the end. */
  readonly issuer: () => string;
  readonly client: SignInClient;
  /** Has the issuer ask who it is, even of somebody whom it knows. */
  readonly askAlways: boolean;
  readonly log: Logger;
}

export interface SignedIn {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly accessToken: string;
  readonly idToken: string | undefined;
  /** Path of the hub where the browser came from. */
  readonly back: string;
}

interface UnderWay {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly back: string;
  readonly until: number;
}

const patience = 10 * 60_000;
const most = 1_000;

export class SignIn {
  readonly #options: SignInOptions;
  readonly #underWay = new Map<string, UnderWay>();

  constructor(options: SignInOptions) {
    this.#options = options;
  }

  /** Where the browser is sent, and the number for its cookie. Throws `IDENTITY_UNAVAILABLE`. */
  async begin(callback: string, back: string): Promise<{ url: URL; number: string }> {
    const { client, askAlways } = this.#options;
    const { openid, configuration } = await this.#configuration();
    const verifier = openid.randomPKCECodeVerifier();
    const [state, nonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: client.scope,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(askAlways && { prompt: 'login' }),
    });
    const number = randomBytes(32).toString('base64url');
    this.#underWay.set(number, { verifier, state, nonce, back, until: Date.now() + patience });
    for (const oldest of this.#underWay.keys()) {
      if (this.#underWay.size <= most) break;
      this.#underWay.delete(oldest);
    }
    return { url, number };
  }

  /** `url` is the address with which the issuer sent the browser back. Throws `SIGN_IN_FAILED`; each sign-in is finished once. */
  async finish(number: string | undefined, url: URL): Promise<SignedIn> {
    const begun = number === undefined ? undefined : this.#underWay.get(number);
    if (number !== undefined) this.#underWay.delete(number);
    if (!begun || begun.until < Date.now()) throw new HubError('SIGN_IN_FAILED');
    const { openid, configuration } = await this.#configuration();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, url, {
        pkceCodeVerifier: begun.verifier,
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        idTokenExpected: true,
      });
      return {
        claims: { ...tokens.claims() },
        accessToken: tokens.access_token,
        idToken: tokens.id_token,
        back: begun.back,
      };
    } catch (error) {
      const { message, code } = error as { readonly message: string; readonly code?: string };
      this.#options.log.warn({ code, problem: message }, 'a sign-in failed');
      throw new HubError('SIGN_IN_FAILED');
    }
  }

  /** Where the issuer ends its own session, if it offers that. */
  async endUrl(idToken: string | undefined, back: string): Promise<string | null> {
    const { openid, configuration } = await this.#configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return null;
    return openid.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: back,
      ...(idToken !== undefined && { id_token_hint: idToken }),
    }).href;
  }

  /** What the issuer says of itself, asked at each sign-in: rare enough, and never stale. */
  async #configuration() {
    const { issuer, client, log } = this.#options;
    const openid = await import('openid-client');
    const url = new URL(issuer());
    try {
      const secret =
        client.secretFile === undefined
          ? undefined
          : (await readFile(client.secretFile, 'utf8')).trim();
      const configuration: Configuration = await openid.discovery(
        url,
        client.id,
        secret,
        secret === undefined ? openid.None() : undefined,
        {
          timeout: 5,
          ...(isLoopback(url.hostname) && { execute: [openid.allowInsecureRequests] }),
        },
      );
      return { openid, configuration };
    } catch (error) {
      log.warn({ err: error }, 'the issuer cannot be asked for a sign-in');
      throw new HubError('IDENTITY_UNAVAILABLE');
    }
  }
}
