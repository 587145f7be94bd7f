/**
 * `/session`: who am I, and what may I see. `/session/sign-in` leads to the
 * issuer and back, `POST /session/sign-out` ends the session.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HubError } from '../../subgraphs/shared/errors.js';
import { isLoopback } from '../../subgraphs/shared/identity-settings.js';
import type { Viewer } from '../../subgraphs/shared/viewer.js';
import { refuse } from '../refusals.js';
import { sessionCookie, signInCookie } from './cookies.js';
import type { Sessions } from './sessions.js';
import type { SignedIn, SignIn } from './sign-in.js';

export interface SessionRoutes {
  readonly sessions: Sessions;
  /** Missing where nobody can sign in. */
  readonly signIn: SignIn | undefined;
  /** Whether the people are invented. */
  readonly demo: boolean;
  /** Where browsers reach the hub. */
  readonly hub: () => URL;
  readonly viewerOf: (request: FastifyRequest) => Promise<Viewer>;
  /** Who has signed in at the issuer. */
  readonly viewerBy: (signedIn: SignedIn) => Promise<Viewer>;
}

export const callbackPath = '/session/callback';

export function serveSession(http: FastifyInstance, options: SessionRoutes): void {
  const { sessions, signIn, demo, hub, viewerOf, viewerBy } = options;
  const answering =
    (answer: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>) =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      void reply.header('cache-control', 'no-store');
      try {
        return await answer(request, reply);
      } catch (error) {
        if (error instanceof HubError) return refuse(request, reply, [error]);
        throw error;
      }
    };

  http.get(
    '/session',
    answering(async (request) => {
      const { subject, roles, organization } = await viewerOf(request);
      const session = sessions.of(request.cookies[sessionCookie(hub()).name]);
      return {
        signedIn: subject !== null,
        subject,
        roles,
        organization,
        demo,
        expiresAt: session ? new Date(session.expires).toISOString() : null,
        signInUrl: signIn ? '/session/sign-in' : null,
      };
    }),
  );

  http.get(
    '/session/sign-in',
    answering(async (request, reply) => {
      if (!signIn) throw new HubError('SIGN_IN_NOT_OFFERED');
      const at = hub();
      if (at.protocol !== 'https:' && !isLoopback(at.hostname)) {
        throw new HubError('SIGN_IN_NEEDS_HTTPS');
      }
      // a cookie belongs to the name under which the issuer sends the browser back
      if (request.host !== at.host) return reply.redirect(new URL(request.url, at).href);
      const callback = new URL(callbackPath, at).href;
      const { url, number } = await signIn.begin(callback, backIn(request.query));
      const { name, options: flags } = signInCookie(at);
      return reply.setCookie(name, number, { ...flags, maxAge: 600 }).redirect(url.href);
    }),
  );

  http.get(
    callbackPath,
    answering(async (request, reply) => {
      if (!signIn) throw new HubError('SIGN_IN_NOT_OFFERED');
      const at = hub();
      const under = signInCookie(at);
      void reply.clearCookie(under.name, under.options);
      const signedIn = await signIn.finish(request.cookies[under.name], new URL(request.url, at));
      const { name, options: flags } = sessionCookie(at);
      sessions.end(request.cookies[name]);
      const { number, session } = sessions.begin(await viewerBy(signedIn), signedIn.idToken);
      const expires = new Date(session.expires);
      return reply.setCookie(name, number, { ...flags, expires }).redirect(signedIn.back);
    }),
  );

  http.post(
    '/session/sign-out',
    answering(async (request, reply) => {
      const at = hub();
      const { name, options: flags } = sessionCookie(at);
      const ended = sessions.end(request.cookies[name]);
      void reply.clearCookie(name, flags);
      // the issuer may not answer: the session here has ended all the same
      const nextUrl = ended && (await signIn?.endUrl(ended.idToken, at.href).catch(() => null));
      return { signedIn: false, nextUrl: nextUrl ?? null };
    }),
  );
}

/** A path of the hub, never an address elsewhere. */
function backIn(query: unknown): string {
  const back = (query as { readonly back?: unknown }).back;
  if (typeof back !== 'string' || back.length > 2_000) return '/';
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/';
}
