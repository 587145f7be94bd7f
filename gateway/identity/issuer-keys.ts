/**
 * The public keys of an OpenID Connect issuer. They are asked for again when a
 * token names a key that is not among them, at most once in 30 seconds whatever
 * comes; an issuer that does not answer is trusted by the keys it last gave for
 * 10 minutes, then nobody is let in.
 */
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import type { Logger } from '../../subgraphs/shared/log.js';

const pause = 30_000;
/** Older keys are asked for again, while a token is still answered by them. */
const young = 5 * 60_000;
const oldest = 10 * 60_000;
const patience = 5_000;
const largestAnswer = 256 * 1024;

/** The issuer's keys cannot be had, or are too old. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
}

/** Nothing is asked before the first token. `issuer` is its URL without a slash at the end. */
export function keysOfIssuer(issuer: string, log: Logger): JWTVerifyGetKey {
  let keys: JWTVerifyGetKey | undefined;
  let since = 0;
  let asked = 0;
  let asking: Promise<void> | undefined;
  const ask = async () => {
    asked = Date.now();
    try {
      keys = createLocalJWKSet(await fetchKeys(issuer));
      since = Date.now();
    } catch (error) {
      log.warn({ err: error, issuer }, 'the issuer gives no keys');
    }
  };
  const refresh = async () => {
    if (!asking && Date.now() - asked < pause) return;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    await asking;
  };
  const current = (): JWTVerifyGetKey => {
    if (!keys || Date.now() - since >= oldest) throw new IssuerUnavailable('no keys');
    return keys;
  };
  return async (header, token) => {
    if (!keys || Date.now() - since >= oldest) await refresh();
    else if (Date.now() - since >= young) void refresh();
    try {
      return await current()(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return await current()(header, token);
    }
  };
}

type KeySet = Parameters<typeof createLocalJWKSet>[0];

async function fetchKeys(issuer: string): Promise<KeySet> {
  const about = (await fetchJson(`${issuer}/.well-known/openid-configuration`)) as {
    readonly issuer?: unknown;
    readonly jwks_uri?: unknown;
  };
  if (typeof about.issuer !== 'string' || about.issuer.replace(/\/+$/, '') !== issuer) {
    throw new Error('the document at the issuer is about another issuer');
  }
  return (await fetchJson(String(about.jwks_uri))) as KeySet;
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    redirect: 'error',
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.byteLength;
    if (size > largestAnswer) throw new Error(`an answer of more than ${largestAnswer} bytes`);
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}
