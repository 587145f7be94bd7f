/** The head that every page has: its name, one sentence, and what can be done with the whole. */
import { type ReactNode, useEffect } from 'react';
import { useReader } from '../words/reader.tsx';

export interface PageProps {
  readonly title: string;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
  /** Choices that the whole page depends on. */
  readonly choices?: ReactNode;
  readonly printable?: boolean;
}

export function Page({ title, lead, children, choices, printable = true }: PageProps) {
  const { words } = useReader();
  useEffect(() => {
    document.title = `${title} | ${words.product}`;
  }, [title, words]);
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <p className="lead">{lead}</p>}
        </div>
        {printable && (
          <button type="button" className="button button-quiet no-print" onClick={() => print()}>
            {words.figure.print}
          </button>
        )}
      </header>
      {choices && <div className="choices no-print">{choices}</div>}
      {children}
    </>
  );
}
