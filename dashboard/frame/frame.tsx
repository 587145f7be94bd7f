/** What stands around every page: skip link, name, settings, menu, foot. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { holds } from '../account/roles.ts';
import { useSession } from '../account/session.ts';
import { fetchAhead, menu } from '../pages.ts';
import { useReader } from '../words/reader.tsx';
import { SettingsButton } from './settings-button.tsx';
import { WhoAmI } from './who-am-i.tsx';

export function Frame({ children }: { readonly children: ReactNode }) {
  const { words } = useReader();
  const [address] = useLocation();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const before = useRef(address);
  const { data: session } = useSession();
  const groups = menu
    .map(({ group, entries }) => ({
      group,
      entries: entries.filter(({ roles }) => !roles || holds(session, roles)),
    }))
    .filter(({ entries }) => entries.length > 0);
  useEffect(() => {
    // after the page that was asked for
    const timer = setTimeout(() => void fetchAhead(), 1_000);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (before.current === address) return;
    before.current = address;
    setOpen(false);
    // a new page begins at its top, for the eye and for the screen reader
    scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [address]);
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top no-print">
        <Link className="product" href="/">
          <img src="/icon.svg" alt="" width="32" height="32" />
          <span>
            <strong>{words.product}</strong>
            <small>{words.union}</small>
          </span>
        </Link>
        <div className="top-tools">
          <WhoAmI />
          <SettingsButton />
          <button
            type="button"
            className="button button-quiet menu-button"
            aria-expanded={open}
            aria-controls="menu"
            onClick={() => setOpen(!open)}
          >
            {words.menu}
          </button>
        </div>
      </header>
      <div className="columns">
        <nav
          id="menu"
          className={`menu no-print ${open ? 'menu-open' : ''}`}
          aria-label={words.menu}
        >
          {groups.map(({ group, entries }) => (
            <section key={group} aria-labelledby={`menu-${group}`}>
              <h2 id={`menu-${group}`}>{words.groups[group]}</h2>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.page}>
                    <Link
                      href={entry.address}
                      aria-current={isCurrent(entry.address, address) ? 'page' : undefined}
                    >
                      {words.pages[entry.page]}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <main id="main" ref={main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

function isCurrent(entry: string, address: string): boolean {
  if (entry === '/' || entry === '/council') return address === entry;
  return address === entry || address.startsWith(`${entry}/`);
}
