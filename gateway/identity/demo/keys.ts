/** The demo provider's signing key: in a file of the data folder, so that scripts can sign tokens that the running hub takes. */
import { readFile } from 'node:fs/promises';
import {
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { writeOnce } from '../../../subgraphs/shared/key-file.js';
import type { TokenRules } from '../token.js';
import { claimsOfPerson, type DemoPerson } from './people.js';

export const demoAudience = 'hitozukuri-hub';
export const demoTokenType = 'at+jwt';
const algorithm = 'ES256';

/** The provider's identifier, under the address of the hub. */
export const demoIssuerAt = (hub: string): string => `${hub}/identity`;

export interface DemoKey {
  readonly file: string;
  /** With its private part. */
  read(): Promise<JWK>;
}

/** Nothing is read or made before the first use. */
export function demoKeyIn(file: string): DemoKey {
  let key: Promise<JWK> | undefined;
  const read = async (): Promise<JWK> => {
    const text = await readFile(file, 'utf8').catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
      const made = { ...(await exportJWK(privateKey)), kid: 'demo', alg: algorithm, use: 'sig' };
      await writeOnce(file, JSON.stringify(made));
      return readFile(file, 'utf8');
    });
    return JSON.parse(text) as JWK;
  };
  return { file, read: () => (key ??= read()) };
}

/** How the hub checks the demo provider's tokens: by its own key, asking nobody. */
export function demoRules(key: DemoKey, hub: () => string): TokenRules {
  // read once: to import a key costs more than to check a signature with it
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const read = async () => {
    const { d: _private, ...publicKey } = await key.read();
    return createLocalJWKSet({ keys: [publicKey] });
  };
  return {
    get issuer() {
      return demoIssuerAt(hub());
    },
    audience: demoAudience,
    tokenType: demoTokenType,
    keys: async (header, token) => {
      keys ??= read();
      return (await keys)(header, token);
    },
  };
}

/** An access token as the demo provider gives it, good for `hours`. */
export async function demoToken(
  person: DemoPerson,
  key: DemoKey,
  { hub, hours }: { readonly hub: string; readonly hours: number },
): Promise<string> {
  const jwk = await key.read();
  return new SignJWT({ ...claimsOfPerson(person), client_id: 'script' })
    .setProtectedHeader({ alg: algorithm, typ: demoTokenType, kid: jwk.kid ?? '' })
    .setIssuer(demoIssuerAt(hub))
    .setAudience(demoAudience)
    .setIssuedAt()
    .setExpirationTime(`${hours} hours`)
    .sign(await importJWK(jwk, algorithm));
}
