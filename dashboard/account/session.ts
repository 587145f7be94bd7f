/** Who is signed in, as the hub says. */
import { useQuery } from '@tanstack/react-query';

export interface Session {
  readonly signedIn: boolean;
  readonly subject: string | null;
  readonly roles: readonly string[];
  readonly organization: string | null;
  /** The people who can sign in are invented. */
  readonly demo: boolean;
  /** Null where nobody can sign in. */
  readonly signInUrl: string | null;
}

export function useSession() {
  return useQuery({ queryKey: ['session'], queryFn: readSession, staleTime: 300_000 });
}

async function readSession({ signal }: { readonly signal: AbortSignal }): Promise<Session> {
  const response = await fetch('/session', { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`/session: ${response.status}`);
  return (await response.json()) as Session;
}

/** Where signing in begins; it leads back to the page of now. */
export function signInAddress(): string {
  return `/session/sign-in?back=${encodeURIComponent(location.pathname + location.search)}`;
}

/** Ends the session here, and at the issuer where it offers that. */
export async function signOut(): Promise<void> {
  const response = await fetch('/session/sign-out', { method: 'POST' });
  const { nextUrl } = (await response.json()) as { readonly nextUrl: string | null };
  location.assign(nextUrl ?? '/');
}
