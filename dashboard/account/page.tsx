/** Who am I, and what may I see. */

import { Loading } from '../frame/asked.tsx';
import { Page } from '../frame/page.tsx';
import type { Words } from '../words/ja.ts';
import { useReader } from '../words/reader.tsx';
import { signInAddress, signOut, useSession } from './session.ts';

type Role = keyof Words['account']['roles'];

export function AccountPage() {
  const { words } = useReader();
  const { data: session } = useSession();
  return (
    <Page title={words.account.title} lead={words.account.lead} printable={false}>
      {!session && <Loading />}
      {session && !session.signedIn && (
        <div className="notice">
          <p>{words.account.nobody}</p>
          {session.signInUrl && (
            <a className="button" href={signInAddress()}>
              {words.states.signIn}
            </a>
          )}
        </div>
      )}
      {session?.signedIn && (
        <section className="card">
          <dl className="facts">
            <dt>{words.account.role}</dt>
            <dd>
              {session.roles.map((role) => words.account.roles[role as Role] ?? role).join('、')}
            </dd>
            {session.organization && (
              <>
                <dt>{words.account.organization}</dt>
                <dd>{session.organization}</dd>
              </>
            )}
            <dt>{words.account.subject}</dt>
            <dd>{session.subject}</dd>
            <dt>{words.account.may}</dt>
            <dd>
              <ul>
                {session.roles.map((role) => (
                  <li key={role}>{words.account.sees[role as Role] ?? role}</li>
                ))}
              </ul>
            </dd>
          </dl>
          {session.demo && <p className="exhibit-note">{words.account.demo}</p>}
          <div>
            <button type="button" className="button" onClick={signOut}>
              {words.account.signOut}
            </button>
          </div>
        </section>
      )}
    </Page>
  );
}
