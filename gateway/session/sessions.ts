/**
 * Sessions of browsers: the cookie holds a random number and nothing else, the
 * viewer stays here. So signing out ends a session at once, and a restart of the
 * hub ends all of them.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Viewer } from '../../subgraphs/shared/viewer.js';

export interface Session {
  readonly viewer: Viewer;
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** The issuer's identity token, for ending its session too. */
  readonly idToken: string | undefined;
}

const most = 10_000;

export class Sessions {
  readonly #life: number;
  // by the hash of their number: what is read out of memory opens nothing
  readonly #kept = new Map<string, Session>();

  /** `hours` after signing in a session ends, used or not. */
  constructor(hours: number) {
    this.#life = hours * 3_600_000;
  }

  /** Answers the session's number, which only the cookie holds. The oldest gives way beyond ten thousand. */
  begin(viewer: Viewer, idToken: string | undefined): { number: string; session: Session } {
    const number = randomBytes(32).toString('base64url');
    const session = { viewer, idToken, expires: Date.now() + this.#life };
    this.#kept.set(hashOf(number), session);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) break;
      this.#kept.delete(oldest);
    }
    return { number, session };
  }

  of(number: string | undefined): Session | undefined {
    if (number === undefined) return undefined;
    const session = this.#kept.get(hashOf(number));
    if (session && session.expires > Date.now()) return session;
    this.#kept.delete(hashOf(number));
    return undefined;
  }

  /** Answers what was ended, if there was anything. */
  end(number: string | undefined): Session | undefined {
    const session = this.of(number);
    if (number !== undefined) this.#kept.delete(hashOf(number));
    return session;
  }
}

const hashOf = (number: string): string => createHash('sha256').update(number).digest('base64url');
