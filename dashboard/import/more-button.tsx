/** How many rows of a list stand there, and a button for more; at most a thousand, which nobody reads on a page. */
import { useReader } from '../words/reader.tsx';

export const mostRows = 1_000;

export interface MoreButtonProps {
  readonly shown: number;
  readonly all: number;
  readonly more: () => void;
  /** Where the rest is found. */
  readonly rest?: string;
}

export function MoreButton({ shown, all, more, rest }: MoreButtonProps) {
  const { words, number } = useReader();
  if (shown >= all) return null;
  return (
    <div className="button-row">
      <span className="hint">{words.import.shown(number(shown), number(all))}</span>
      {shown < mostRows ? (
        <button type="button" className="button button-quiet no-print" onClick={more}>
          {words.import.more}
        </button>
      ) : (
        <span className="hint">{rest ?? words.import.restRecords(number(mostRows))}</span>
      )}
    </div>
  );
}
