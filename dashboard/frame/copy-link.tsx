/** Copies the page's address; where the browser does not let it, the address is shown to be copied by hand. */
import { useState } from 'react';
import { useReader } from '../words/reader.tsx';

export function CopyLink({
  label,
  address,
}: {
  readonly label: string;
  readonly address?: () => string;
}) {
  const { words } = useReader();
  const [state, setState] = useState<'copied' | 'shown'>();
  const link = () => address?.() ?? location.href;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      setState('copied');
    } catch {
      setState('shown');
    }
  };
  return (
    <div className="copy-link">
      <button type="button" className="button button-quiet" onClick={copy}>
        {label}
      </button>
      {state === 'shown' && (
        <input
          type="text"
          readOnly
          value={link()}
          aria-label={label}
          onFocus={({ target }) => target.select()}
        />
      )}
      <span role="status">{state === 'copied' && words.pivot.shared}</span>
    </div>
  );
}
