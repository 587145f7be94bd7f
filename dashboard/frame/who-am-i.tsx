import { Link } from 'wouter';
import { signInAddress, useSession } from '../account/session.ts';
import type { Words } from '../words/ja.ts';
import { useReader } from '../words/reader.tsx';

/** Whether somebody is signed in, and the way to change that. */
export function WhoAmI() {
  const { words } = useReader();
  const { data: session } = useSession();
  if (session?.signedIn) {
    const [role = ''] = session.roles;
    return (
      <Link className="button button-quiet" href="/account">
        {words.account.roles[role as keyof Words['account']['roles']] ?? words.states.signedInAs}
      </Link>
    );
  }
  if (!session?.signInUrl) return null;
  return (
    <a className="button button-quiet" href={signInAddress()}>
      {words.states.signIn}
    </a>
  );
}
