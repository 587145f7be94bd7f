/**
 * Bearer tokens: signed JSON of the issuer that says who asks. Whatever is wrong
 * with one, a client learns only whether it expired or is not valid.
 */
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { HubError } from '../../subgraphs/shared/errors.js';
import { IssuerUnavailable } from './issuer-keys.js';

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** What its header says as `typ`. */
  readonly tokenType: string;
  readonly keys: JWTVerifyGetKey;
}

/** Signatures with a public key; a shared secret or none at all is no signature of an issuer. */
const algorithms = [
  ...['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'],
];
/** Characters of a whole token. */
const longest = 8 * 1024;
/** Seconds by which two clocks may differ. */
const clockTolerance = 5;

/** The claims of a token. Throws `TOKEN_EXPIRED`, `TOKEN_INVALID` or `IDENTITY_UNAVAILABLE`. */
export async function claimsOf(token: string, rules: TokenRules): Promise<JWTPayload> {
  if (token.length > longest || !isUnambiguous(token)) throw new HubError('TOKEN_INVALID');
  try {
    const { payload } = await jwtVerify(token, rules.keys, {
      issuer: [rules.issuer, `${rules.issuer}/`],
      audience: rules.audience,
      typ: rules.tokenType,
      algorithms,
      clockTolerance,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    const { sub, iat = 0 } = payload;
    const early = iat > Date.now() / 1000 + clockTolerance;
    if (early || !sub || sub.length > 255) throw new HubError('TOKEN_INVALID');
    return payload;
  } catch (error) {
    if (error instanceof HubError) throw error;
    if (error instanceof errors.JWTExpired) throw new HubError('TOKEN_EXPIRED');
    if (error instanceof IssuerUnavailable) throw new HubError('IDENTITY_UNAVAILABLE');
    throw new HubError('TOKEN_INVALID');
  }
}

/** Whether header and claims are JSON that says each thing once: of two `roles`, readers take different ones. */
function isUnambiguous(token: string): boolean {
  const parts = token.split('.');
  if (parts.length !== 3) return false;
  return parts.slice(0, 2).every((part) => {
    const text = Buffer.from(part, 'base64url').toString('utf8');
    try {
      return keysWritten(text) === keysIn(JSON.parse(text));
    } catch {
      return false;
    }
  });
}

/** A text before a colon is a key, and no other text is. */
function keysWritten(json: string): number {
  const texts = json.match(/"(?:[^"\\]|\\.)*"\s*:?/g) ?? [];
  return texts.filter((text) => text.endsWith(':')).length;
}

function keysIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value);
  return inner.reduce(
    (count: number, each) => count + keysIn(each),
    Array.isArray(value) ? 0 : inner.length,
  );
}
