import { SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  type Authenticate,
  authenticateBy,
  rulesOf,
} from '../../../gateway/identity/authenticate.js';
import { openLog } from '../../../subgraphs/shared/log.js';
import { publicViewer, Role } from '../../../subgraphs/shared/viewer.js';
import {
  audience,
  type Forgery,
  type ForgingIssuer,
  goodClaims,
  openMockServer,
  openProvider,
  type TestIssuer,
} from './support/issuers.js';

const log = openLog('silent', 'test');
const minutes = 60_000;
let mock: ForgingIssuer;
let provider: TestIssuer;
beforeAll(async () => {
  [mock, provider] = await Promise.all([openMockServer(), openProvider()]);
});
afterAll(async () => {
  await mock?.stop();
  await provider?.stop();
});
afterEach(() => {
  vi.useRealTimers();
});

const by = ({ issuer, names }: TestIssuer): Authenticate =>
  authenticateBy(rulesOf(issuer, log), names);
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const later = (milliseconds: number) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(Date.now() + milliseconds);
};
const refusal = (code: string) => ({ extensions: { code, messageJa: expect.any(String) } });

describe('who asks', () => {
  it('is the public without a token', async () => {
    expect(await by(mock)({})).toBe(publicViewer);
  });

  it('is read from tokens of a server with nested claims and typ JWT', async () => {
    expect(await by(mock)(bearer(await mock.token()))).toEqual({
      subject: 'user-1',
      roles: [Role.PLANNING],
      organization: '111007',
    });
  });

  it('is read from tokens of another maker, with words in one text and typ at+jwt', async () => {
    const authenticate = by(provider);
    expect(await authenticate(bearer(await provider.token()))).toEqual({
      subject: 'script',
      roles: [Role.PLANNING],
      organization: null,
    });
    expect(await authenticate(bearer(await provider.token()))).toMatchObject({ subject: 'script' });
  });

  it('is no clerk without an organisation', async () => {
    const claims = { realm_access: { roles: ['clerk'] } };
    const authenticate = by(mock);
    expect(await authenticate(bearer(await mock.forge({ claims })))).toMatchObject({
      roles: [Role.CLERK],
    });
    for (const organization_code of [undefined, 'Saitama', 111007, ['111007']]) {
      const token = await mock.forge({ claims: { ...claims, organization_code } });
      expect(await authenticate(bearer(token))).toMatchObject({ roles: [], organization: null });
    }
  });

  it('is never told by a token of another issuer, or where no issuer is set', async () => {
    await expect(by(mock)(bearer(await provider.token()))).rejects.toMatchObject(
      refusal('TOKEN_INVALID'),
    );
    const nobody = authenticateBy(undefined, mock.names);
    await expect(nobody(bearer(await mock.token()))).rejects.toMatchObject(
      refusal('TOKEN_INVALID'),
    );
  });
});

const now = () => Math.floor(Date.now() / 1000);
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token is refused', () => {
  it.each<[string, string, () => Forgery]>([
    ['for another audience', 'TOKEN_INVALID', () => ({ claims: { aud: 'mail' } })],
    ['without audience', 'TOKEN_INVALID', () => ({ claims: { aud: undefined } })],
    ['of another issuer', 'TOKEN_INVALID', () => ({ claims: { iss: 'https://evil.example' } })],
    ['that is an identity token', 'TOKEN_INVALID', () => ({ header: { typ: 'id+jwt' } })],
    ['without typ', 'TOKEN_INVALID', () => ({ header: { typ: undefined as never } })],
    ['that expired', 'TOKEN_EXPIRED', () => ({ claims: { exp: now() - 6 } })],
    ['that never expires', 'TOKEN_INVALID', () => ({ claims: { exp: undefined } })],
    ['that holds later', 'TOKEN_INVALID', () => ({ claims: { nbf: now() + 60 } })],
    ['from the future', 'TOKEN_INVALID', () => ({ claims: { iat: now() + 60 } })],
    ['of nobody', 'TOKEN_INVALID', () => ({ claims: { sub: undefined } })],
    ['of an empty name', 'TOKEN_INVALID', () => ({ claims: { sub: '' } })],
    ['with a date as text', 'TOKEN_INVALID', () => ({ claims: { exp: '2099-01-01' } })],
    ['of a huge size', 'TOKEN_INVALID', () => ({ claims: { note: 'x'.repeat(8000) } })],
    ['of an unknown key', 'TOKEN_INVALID', () => ({ header: { kid: 'nobody' } })],
    ['with a critical extension', 'TOKEN_INVALID', () => ({ header: { 'x-y': 1 } as never })],
  ])('%s', async (name, code, forgery) => {
    const change = forgery();
    const token =
      name === 'with a critical extension'
        ? (await mock.forge()).replace(/^[^.]+/, encoded({ alg: 'RS256', crit: ['x-y'], 'x-y': 1 }))
        : await mock.forge(change);
    await expect(by(mock)(bearer(token))).rejects.toMatchObject(refusal(code));
  });

  it('that nobody signed, or the public key as a secret', async () => {
    const authenticate = by(mock);
    const [, claims, signature] = (await mock.forge()).split('.');
    const none = encoded({ alg: 'none', typ: 'JWT' });
    const [publicKey] = mock.server.issuer.keys.toJSON();
    const confused = await new SignJWT(goodClaims(mock.issuer.url, now()))
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: publicKey?.kid ?? '' })
      .sign(new TextEncoder().encode(JSON.stringify(publicKey)));
    const tokens = [`${none}.${claims}.`, `${none}.${claims}.${signature}`, confused];
    for (const token of tokens) {
      await expect(authenticate(bearer(token))).rejects.toMatchObject(refusal('TOKEN_INVALID'));
    }
  });

  it('whose claims were changed after signing', async () => {
    const [header, , signature] = (await mock.forge()).split('.');
    const claims = encoded({ ...goodClaims(mock.issuer.url, now()), organization_code: '112020' });
    await expect(by(mock)(bearer(`${header}.${claims}.${signature}`))).rejects.toMatchObject(
      refusal('TOKEN_INVALID'),
    );
  });

  it('that says one thing twice, even when its signature is right', async () => {
    const authenticate = by(mock);
    const once = JSON.stringify(goodClaims(mock.issuer.url, now()));
    const twice = once.replace('"sub":', '"sub":"root", "s\\u0075b" :');
    for (const text of [once, twice, once.replace('{', '{"note":"a \\": b, \\"sub\\": c",')]) {
      const raw = new TextEncoder().encode(text);
      const token = await signText(raw);
      const answer = authenticate(bearer(token));
      if (text === twice) await expect(answer).rejects.toMatchObject(refusal('TOKEN_INVALID'));
      else expect(await answer).toMatchObject({ subject: 'user-1' });
    }
  });

  it.each([
    'Basic dXNlcjpwYXNz',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'Bearer é',
    'bearer a.b.c',
    '',
  ])('sent as %j', async (authorization) => {
    await expect(by(mock)({ authorization })).rejects.toMatchObject(refusal('TOKEN_INVALID'));
  });
});

/** Signs claims as they are written, which a JWT library would tidy up. */
async function signText(claims: Uint8Array): Promise<string> {
  const { CompactSign, importJWK } = await import('jose');
  const [key] = mock.server.issuer.keys.toJSON(true);
  return new CompactSign(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key?.kid ?? '' })
    .sign(await importJWK(key ?? {}, 'RS256'));
}

describe('the keys of an issuer', () => {
  it('are asked for once for many tokens, and for unknown keys once in 30 seconds', async () => {
    const authenticate = by(mock);
    const before = mock.asked();
    const good = await mock.token();
    const unknown = await mock.forge({ header: { kid: 'nobody' } });
    await Promise.all(Array.from({ length: 20 }, () => authenticate(bearer(good))));
    for (let index = 0; index < 20; index += 1) {
      await expect(authenticate(bearer(unknown))).rejects.toThrow();
    }
    expect(mock.asked() - before).toBe(1);
    later(31_000);
    await expect(authenticate(bearer(unknown))).rejects.toThrow();
    await expect(authenticate(bearer(unknown))).rejects.toThrow();
    expect(mock.asked() - before).toBe(2);
  });

  it('may change: a new key is found by its first token', async () => {
    const authenticate = by(mock);
    await authenticate(bearer(await mock.forge()));
    await mock.server.issuer.keys.generate('RS256', { kid: `key-${now()}` });
    const fresh = await mock.forge();
    await expect(authenticate(bearer(fresh))).rejects.toMatchObject(refusal('TOKEN_INVALID'));
    later(31_000);
    expect(await authenticate(bearer(fresh))).toMatchObject({ subject: 'user-1' });
  });

  it('serve 10 minutes while the issuer is down; then nobody is let in', async () => {
    const server = await openMockServer();
    const authenticate = by(server);
    const claims = { exp: now() + 3600 };
    const token = await server.forge({ claims });
    await authenticate(bearer(token));
    await server.stop();
    later(9 * minutes);
    expect(await authenticate(bearer(token))).toMatchObject({ subject: 'user-1' });
    later(1 * minutes + 1);
    await expect(authenticate(bearer(token))).rejects.toMatchObject(
      refusal('IDENTITY_UNAVAILABLE'),
    );
  });

  it('are not taken from a server that calls itself by another name', async () => {
    const impostor = { ...mock.issuer, url: `${mock.issuer.url}/realm` };
    const authenticate = authenticateBy(rulesOf(impostor, log), mock.names);
    await expect(authenticate(bearer(await mock.forge()))).rejects.toMatchObject(
      refusal('IDENTITY_UNAVAILABLE'),
    );
    expect(audience).toBe(mock.issuer.audience);
  });
});
