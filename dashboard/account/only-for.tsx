/** A page for some roles: to others it says for whom it is, and what would help. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Loading } from '../frame/asked.tsx';
import { useReader } from '../words/reader.tsx';
import { holds, type Role } from './roles.ts';
import { type Session, signInAddress, useSession } from './session.ts';

export interface OnlyForProps {
  readonly roles: readonly Role[];
  readonly children: (session: Session) => ReactNode;
}

export function OnlyFor({ roles, children }: OnlyForProps) {
  const { words } = useReader();
  const { data: session } = useSession();
  if (!session) return <Loading />;
  if (holds(session, roles)) return children(session);
  const names = roles.map((role) => words.account.roles[role]);
  const own = session.roles.map((role) => words.account.roles[role as Role] ?? role);
  return (
    <div className="notice notice-forbidden" role="note">
      <h2>{words.states.forbidden}</h2>
      <p>{words.states.forbiddenPage(names)}</p>
      {session.signedIn ? (
        <>
          <p>{words.states.otherRole(own.join('・'))}</p>
          <Link className="button" href="/account">
            {words.states.whoAmI}
          </Link>
        </>
      ) : (
        session.signInUrl && (
          <>
            <p>{words.states.signInHint}</p>
            <a className="button" href={signInAddress()}>
              {words.states.signIn}
            </a>
          </>
        )
      )}
    </div>
  );
}
