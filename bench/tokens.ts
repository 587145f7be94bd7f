/** Bearer tokens of invented people, signed as the hub's own demo provider signs them: many people, because the hub holds each to a cost per minute. */
import { readFileSync } from 'node:fs';
import { importJWK, SignJWT } from 'jose';

export async function tokensFor(
  role: string,
  people: number,
  { hub, dataFolder }: { readonly hub: string; readonly dataFolder: string },
): Promise<readonly string[]> {
  const jwk = JSON.parse(readFileSync(`${dataFolder}/identity/demo-key.json`, 'utf8'));
  const key = await importJWK(jwk, 'ES256');
  return Promise.all(
    Array.from({ length: people }, (_, index) =>
      new SignJWT({ roles: [role], client_id: 'bench' })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: jwk.kid })
        .setSubject(`bench-${role}-${index}`)
        .setIssuer(`${hub}/identity`)
        .setAudience('hitozukuri-hub')
        .setIssuedAt()
        .setExpirationTime('8 hours')
        .sign(key),
    ),
  );
}
