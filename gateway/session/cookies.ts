/**
 * The two cookies of a browser. Over https they are called `__Host-…`, which
 * browsers take only whole: with Secure, for this host alone, for every path.
 * Over plain http, which is served on the machine itself only, some browsers
 * refuse Secure, and with it the prefix.
 */
import type { CookieSerializeOptions } from '@fastify/cookie';

export interface Cookie {
  readonly name: string;
  readonly options: CookieSerializeOptions;
}

/** Holds a session; no other site's page can make the browser send it. */
export const sessionCookie = (hub: URL): Cookie => cookie('hub-session', 'strict', hub);

/** Holds a sign-in that is under way; sent when the issuer sends the browser back. */
export const signInCookie = (hub: URL): Cookie => cookie('hub-sign-in', 'lax', hub);

function cookie(name: string, sameSite: 'strict' | 'lax', { protocol }: URL): Cookie {
  const secure = protocol === 'https:';
  return {
    name: secure ? `__Host-${name}` : name,
    options: { path: '/', httpOnly: true, secure, sameSite },
  };
}
